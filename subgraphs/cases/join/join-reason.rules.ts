import { HubError } from '../../../platform/errors/hub-error.js';

/** Why two things are one matter, or are not after all. */
export const JOIN_REASONS = [
  'SAME_MATTER',
  'SAME_PERSON',
  'SAME_PLACE',
  'SAME_RESPONDENT',
  'JOINT_PETITION',
  'JOINED_BY_MISTAKE',
  'DIFFERENT_MATTER',
  'DIFFERENT_PERSON',
  'NEW_FACTS',
  'OTHER',
] as const;
export type JoinReasonCode = (typeof JOIN_REASONS)[number];

export interface JoinReason {
  readonly reason: string;
  readonly reasonCodes: readonly JoinReasonCode[];
}

/** Characters. */
const LONGEST_REASON = 500;

/** A reason as it is kept. @throws HubError BAD_USER_INPUT unless it has a text of 1 to 500 characters and a code */
export function joinReasonOf({ reason, reasonCodes }: JoinReason): JoinReason {
  const text = reason.trim();
  if (text === '' || [...text].length > LONGEST_REASON || text.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'reason' });
  }
  if (reasonCodes.length === 0) throw new HubError('BAD_USER_INPUT', { field: 'reasonCodes' });
  return { reason: text, reasonCodes: [...new Set(reasonCodes)] };
}
