import { HubError } from '../../../platform/errors/hub-error.js';

/** Characters. */
const LONGEST = 500;

/** A reason that somebody has to give. @throws HubError BAD_USER_INPUT */
export function reasonGiven(written: string): string {
  const reason = written.trim();
  if (reason === '' || reason.length > LONGEST || reason.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'reason', most: LONGEST });
  }
  return reason;
}
