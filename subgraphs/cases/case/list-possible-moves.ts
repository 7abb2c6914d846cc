import type { CasesContext } from '../cases-context.js';
import type { AssignmentRow } from './case-children.js';
import { type CaseMove, possibleMoves } from './case-moves.rules.js';
import type { CaseRow } from './case-row.js';
import { type HandSubject, handsOf } from './hands-of.js';

/** What somebody has objected to waits for who gave it. */
const subjectOf = (held: AssignmentRow): HandSubject =>
  held.objection === 'PENDING' ? { senderUnitCode: held.sentByUnitCode } : { held };

/** What the table lets the viewer do with a case as it stands. */
export async function listPossibleMoves(context: CasesContext, { id, state }: CaseRow): Promise<CaseMove[]> {
  const [hands, assignments] = await Promise.all([handsOf(context), context.loaders.assignments.load(id)]);
  const own = [{}, ...assignments.map(subjectOf)].flatMap(hands);
  return possibleMoves(state, [...new Set(own)]);
}
