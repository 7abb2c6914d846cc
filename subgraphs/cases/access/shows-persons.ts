import type { CaseRow } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';

/**
 * Whether the viewer may know who brought a case that asks to be kept confidential: nobody of the unit it complains of
 * may, though it be theirs to handle (Regulations Arts. 18 and 46(6)).
 */
export async function showsPersons(
  { confidentiality, respondentUnitCodes }: CaseRow,
  { reach }: Pick<CasesContext, 'reach'>,
): Promise<boolean> {
  if (confidentiality !== 'CONFIDENTIAL') return true;
  const { lineage } = await reach();
  return !respondentUnitCodes.some((code) => lineage.includes(code));
}
