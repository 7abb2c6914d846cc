import type { CaseRow } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import { owedBodies, type UrgencyBody } from './urgency-bodies.rules.js';

/** Who has still to be told of the case (Art. 25). */
export async function listOwed({ loaders }: CasesContext, { id, urgency }: CaseRow): Promise<UrgencyBody[]> {
  const reports = await loaders.urgencyReports.load(id);
  return owedBodies(
    urgency,
    reports.map(({ body }) => body),
  );
}
