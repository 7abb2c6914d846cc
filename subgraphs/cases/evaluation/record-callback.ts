import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import type { MoveTarget } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { attemptAfter } from './callback-attempt.rules.js';
import { CALLBACK_COLUMNS } from './callback-columns.js';
import { evaluateCase } from './evaluate-case.js';
import type { CallbackOutcome } from './evaluation-words.rules.js';
import { refuseJudged } from './judged-unit.rules.js';
import { judgedUnits, recorderOf } from './judged-units.js';
import { openingToJudge } from './opening-standing.rules.js';
import { openingsOf } from './read-openings.js';
import { type GivenEvaluation, recordJudgements } from './record-judgements.js';
import { roundOf } from './round.js';

export interface RecordCallback extends MoveTarget {
  readonly outcome: CallbackOutcome;
  /** When it was; absent: now. */
  readonly askedAt?: Date | null | undefined;
  readonly evaluations?: readonly GivenEvaluation[] | null | undefined;
}

/**
 * 回访: one attempt, with what the petitioner said if he was reached. Never by somebody of a unit that handled the
 * matter, and the bureau's own score is not asked for by the bureau.
 *
 * @throws HubError EVALUATOR_IS_JUDGED, FORBIDDEN, EVALUATION_TOO_EARLY, EVALUATION_WINDOW_CLOSED,
 * EVALUATION_ALREADY_MADE, CALLBACKS_SPENT, BAD_USER_INPUT, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function recordCallback(context: CasesContext, input: RecordCallback): Promise<CaseRow | null> {
  const evaluations = input.evaluations ?? [];
  if (evaluations.length > 0 && input.outcome !== 'REACHED') {
    throw new HubError('BAD_USER_INPUT', { field: 'evaluations', outcome: input.outcome });
  }
  return evaluateCase(context, input, async (moved, requireOwnHand) => {
    const openings = await openingsOf(moved.tx, [moved.case.id], await context.calendar.read());
    refuseJudged(recorderOf(context), await judgedUnits(context, moved, openings), 'HANDLING_UNIT');
    requireOwnHand('callBack');
    const round = await roundOf(moved.tx, moved.case.id);
    const opening = openingToJudge(openings, round, { target: 'HANDLING_UNIT', unitCode: null }, moved.now);
    const askedAt = input.askedAt ?? moved.now;
    if (askedAt > moved.now || askedAt < opening.openedAt) throw new HubError('BAD_USER_INPUT', { field: 'askedAt' });
    const attempt = attemptAfter(await outcomesOf(moved, round), opening.callbackAttempts);
    const id = uuidv7();
    await insertRows(moved.tx, 'cases.callback', CALLBACK_COLUMNS, [
      {
        id,
        case_id: moved.case.id,
        round,
        source: 'BUREAU' as const,
        attempt,
        outcome: input.outcome,
        asked_at: askedAt,
        asked_by: context.viewer.subject,
        asked_unit: context.viewer.unitCode,
      },
    ]);
    moved.make('callBack', { unitCode: null, facts: { callbackId: id, attempt, outcome: input.outcome } });
    await recordJudgements(context, moved, evaluations, { source: 'CALLBACK', submissionId: null, callbackId: id });
  });
}

async function outcomesOf({ tx, case: it }: MovedCase, round: number): Promise<CallbackOutcome[]> {
  const rows = await statement<{ outcome: CallbackOutcome }>(
    tx,
    `select outcome from cases.callback where case_id = $1 and round = $2 and source = 'BUREAU' order by attempt`,
    [it.id, round],
  );
  return rows.map(({ outcome }) => outcome);
}
