import type { CasesContext } from '../cases-context.js';
import { type CaseMove, possibleMoves } from './case-moves.rules.js';
import type { CaseRow } from './case-row.js';
import { handsOf } from './hands-of.js';

/** What the table lets the viewer do with a case as it stands. */
export async function listPossibleMoves(context: CasesContext, { id, state }: CaseRow): Promise<CaseMove[]> {
  const [hands, assignments] = await Promise.all([handsOf(context), context.loaders.assignments.load(id)]);
  const own = [{}, ...assignments.map((held) => ({ held }))].flatMap(hands);
  return possibleMoves(state, [...new Set(own)]);
}
