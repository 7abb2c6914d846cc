import { isDatabaseAway } from '../../../platform/database/database-fault.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/** PostgreSQL's classes of errors that lie in the data: data exception, integrity constraint violation, raised by a trigger. */
const DATA_CLASSES = ['22', '23', 'P0'];
const SQLSTATE = /^[0-9A-Z]{5}$/;
/** What a call to another part ends with when nobody answers. */
const PASSING_NAMES = ['AbortError', 'TimeoutError'];

/**
 * Code of an error that lies in what was to be written, so that another try with the same rows fails alike; null for
 * one that may pass (a database or a part that is away). What nobody has thought of is taken for the row's: the other
 * way round one row would hold all that travel with it for ever.
 */
export function rowFaultOf(error: unknown): string | null {
  if (error instanceof HubError) return error.retry ? null : error.code;
  if (isDatabaseAway(error)) return null;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (PASSING_NAMES.includes(String(name))) return null;
  if (typeof code !== 'string') return 'PROCESSING_FAILED';
  return SQLSTATE.test(code) && DATA_CLASSES.includes(code.slice(0, 2)) ? code : null;
}
