import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { UserFault } from '../../../platform/graphql/user-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import { handsOf } from '../case/hands-of.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import { recording } from './evaluate-case.js';
import { type GivenEvaluation, recordJudgements } from './record-judgements.js';

/** One answer that the county's polling centre took down. */
export interface PolledEvaluation extends GivenEvaluation {
  readonly caseNo: string;
}

/** Answers of one import. */
const MOST_ROWS = 100;

/**
 * 民调: answers of the polling centre, all of them or none. Taken in by an officer who has no part in what is judged:
 * on the petition bureau itself by an account of another unit.
 *
 * @returns what is wrong with which row; nothing is written then
 * @throws HubError FORBIDDEN, BATCH_TOO_LARGE, BAD_USER_INPUT
 */
export async function importPoll(context: CasesContext, rows: readonly PolledEvaluation[]): Promise<UserFault[]> {
  if (!hasRole(context.viewer, 'officer')) throw new HubError('FORBIDDEN', { by: 'officer' });
  if (rows.length > MOST_ROWS) throw new HubError('BATCH_TOO_LARGE', { most: MOST_ROWS });
  const caseIds = await casesByNo(context, rows);
  const faults: UserFault[] = rows.flatMap(({ caseNo }, at) =>
    caseIds.has(caseNo) ? [] : [{ code: 'CASE_NOT_FOUND' as const, field: `rows.${at}.caseNo` }],
  );
  if (faults.length > 0 || rows.length === 0) return faults;
  const byCase = Map.groupBy(
    rows.map((row, at) => ({ row, at })),
    ({ row }) => caseIds.get(row.caseNo) ?? '',
  );
  try {
    await recording(context, [...byCase.keys()], context.viewer.subject, await handsOf(context), async (taken) => {
      for (const moved of taken) await takeDown(context, moved, byCase.get(moved.case.id) ?? [], faults);
      if (faults.length > 0) throw new Refused();
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return faults;
}

/** Ends the transaction of an import that is not written. */
class Refused extends Error {}

async function takeDown(
  context: CasesContext,
  moved: MovedCase,
  rows: readonly { readonly row: PolledEvaluation; readonly at: number }[],
  faults: UserFault[],
): Promise<void> {
  for (const { row, at } of rows) {
    try {
      await recordJudgements(context, moved, [row], { source: 'POLL', submissionId: null, callbackId: null });
    } catch (error) {
      if (!(error instanceof HubError) || error.retry) throw error;
      const { field } = error.facts;
      faults.push({ code: error.code, field: field === undefined ? `rows.${at}` : `rows.${at}.${field}` });
    }
  }
}

/** Ids of the cases that the viewer may see. */
async function casesByNo(
  context: CasesContext,
  rows: readonly PolledEvaluation[],
): Promise<ReadonlyMap<string, string>> {
  const where = onlyVisible(conditions(), await context.reach());
  where.add((value) => `c.case_no = any (${value(rows.map(({ caseNo }) => caseNo))}::text[])`);
  const found = await statement<{ id: string; caseNo: string }>(
    context.em,
    `select c.id, c.case_no as "caseNo" from cases.case c where ${where.text}`,
    where.parameters,
  );
  return new Map(found.map(({ id, caseNo }) => [caseNo, id]));
}
