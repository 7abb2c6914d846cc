import { HubError } from '../../../platform/errors/hub-error.js';
import { type CaseRow, isCaseId } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { CaseJoinEntity } from './case-join.entity.js';
import { currentJoins } from './current-join.js';
import { giveBack } from './give-back.js';
import { type JoinReason, joinReasonOf } from './join-reason.rules.js';

export interface SeparateCases extends MoveTarget, JoinReason {
  /** The case that was merged into this one. */
  readonly mergedCaseId: string;
}

/**
 * Undoes `joinCases` as a whole: the merged case stands where it stood, with its submissions, its units and its clocks.
 * A submission that was taken out on its own meanwhile stays where it went.
 *
 * @throws HubError BAD_USER_INPUT, JOIN_NOT_FOUND, CASE_MOVE_REFUSED (also where nothing would be left here),
 * FORBIDDEN, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function separateCases(context: CasesContext, input: SeparateCases): Promise<CaseRow | null> {
  const { caseId, mergedCaseId } = input;
  const why = joinReasonOf(input);
  const isPart =
    isCaseId(mergedCaseId) &&
    (await context.em
      .fork()
      .count(CaseJoinEntity, { fromCaseId: mergedCaseId, intoCaseId: caseId, separatedAt: null }));
  if (!isPart) throw new HubError('JOIN_NOT_FOUND', { caseId: mergedCaseId });
  const submissionIds: string[] = [];
  const moved = await moveCase(
    context,
    input,
    async (from, moves) => {
      from.guard('separate');
      const record = await from.tx.findOne(CaseJoinEntity, { fromCaseId: mergedCaseId, separatedAt: null });
      const all = await currentJoins(from.tx, caseId);
      const joins = all.filter(({ caseJoinId }) => record !== null && caseJoinId === record.id);
      if (joins.length === 0) throw new HubError('JOIN_NOT_FOUND', { caseId: mergedCaseId });
      if (joins.length === all.length) {
        throw new HubError('CASE_MOVE_REFUSED', { state: from.case.state, move: 'separate' });
      }
      await giveBack(context, { from, moves, joins, formerId: mergedCaseId, why });
      submissionIds.push(...joins.map(({ submissionId }) => submissionId));
    },
    { others: [mergedCaseId] },
  );
  context.tellIntake(submissionIds);
  return moved;
}
