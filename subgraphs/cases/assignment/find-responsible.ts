import type { CaseRow } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import { mustDecide } from './dispute.rules.js';
import type { SeenDispute } from './dispute-loader.js';
import { type Responsible, responsibleFor } from './responsible.rules.js';

export type ShownDispute = SeenDispute & { readonly mustDecide: boolean };
export type ShownResponsible = Responsible;

/** Null of a case that no lead has given back. */
export async function findDispute({ disputes }: CasesContext, { id }: CaseRow): Promise<ShownDispute | null> {
  const dispute = await disputes.load(id);
  return dispute && { ...dispute, mustDecide: mustDecide(dispute) };
}

/** Null of a case that is over. */
export async function findResponsible(
  { loaders }: CasesContext,
  { id, closedAt, catchAllUnitCode }: CaseRow,
): Promise<ShownResponsible | null> {
  if (closedAt !== null) return null;
  return responsibleFor(await loaders.assignments.load(id), catchAllUnitCode);
}
