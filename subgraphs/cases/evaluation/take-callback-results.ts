import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { CallbackHeardV1 } from '../../../contracts/matter.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { insertRows } from '../insert-rows.js';
import { CALLBACK_COLUMNS } from './callback-columns.js';
import { EVALUATION_COLUMNS } from './evaluation-columns.js';
import { codesOf, hasDimensions, type Judgement, reopeningCode } from './judgement.rules.js';
import { openingToJudge } from './opening-standing.rules.js';
import { type OpeningRow, openingsOf } from './read-openings.js';
import { restarts } from './round.js';

/** A call-back of a platform, on a case whose row this transaction holds. */
export interface HeardOn {
  readonly submissionId: string;
  readonly caseId: string;
  readonly heard: CallbackHeardV1;
  /** When it reached the county: in time or not. */
  readonly receivedAt: Date;
}

/** What became of one. */
export interface TakenOver {
  readonly callbackId: string;
  readonly attempt: number;
  readonly outcome: CallbackHeardV1['outcome'];
  /** The judgement that was taken down; null where none was told, or none could be. */
  readonly evaluation: {
    readonly id: string;
    readonly unitCode: string;
    readonly facts: Readonly<Record<string, string | number>>;
    /** The code for which the policy takes the case up again; null: it does not. */
    readonly reopeningCode: string | null;
    readonly round: number;
  } | null;
  /** Why what was told could not be taken down; the arrival then is a supplement. */
  readonly refused: string | null;
}

/**
 * 回访结果: takes over what a hotline platform heard of its callers, by submission. Each is noted as a call-back; what
 * it says of the unit is a judgement if one can be given then, and otherwise stands in the submission alone.
 */
export async function takeCallbackResults(
  tx: EntityManager,
  all: readonly HeardOn[],
  almanac: Almanac,
  now: Date,
): Promise<ReadonlyMap<string, TakenOver>> {
  if (all.length === 0) return new Map();
  const caseIds = [...new Set(all.map(({ caseId }) => caseId))];
  const openings = await openingsOf(tx, caseIds, almanac);
  const counted = await statement<Counted>(tx, COUNTED, [caseIds]);
  const takings = all.map((one) => {
    const { round, attempts } = counted.find(({ caseId }) => caseId === one.caseId) ?? { round: 1, attempts: 0 };
    const earlier = all.slice(0, all.indexOf(one)).filter(({ caseId }) => caseId === one.caseId).length;
    const own = openings.filter(({ caseId }) => caseId === one.caseId);
    return taking(one, own, round, attempts + earlier + 1, earlier > 0);
  });
  await insertRows(tx, 'cases.callback', CALLBACK_COLUMNS, takings.map(callbackRow));
  const judged = takings.flatMap((one) => (one.judged ? [{ ...one, ...one.judged }] : []));
  await insertRows(
    tx,
    'cases.evaluation',
    EVALUATION_COLUMNS,
    judged.map((one) => evaluationRow(one, now)),
  );
  await statement(
    tx,
    'update cases.evaluation_opening set settled = true where id = any ($1::uuid[]) and not settled',
    [judged.map(({ opening }) => opening.id)],
  );
  return new Map(takings.map((one) => [one.on.submissionId, takenOver(one)]));
}

interface Counted {
  readonly caseId: string;
  readonly round: number;
  readonly attempts: number;
}

const COUNTED = `
  select asked.id as "caseId", 1 + past.restarts as round,
         (select count(*)::int from cases.callback b
           where b.case_id = asked.id and b.round = 1 + past.restarts and b.source = 'HOTLINE') as attempts
    from unnest($1::uuid[]) as asked (id)
   cross join lateral (
     select count(*)::int as restarts from cases.case_event e where e.case_id = asked.id and ${restarts('e')}) past`;

interface Taking {
  readonly on: HeardOn;
  readonly callbackId: string;
  readonly round: number;
  readonly attempt: number;
  readonly judged: {
    readonly evaluationId: string;
    readonly opening: OpeningRow;
    readonly judgement: Judgement;
  } | null;
  readonly refused: string | null;
}

function taking(
  on: HeardOn,
  openings: readonly OpeningRow[],
  round: number,
  attempt: number,
  isAgain: boolean,
): Taking {
  const made = { on, callbackId: uuidv7(), round, attempt, judged: null, refused: null };
  try {
    const opening = openingToJudge(openings, round, { target: 'HANDLING_UNIT', unitCode: null }, on.receivedAt);
    if (isAgain) throw new HubError('EVALUATION_ALREADY_MADE');
    const judgement = judgementHeard(on.heard, hasDimensions('HANDLING_UNIT', opening.channel));
    return judgement === null ? made : { ...made, judged: { evaluationId: uuidv7(), opening, judgement } };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return { ...made, refused: error.code };
  }
}

/** As much as was told. A matter that is judged by one grade takes what came of it for that. */
function judgementHeard({ process, result, solved }: CallbackHeardV1, inDimensions: boolean): Judgement | null {
  const judgement = inDimensions
    ? { grade: null, process, result, solved }
    : { grade: result, process: null, result: null, solved: null };
  return Object.values(judgement).some((part) => part !== null) ? judgement : null;
}

const callbackRow = ({ on, callbackId, round, attempt }: Taking) => ({
  id: callbackId,
  case_id: on.caseId,
  round,
  source: 'HOTLINE' as const,
  attempt,
  outcome: on.heard.outcome,
  asked_at: on.receivedAt,
  asked_by: 'system',
  asked_unit: null,
});

function evaluationRow({ callbackId, judged }: Taking, now: Date) {
  if (!judged) throw new HubError('INTERNAL_SERVER_ERROR');
  const { evaluationId, opening, judgement } = judged;
  return {
    id: evaluationId,
    opening_id: opening.id,
    unit_code: opening.unitCode,
    supersedes_id: opening.evaluationId,
    ...judgement,
    source: 'HOTLINE' as const,
    comment_sealed: null,
    submission_id: null,
    callback_id: callbackId,
    at: now,
    recorded_by: 'system',
    recorded_unit: null,
  };
}

function takenOver({ on, callbackId, attempt, judged, refused }: Taking): TakenOver {
  const told = { callbackId, attempt, outcome: on.heard.outcome, refused };
  if (!judged) return { ...told, evaluation: null };
  const { evaluationId: id, opening, judgement } = judged;
  const { unitCode, round, target } = opening;
  const facts = { evaluationId: id, target, round, source: 'HOTLINE', ...codesOf(judgement) };
  return {
    ...told,
    evaluation: { id, unitCode, round, facts, reopeningCode: reopeningCode(judgement, opening.reopensOn) },
  };
}
