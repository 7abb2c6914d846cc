import type { CasesContext } from '../cases-context.js';
import { isExecutionOwed } from '../execution/execution-owed.rules.js';
import { isRunning } from '../review/review-row.js';
import { isOnWay } from '../route/ways.rules.js';
import type { AssignmentRow } from './case-children.js';
import { type CaseMove, possibleMoves } from './case-moves.rules.js';
import type { CaseRow } from './case-row.js';
import { type HandSubject, handsOf } from './hands-of.js';

/** What somebody has objected to waits for who gave it. */
const subjectOf = (held: AssignmentRow): HandSubject =>
  held.objection === 'PENDING' ? { senderUnitCode: held.sentByUnitCode } : { held };

/** What the table, and the way of this kind of matter, let the viewer do with a case as it stands. */
export async function listPossibleMoves(context: CasesContext, it: CaseRow): Promise<CaseMove[]> {
  const { id, state } = it;
  const { assignments: held, reviews } = context.loaders;
  const [hands, assignments, asked] = await Promise.all([handsOf(context), held.load(id), reviews.load(id)]);
  const reviewing = asked.filter(isRunning).map(({ unitCode: reviewUnitCode }) => ({ reviewUnitCode }));
  const own = [{}, ...assignments.map(subjectOf), ...reviewing].flatMap(hands);
  return possibleMoves(state, [...new Set(own)]).filter(
    (move) => isOnWay(it, move) && (move !== 'recordExecution' || isExecutionOwed(it)),
  );
}
