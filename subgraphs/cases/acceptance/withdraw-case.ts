import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase, moveCaseAsPetitioner } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import { readReason } from '../case/read-reason.rules.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { settleDuties } from '../join/settle-duties.js';
import { submissionOfCode } from '../progress/submission-of-code.js';

export interface WithdrawCase extends MoveTarget {
  readonly documents: readonly DocumentRef[];
}

export interface WithdrawPetition {
  readonly queryCode: string;
  readonly reason: string;
}

/**
 * 撤回 at the desk, with the request that the petitioner signed.
 *
 * @throws HubError DOCUMENT_REQUIRED, WITHDRAWAL_OF_OTHERS, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE, and what issueDocuments throws
 */
export function withdrawCase(context: CasesContext, input: WithdrawCase): Promise<CaseRow | null> {
  return moveCase(context, input, (moved) => withdraw(context, moved, input.documents));
}

/**
 * The same by the petitioner himself, who shows the query code: what he writes is his request.
 *
 * @returns the submission whose code it was
 * @throws HubError QUERY_CODE_REFUSED, RATE_LIMITED, WITHDRAWAL_OF_OTHERS, CASE_MOVE_REFUSED, BAD_USER_INPUT
 */
export async function withdrawPetition(context: CasesContext, input: WithdrawPetition): Promise<string> {
  const reason = readReason(input.reason);
  const submissionId = await submissionOfCode(context, input.queryCode);
  const [join] = await statement<{ caseId: string }>(
    context.em,
    `select case_id as "caseId" from cases.case_submission where submission_id = $1 and separated_at is null`,
    [submissionId],
  );
  if (!join) throw new HubError('CASE_MOVE_REFUSED', { move: 'withdraw', state: 'REGISTERED' });
  const parts = [
    { key: 'reason', text: reason },
    { key: 'petitionerSignature', text: '信访人凭查询码网上提交' },
    { key: 'signedOn', text: countyDay(context.now()) },
  ];
  await moveCaseAsPetitioner(context, join.caseId, (moved) =>
    withdraw(context, moved, [{ kind: 'WITHDRAWAL_REQUEST', parts }]),
  );
  return submissionId;
}

async function withdraw(context: CasesContext, moved: MovedCase, refs: readonly DocumentRef[]): Promise<void> {
  const { leadUnitCode: unitCode } = moved.case;
  moved.guard('withdraw');
  await requireOwn(moved);
  const issued = await issueDocuments(context, moved, refs);
  moved.make('withdraw', { unitCode, facts: {}, documents: issued.map(({ kind }) => kind) });
  await settleDuties(moved);
}

/** What others have petitioned for too is not one petitioner's to withdraw. */
async function requireOwn({ tx, case: { id } }: MovedCase): Promise<void> {
  const [counted] = await statement<{ petitions: number }>(
    tx,
    `select count(*)::int as petitions from cases.case_submission
      where case_id = $1 and separated_at is null and event = 'NEW'`,
    [id],
  );
  const petitions = counted?.petitions ?? 0;
  if (petitions > 1) throw new HubError('WITHDRAWAL_OF_OTHERS', { petitions, possible: 'separateSubmission' });
}
