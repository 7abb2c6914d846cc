import type { CaseEventKind } from '../../../contracts/case-event.js';
import { HubError } from '../../../platform/errors/hub-error.js';

export const CASE_STATES = [
  /** 已登记: only within the transaction that also assigns it. */
  'REGISTERED',
  /** 已交办 */
  'ASSIGNED',
  /** 已签收 */
  'SIGNED',
  /** 已答复 */
  'REPLIED',
  /** 已办结 */
  'CONCLUDED',
  /** 已并案: its last submission went to another case. */
  'MERGED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Who does a move: the hub itself, a role, or somebody of the unit that holds the assignment in question. */
export type Hand = 'system' | 'clerk' | 'officer' | 'holder';

interface MoveRow {
  readonly from: readonly CaseState[];
  readonly to: CaseState | 'as it was';
  readonly event: CaseEventKind;
  readonly by: readonly Hand[];
}

const OPEN = ['REGISTERED', 'ASSIGNED', 'SIGNED'] as const;
const UNDER_WAY = [...OPEN, 'REPLIED'] as const;
const LIVING = [...UNDER_WAY, 'CONCLUDED'] as const;

/** The whole life of a case. What is not in this table cannot happen. */
export const CASE_MOVES = {
  register: { from: [], to: 'REGISTERED', event: 'CASE_REGISTERED', by: ['system'] },
  assign: { from: OPEN, to: 'ASSIGNED', event: 'CASE_ASSIGNED', by: ['system', 'officer'] },
  assignCo: { from: OPEN, to: 'as it was', event: 'CASE_ASSIGNED', by: ['system', 'officer'] },
  sign: { from: ['ASSIGNED'], to: 'SIGNED', event: 'ASSIGNMENT_SIGNED', by: ['holder'] },
  signCo: { from: OPEN, to: 'as it was', event: 'ASSIGNMENT_SIGNED', by: ['holder'] },
  return: { from: ['ASSIGNED', 'SIGNED'], to: 'ASSIGNED', event: 'ASSIGNMENT_RETURNED', by: ['holder'] },
  returnCo: { from: OPEN, to: 'as it was', event: 'ASSIGNMENT_RETURNED', by: ['holder'] },
  reply: { from: ['SIGNED'], to: 'REPLIED', event: 'CASE_REPLIED', by: ['holder', 'officer'] },
  conclude: { from: ['REPLIED'], to: 'CONCLUDED', event: 'CASE_CONCLUDED', by: ['holder', 'officer'] },
  reopen: { from: ['REPLIED', 'CONCLUDED'], to: 'ASSIGNED', event: 'CASE_REOPENED', by: ['system', 'officer'] },
  supplement: { from: LIVING, to: 'as it was', event: 'CASE_SUPPLEMENTED', by: ['system'] },
  remind: { from: LIVING, to: 'as it was', event: 'CASE_REMINDED', by: ['system'] },
  askWithdrawal: { from: LIVING, to: 'as it was', event: 'CASE_WITHDRAWAL_ASKED', by: ['system'] },
  supervise: { from: LIVING, to: 'as it was', event: 'SUPERVISION_ISSUED', by: ['system'] },
  join: { from: LIVING, to: 'as it was', event: 'SUBMISSION_JOINED', by: ['system', 'clerk', 'officer'] },
  separate: { from: LIVING, to: 'as it was', event: 'SUBMISSION_SEPARATED', by: ['clerk', 'officer'] },
  merge: { from: LIVING, to: 'MERGED', event: 'SUBMISSION_SEPARATED', by: ['clerk', 'officer'] },
  succeed: { from: OPEN, to: 'ASSIGNED', event: 'CASE_SUCCEEDED', by: ['system'] },
  succeedAnswered: { from: ['REPLIED'], to: 'as it was', event: 'CASE_SUCCEEDED', by: ['system'] },
  succeedCo: { from: UNDER_WAY, to: 'as it was', event: 'CASE_SUCCEEDED', by: ['system'] },
  revive: { from: ['MERGED'], to: 'ASSIGNED', event: 'SUBMISSION_JOINED', by: ['clerk', 'officer'] },
} as const satisfies Record<string, MoveRow>;
export type CaseMove = keyof typeof CASE_MOVES;

/** The state a case has after `move`. @throws HubError CASE_MOVE_REFUSED when the table has no such move */
export function stateAfter(state: CaseState, move: CaseMove): CaseState {
  const { from, to }: MoveRow = CASE_MOVES[move];
  if (!from.includes(state)) throw new HubError('CASE_MOVE_REFUSED', { state, move });
  return to === 'as it was' ? state : to;
}

/** @throws HubError FORBIDDEN unless one of these hands may do it */
export function requireHand(hands: readonly Hand[], move: CaseMove): void {
  const { by }: MoveRow = CASE_MOVES[move];
  if (!hands.some((hand) => by.includes(hand))) throw new HubError('FORBIDDEN', { move });
}

/** Still in somebody's hands: has clocks that may run and units that may act. */
export const isOpen = (state: CaseState): boolean => (OPEN as readonly CaseState[]).includes(state);

/** 未办结: somebody has still to do something, if only to conclude what was answered. */
export const isUnderWay = (state: CaseState): boolean => (UNDER_WAY as readonly CaseState[]).includes(state);

/** Concluded or merged: it shows the organisation as it was that day. */
export const isClosed = (state: CaseState): boolean => !isUnderWay(state);
