import { HubError } from '../../../platform/errors/hub-error.js';
import type { DocumentKind } from '../document/document-kinds.rules.js';
import type { CaseState } from './case-states.rules.js';
import { ACCEPTANCE_MOVES } from './moves/acceptance-moves.rules.js';
import { ANSWER_MOVES } from './moves/answer-moves.rules.js';
import { ARRIVAL_MOVES } from './moves/arrival-moves.rules.js';
import { ASSIGNMENT_MOVES } from './moves/assignment-moves.rules.js';
import { DOCUMENT_MOVES } from './moves/document-moves.rules.js';
import { EVALUATION_MOVES } from './moves/evaluation-moves.rules.js';
import { HANDLING_MOVES } from './moves/handling-moves.rules.js';
import type { Hand, MoveRow } from './moves/move-row.rules.js';
import { REVIEW_MOVES } from './moves/review-moves.rules.js';
import { ROUTE_MOVES } from './moves/route-moves.rules.js';

/** The whole life of a case. What is not in this table cannot happen. */
export const CASE_MOVES = {
  ...ARRIVAL_MOVES,
  ...ROUTE_MOVES,
  ...ASSIGNMENT_MOVES,
  ...ACCEPTANCE_MOVES,
  ...HANDLING_MOVES,
  ...ANSWER_MOVES,
  ...DOCUMENT_MOVES,
  ...REVIEW_MOVES,
  ...EVALUATION_MOVES,
} as const satisfies Record<string, MoveRow>;
export type CaseMove = keyof typeof CASE_MOVES;
export const CASE_MOVE_NAMES = Object.keys(CASE_MOVES) as CaseMove[];

/** The row of a move, as the type of all rows. */
export const rowOf = (move: CaseMove): MoveRow => CASE_MOVES[move];

/** What these hands may do from this state. */
export function possibleMoves(state: CaseState, hands: readonly Hand[]): CaseMove[] {
  return CASE_MOVE_NAMES.filter((move) => {
    const { from, by } = rowOf(move);
    return from.includes(state) && hands.some((hand) => by.includes(hand));
  });
}

/** The state a case has after `move`. @throws HubError CASE_MOVE_REFUSED when the table has no such move */
export function stateAfter(state: CaseState, move: CaseMove, hands: readonly Hand[] = ['system']): CaseState {
  const { from, to, article } = rowOf(move);
  if (!from.includes(state)) {
    const possible = possibleMoves(state, hands).join(' ');
    throw new HubError('CASE_MOVE_REFUSED', { state, move, possible, ...(article ? { article } : {}) });
  }
  return to === 'as it was' ? state : to;
}

/** @throws HubError FORBIDDEN unless one of these hands may do it */
export function requireHand(hands: readonly Hand[], move: CaseMove): void {
  const { by } = rowOf(move);
  if (!hands.some((hand) => by.includes(hand))) throw new HubError('FORBIDDEN', { move, by: by.join(' ') });
}

/** @throws HubError DOCUMENT_REQUIRED unless what the move has to be told by is issued with it */
export function requireDocuments(move: CaseMove, issued: readonly DocumentKind[], isExempt: boolean): void {
  const { documents = [], isExemptible = false, article } = rowOf(move);
  const missing = documents.find((kind) => !issued.includes(kind));
  if (missing === undefined || (isExempt && isExemptible)) return;
  throw new HubError('DOCUMENT_REQUIRED', { move, kind: missing, ...(article ? { article } : {}) });
}
