import { HubError } from '../errors/hub-error.js';

/** SQLSTATE classes and codes of a server that is away, starting, stopping, full or too busy to let us in. */
const AWAY_STATES = /^(08|53|57P0|57014|58)/;
const AWAY_ERRNO = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** What pg says without a code. */
const AWAY_TEXTS = /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/;

/** The database, not the statement, is at fault: the same attempt may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof HubError) return cause.code === 'DATABASE_UNAVAILABLE';
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && (AWAY_ERRNO.has(code) || AWAY_STATES.test(code))) return true;
    if (AWAY_TEXTS.test(cause.message)) return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)) return true;
  }
  return false;
}

/** A row lies in the days or hours of another that excludes it. */
export function isExclusionViolation(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ((cause as { code?: unknown }).code === '23P01') return true;
  }
  return false;
}

/** A driver's error as DATABASE_UNAVAILABLE when the database is away; anything else as it was. */
export function databaseFault(error: unknown): unknown {
  if (error instanceof HubError || !isDatabaseAway(error)) return error;
  return new HubError('DATABASE_UNAVAILABLE', {}, { cause: error });
}

/**
 * Ends a wait for a database that neither answers nor refuses. The work itself may still come to an end later, so it
 * has to be safe to do twice.
 *
 * @throws HubError DATABASE_UNAVAILABLE after `limitMs`, or when `work` fails because the database is away
 */
export async function withinDatabaseLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HubError('DATABASE_UNAVAILABLE', { waitedMs: limitMs })), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } catch (error) {
    throw databaseFault(error);
  } finally {
    clearTimeout(timer);
  }
}
