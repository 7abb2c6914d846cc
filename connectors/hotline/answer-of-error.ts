import { isDatabaseAway } from '../../platform/database/database-fault.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { problemAnswer } from './push-answer.rules.js';
import type { PushAnswer } from './push-memory.js';

/** What a sender is told when its push was not stored. A database that is away is said to be away: 503, not 500. */
export function answerOfError(error: unknown): PushAnswer {
  if (error instanceof HubError) return problemAnswer(error.code, error.facts);
  return problemAnswer(isDatabaseAway(error) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
}
