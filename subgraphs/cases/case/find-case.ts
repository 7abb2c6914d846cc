import { statement } from '../../../platform/database/statement.js';
import { noteAccusations } from '../access/note-accusations.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyReadable } from '../visibility.js';
import { isCaseNo } from './case-no.rules.js';
import { CASE_ROW, type CaseRow } from './case-row.js';

/** Null also for a case the viewer may not see. */
export async function findCaseByNo(context: CasesContext, caseNo: string): Promise<CaseRow | null> {
  if (!isCaseNo(caseNo)) return null;
  const reach = await context.reach();
  const where = onlyReadable(conditions(), reach).add((value) => `c.case_no = ${value(caseNo)}`);
  const [row] = await statement<CaseRow>(
    context.em,
    `select ${CASE_ROW} from cases.case c where ${where.text}`,
    where.parameters,
  );
  if (row) await noteAccusations(context.access, [row], reach.opened);
  return row ?? null;
}
