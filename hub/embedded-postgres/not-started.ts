import { HubError } from '../../platform/errors/hub-error.js';

/** @param reason what an operator can act on; may quote the server's log, which holds no row and no statement */
export function notStarted(reason: string, cause?: unknown): HubError {
  return new HubError('EMBEDDED_DATABASE_NOT_STARTED', { reason }, { cause });
}
