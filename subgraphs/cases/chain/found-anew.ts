import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { currentJoins, matterOf, moveSubmissions } from '../join/current-join.js';
import { foundSeparated } from '../join/found-separated.js';
import { joinReasonOf } from '../join/join-reason.rules.js';
import { CASE_CHAIN_COLUMNS } from './chain-columns.js';

export interface FoundAnew extends MoveTarget {
  readonly joinId: string;
  readonly reason: string;
}

/**
 * 另行立案: the officer finds new facts and reasons in a submission that was linked to an ended case. It becomes a case
 * of its own, with its own terms from its own receipt, linked to the ended one by the chain; that one stays as it is.
 *
 * @returns the new case
 * @throws HubError BAD_USER_INPUT, JOIN_NOT_FOUND, CASE_MOVE_REFUSED (also for what founded the ended case, and for
 * what only adds to it), FORBIDDEN, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function foundAnew(context: CasesContext, input: FoundAnew): Promise<CaseRow | null> {
  const why = joinReasonOf({ reason: input.reason, reasonCodes: ['NEW_FACTS'] });
  const made = { caseId: '', submissionId: '' };
  await moveCase(
    context,
    input,
    async (ended, moves) => {
      ended.guard('foundAnew');
      const join = (await currentJoins(ended.tx, input.caseId)).find(({ id }) => id === input.joinId);
      if (!join) throw new HubError('JOIN_NOT_FOUND', { joinId: input.joinId });
      const { submissionId } = join;
      if (join.matter === null || join.event !== 'NEW') {
        throw new HubError('CASE_MOVE_REFUSED', { state: ended.case.state, move: 'foundAnew' });
      }
      const own = await foundSeparated(moves, ended, matterOf(join, ended.case));
      await moveSubmissions(
        ended.tx,
        [{ join, matter: null, caseJoinId: null }],
        { caseId: own.case.id, why },
        ended.now,
      );
      await chain(own, ended, submissionId, why.reason);
      const facts = { submissionId, joinId: input.joinId, toCaseId: own.case.id };
      ended.make('foundAnew', { unitCode: null, facts });
      Object.assign(made, { caseId: own.case.id, submissionId });
    },
    { isRegistering: true },
  );
  context.tellIntake([made.submissionId]);
  return context.loaders.caseById.load(made.caseId);
}

/** What was asked because of the end is asked no more; what is owed is an answer again. */
async function chain(own: MovedCase, ended: MovedCase, submissionId: string, reason: string): Promise<void> {
  const { tx, now, actor } = own;
  await insertRows(tx, 'cases.case_chain', CASE_CHAIN_COLUMNS, [
    {
      case_id: own.case.id,
      previous_case_id: ended.case.id,
      kind: 'NEW_FACTS',
      reason,
      linked_by: actor,
      linked_at: now,
    },
  ]);
  await statement(
    tx,
    'update cases.guidance set dismissed_at = $3 where submission_id = $1 and case_id = $2 and dismissed_at is null',
    [submissionId, ended.case.id, now],
  );
  await statement(tx, `update cases.reply_duty set owes = 'ANSWER' where submission_id = $1 and answered_at is null`, [
    submissionId,
  ]);
}
