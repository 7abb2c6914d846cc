import { HubError } from '../../../platform/errors/hub-error.js';
import { CaseEntity } from '../case/case.entity.js';
import { type CaseRow, isCaseId } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase, Moving } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { type CaseSubmission, CaseSubmissionEntity } from './case-submission.entity.js';
import { currentJoins, matterOf, moveSubmission } from './current-join.js';
import { foundSeparated } from './found-separated.js';
import { reviveMerged } from './revive-merged.js';

export interface SeparateSubmission extends MoveTarget {
  readonly joinId: string;
}

/**
 * Undoes a join: the submission has its own case again, the one it came from where that was merged into this one, a
 * new one where it never had any. Both cases get an event.
 *
 * @throws HubError JOIN_NOT_FOUND, CASE_MOVE_REFUSED (also for the only submission of a case), FORBIDDEN,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function separateSubmission(context: CasesContext, input: SeparateSubmission): Promise<CaseRow | null> {
  const { caseId, joinId } = input;
  const join = isCaseId(joinId) ? await context.em.fork().findOne(CaseSubmissionEntity, { id: joinId, caseId }) : null;
  const formerId = join && (await formerCaseOf(context, join));
  const moved = await moveCase(
    context,
    input,
    async (from, moves) => {
      from.guard('separate');
      const joins = await currentJoins(from.tx, caseId);
      const current = joins.find(({ id }) => id === joinId);
      if (!current) throw new HubError('JOIN_NOT_FOUND', { joinId });
      if (joins.length === 1) throw new HubError('CASE_MOVE_REFUSED', { state: from.case.state, move: 'separate' });
      await separate(context, moves, from, current, formerId);
    },
    { others: formerId ? [formerId] : [], isRegistering: true },
  );
  if (join) context.tellIntake([join.submissionId]);
  return moved;
}

async function separate(
  context: CasesContext,
  moves: Moving,
  from: MovedCase,
  join: CaseSubmission,
  formerId: string | null,
): Promise<void> {
  const { submissionId, id: joinId } = join;
  const matter = matterOf(join, from.case);
  const own = formerId
    ? await moves.take(formerId)
    : await foundSeparated(moves, from, matter, await context.calendar.read());
  from.make('separate', { unitCode: null, facts: { submissionId, joinId, toCaseId: own.case.id } });
  const reason = `自 ${from.case.caseNo} 分出`;
  await moveSubmission(from.tx, join, { caseId: own.case.id, reason, matter: null }, from.now);
  if (formerId) await reviveMerged(own, submissionId, join.joinedAt);
}

/** The case that was merged when this submission left it for the one it is in now. */
async function formerCaseOf(context: CasesContext, { caseId, submissionId }: CaseSubmission): Promise<string | null> {
  const em = context.em.fork();
  const merged = await em.find(CaseEntity, { mergedInto: caseId, state: 'MERGED' }, { fields: ['id'] });
  const left = await em.findOne(
    CaseSubmissionEntity,
    { submissionId, caseId: { $in: merged.map(({ id }) => id) }, separatedAt: { $ne: null } },
    { orderBy: { separatedAt: 'desc' } },
  );
  return left?.caseId ?? null;
}
