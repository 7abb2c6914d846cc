import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { takeUpAgain } from '../case/reopen-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { commentGiven, commentPlace } from './comment-given.js';
import { EVALUATION_COLUMNS } from './evaluation-columns.js';
import { decideOnEvaluation } from './evaluation-decision.js';
import type { EvaluationSource, EvaluationTarget } from './evaluation-words.rules.js';
import { refuseJudged } from './judged-unit.rules.js';
import { judgedUnits, recorderOf } from './judged-units.js';
import {
  codesOf,
  type GivenJudgement,
  hasDimensions,
  type Judgement,
  judgementOf,
  reopeningCode,
} from './judgement.rules.js';
import { openingState, openingToJudge } from './opening-standing.rules.js';
import { type OpeningRow, openingsOf } from './read-openings.js';
import { roundOf } from './round.js';

/** What somebody says of one body. */
export interface GivenEvaluation extends GivenJudgement {
  readonly target: EvaluationTarget;
  /** Null or absent: the unit that leads. */
  readonly unitCode?: string | null | undefined;
  readonly comment?: string | null | undefined;
}

/** By which way it came. */
export interface EvaluationWay {
  readonly source: EvaluationSource;
  readonly submissionId: string | null;
  readonly callbackId: string | null;
}

/**
 * Takes judgements on one case down: each on a body that can be judged now, by somebody who is not judged himself.
 * A bad one takes the case up again where the policy says so.
 *
 * @throws HubError EVALUATOR_IS_JUDGED, EVALUATION_TOO_EARLY, EVALUATION_WINDOW_CLOSED, EVALUATION_ALREADY_MADE,
 * BAD_USER_INPUT
 */
export async function recordJudgements(
  context: CasesContext,
  moved: MovedCase,
  given: readonly GivenEvaluation[],
  way: EvaluationWay,
): Promise<void> {
  const { tx, now } = moved;
  const openings = await openingsOf(tx, [moved.case.id], await context.calendar.read());
  const judged = await judgedUnits(context, moved, openings);
  const round = await roundOf(tx, moved.case.id);
  const taken = new Set<string>();
  for (const one of given) {
    refuseJudged(recorderOf(context), judged, one.target);
    const opening = openingToJudge(openings, round, { target: one.target, unitCode: one.unitCode ?? null }, now);
    const judgement = judgementOf(one, hasDimensions(one.target, opening.channel));
    if (taken.has(opening.id)) throw new HubError('EVALUATION_ALREADY_MADE', { target: one.target });
    taken.add(opening.id);
    await write(context, moved, opening, judgement, commentGiven(one.comment), way);
  }
  const isLeft = openings.some((one) => !taken.has(one.id) && one.round === round && openingState(one, now) === 'OPEN');
  if (taken.size > 0 && !isLeft) {
    moved.order({ caseId: moved.case.id, kind: 'EVALUATE', subjectId: null, at: now, op: 'STOP' });
  }
}

async function write(
  { viewer, cipher }: CasesContext,
  moved: MovedCase,
  opening: OpeningRow,
  judgement: Judgement,
  comment: string | null,
  way: EvaluationWay,
): Promise<void> {
  const { tx, now } = moved;
  const { target, round, unitCode } = opening;
  const id = uuidv7();
  const row = {
    id,
    opening_id: opening.id,
    unit_code: unitCode,
    supersedes_id: opening.evaluationId,
    ...judgement,
    source: way.source,
    comment_sealed: comment === null ? null : cipher.seal(comment, commentPlace(id)),
    submission_id: way.submissionId,
    callback_id: way.callbackId,
    at: now,
    recorded_by: viewer.subject,
    recorded_unit: viewer.unitCode,
  };
  await insertRows(tx, 'cases.evaluation', EVALUATION_COLUMNS, [row]);
  await statement(tx, 'update cases.evaluation_opening set settled = true where id = $1 and not settled', [opening.id]);
  const facts = { evaluationId: id, target, round, source: way.source, ...codesOf(judgement) };
  moved.make('evaluate', { unitCode, facts });
  await reopenByPolicy(moved, opening, judgement, id);
}

/** Off unless a county's policy names the codes: mostly an officer decides. */
async function reopenByPolicy(
  moved: MovedCase,
  { target, round, reopensOn }: OpeningRow,
  judgement: Judgement,
  evaluationId: string,
): Promise<void> {
  const code = target === 'HANDLING_UNIT' ? reopeningCode(judgement, reopensOn) : null;
  const { state } = moved.case;
  if (code === null || (state !== 'REPLIED' && state !== 'CONCLUDED')) return;
  takeUpAgain(moved, { evaluationId, round: round + 1, code });
  const decision = { evaluationId, decision: 'REOPENED', reason: null, decidedBy: 'system' } as const;
  await decideOnEvaluation(moved.tx, decision, moved.now);
}
