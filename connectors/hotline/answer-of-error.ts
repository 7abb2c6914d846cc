import { HubError } from '../../platform/errors/hub-error.js';
import { problemAnswer } from './push-answer.rules.js';
import type { PushAnswer } from './push-memory.js';

/** SQLSTATE classes of a server that is away, full, stopping or out of resources, and what the network says then. */
const AWAY = /^(08|53|57|58|25006|ECONN|EPIPE|ENOTFOUND|EHOST|ETIMEDOUT|CONNECT)/;

/** What a sender is told when its push was not stored. A database that is away is said to be away: 503, not 500. */
export function answerOfError(error: unknown): PushAnswer {
  if (error instanceof HubError) return problemAnswer(error.code, error.facts);
  return problemAnswer(isStoreAway(error) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
}

function isStoreAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && AWAY.test(code)) return true;
    if (/timeout|terminated|Connection/i.test(cause.message)) return true;
  }
  return false;
}
