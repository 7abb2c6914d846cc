import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { isCaseId } from '../case/case-row.js';
import type { MoveTarget } from '../case/move-case.js';
import { moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import { takeUpAgain } from '../case/reopen-case.js';
import type { CasesContext } from '../cases-context.js';
import { decideOnEvaluation } from './evaluation-decision.js';
import { EVALUATION_FROM, EVALUATION_ROW, type EvaluationRow } from './evaluation-rows.js';
import { refuseHandler } from './judged-unit.rules.js';
import { judgedUnits, recorderOf } from './judged-units.js';
import { isBad } from './judgement.rules.js';
import { openingsOf } from './read-openings.js';
import { roundOf } from './round.js';
import { reasonGiven } from './words-given.js';

export interface OnEvaluation extends MoveTarget {
  readonly evaluationId: string;
}

/**
 * 不满意重办: an officer takes the case up again for a bad judgement on the handling. The unit has it in hand again,
 * and its next answer is judged anew.
 *
 * @throws HubError EVALUATION_NOT_FOUND, EVALUATION_NOT_BAD, EVALUATION_DECIDED, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function reopenOnEvaluation(context: CasesContext, input: OnEvaluation): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    moved.guard('reopen');
    const { id, round } = await undecided(moved, input.evaluationId);
    takeUpAgain(moved, { evaluationId: id, round: round + 1 });
    const decision = { evaluationId: id, decision: 'REOPENED', reason: null, decidedBy: moved.actor } as const;
    await decideOnEvaluation(moved.tx, decision, moved.now);
  });
}

/**
 * An officer says why a bad judgement does not take the case up again; nobody of a unit that handled it does.
 *
 * @throws HubError EVALUATION_NOT_FOUND, EVALUATION_NOT_BAD, EVALUATION_DECIDED, EVALUATOR_IS_JUDGED, FORBIDDEN,
 * BAD_USER_INPUT, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function leaveOnEvaluation(
  context: CasesContext,
  input: OnEvaluation & { readonly reason: string },
): Promise<CaseRow | null> {
  const reason = reasonGiven(input.reason);
  return moveCase(context, input, async (moved) => {
    const openings = await openingsOf(moved.tx, [moved.case.id], await context.calendar.read());
    refuseHandler(recorderOf(context), await judgedUnits(context, moved, openings));
    moved.guard('reopen');
    const { id } = await undecided(moved, input.evaluationId);
    const decision = { evaluationId: id, decision: 'LEFT', reason, decidedBy: moved.actor } as const;
    await decideOnEvaluation(moved.tx, decision, moved.now);
  });
}

/** @throws HubError EVALUATION_NOT_FOUND, EVALUATION_NOT_BAD, EVALUATION_DECIDED */
async function undecided({ tx, case: it }: MovedCase, evaluationId: string): Promise<EvaluationRow> {
  const [row] = isCaseId(evaluationId)
    ? await statement<EvaluationRow>(
        tx,
        `select ${EVALUATION_ROW} from ${EVALUATION_FROM} where e.id = $1 and o.case_id = $2`,
        [evaluationId, it.id],
      )
    : [];
  if (!row) throw new HubError('EVALUATION_NOT_FOUND', { evaluationId });
  if (row.decision !== null) throw new HubError('EVALUATION_DECIDED', { evaluationId, decision: row.decision });
  const isOfThisRound = row.round === (await roundOf(tx, it.id));
  if (row.target !== 'HANDLING_UNIT' || !isBad(row) || !isOfThisRound || row.supersededBy !== null) {
    throw new HubError('EVALUATION_NOT_BAD', { evaluationId, target: row.target, round: row.round });
  }
  return row;
}
