import { HubError } from '../../../platform/errors/hub-error.js';

/** Characters. */
const LONGEST_REASON = 500;

/** Why somebody does what he does: 1 to 500 characters. @throws HubError BAD_USER_INPUT */
export function readReason(given: string, field = 'reason'): string {
  const reason = given.trim();
  if (reason === '' || [...reason].length > LONGEST_REASON || reason.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field });
  }
  return reason;
}
