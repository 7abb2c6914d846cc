import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { CASE_MOVES, type CaseMove, rowOf, stateAfter } from '../case/case-moves.rules.js';
import { type CaseState } from '../case/case-states.rules.js';
import type { LockedCase } from '../case/lock-cases.js';
import { takingUpMove } from '../case/taking-up.rules.js';
import { type ClockOrder, ordersOfMove } from '../clock/clock-order.rules.js';
import { readTerms } from '../clock/read-terms.js';
import { runClockOrders } from '../clock/run-clock-orders.js';
import { decideOnEvaluation } from '../evaluation/evaluation-decision.js';
import { type HeardOn, type TakenOver, takeCallbackResults } from '../evaluation/take-callback-results.js';
import { countEvents } from '../event/count-events.js';
import type { EventLedger, LedgerEntry } from '../event/event-ledger.js';
import { moveOfArrival } from './arrival-move.rules.js';
import type { Joined } from './plan-registration.rules.js';

/**
 * What came in on cases that stand (催办, 补充, 撤回, 督办, 重办, the same matter again), in the order of the batch:
 * each is an event of its case, and 重办 reopens one that was answered.
 */
export async function applyArrivals(
  tx: EntityManager,
  joined: readonly Joined[],
  locked: readonly LockedCase[],
  ledger: EventLedger,
  almanac: Almanac,
  now: Date,
): Promise<void> {
  const orders: ClockOrder[] = [];
  const lockedById = new Map(locked.map((one) => [one.caseId, one]));
  const states = new Map<string, CaseState>(locked.map(({ caseId, state }) => [caseId, state]));
  // What a case founded in this batch heard before it was there is no answer to it.
  const standing = joined.filter(({ caseId }) => states.has(caseId));
  const heard = await takeCallbackResults(tx, standing.flatMap(heardOn), almanac, now);
  const make = (caseId: string, move: CaseMove, told: Told): void => {
    states.set(caseId, stateAfter(states.get(caseId) ?? 'ASSIGNED', move));
    orders.push(...ordersOfMove(rowOf(move), { caseId, at: now, assignmentIds: [] }));
    ledger.add({ ...told, caseId, kind: CASE_MOVES[move].event, facts: { ...told.facts, move } });
  };
  for (const { caseId, matter, guidance } of joined) {
    const { submissionId, event, quiet: isQuiet } = matter;
    const taken = heard.get(submissionId);
    const refused = taken?.refused ? { refused: taken.refused } : {};
    const asked = guidance === null ? {} : { guidance };
    const takingUp = takingUpMove(lockedById.get(caseId) ?? {});
    const move = moveOfArrival(event, states.get(caseId) ?? 'ASSIGNED', takingUp);
    make(caseId, move, { unitCode: null, facts: { submissionId, event, ...refused, ...asked }, isQuiet });
    const stands = { caseId, state: states.get(caseId) ?? 'ASSIGNED', takingUp };
    if (taken) await tellCallback(tx, make, stands, taken, isQuiet, now);
  }
  if (locked.length === 0) return;
  const reopened = locked.filter(({ caseId, state }) => states.get(caseId) !== state).map(({ caseId }) => caseId);
  await countEvents(tx, locked, ledger);
  if (reopened.length > 0) await reopenCases(tx, reopened);
  if (orders.length > 0) await runClockOrders(tx, orders, await readTerms(tx, reopened), almanac);
}

type Told = Pick<LedgerEntry, 'unitCode' | 'facts'> & { readonly isQuiet: boolean };

/** A case as this batch has left it so far. */
interface Stands {
  readonly caseId: string;
  readonly state: CaseState;
  readonly takingUp: 'redo' | 'reopen';
}

/** Who withdrew and judges the work has not asked for it to be done again. */
const isAnswered = (state: CaseState): boolean => state === 'REPLIED' || state === 'CONCLUDED';

const heardOn = ({ caseId, matter }: Joined): HeardOn[] =>
  matter.callback
    ? [
        {
          submissionId: matter.submissionId,
          caseId,
          heard: matter.callback,
          receivedAt: new Date(matter.receivedAt),
        },
      ]
    : [];

/** What a platform heard is a call-back, a judgement where one was given, and 重办 where the policy says so. */
async function tellCallback(
  tx: EntityManager,
  make: (caseId: string, move: CaseMove, told: Told) => void,
  { caseId, state, takingUp }: Stands,
  { callbackId, attempt, outcome, evaluation }: TakenOver,
  isQuiet: boolean,
  now: Date,
): Promise<void> {
  make(caseId, 'callBack', { unitCode: null, facts: { callbackId, attempt, outcome }, isQuiet });
  if (!evaluation) return;
  const { id: evaluationId, unitCode, facts, reopeningCode: code, round } = evaluation;
  make(caseId, 'evaluate', { unitCode, facts, isQuiet });
  if (code === null || !isAnswered(state)) return;
  make(caseId, takingUp, { unitCode: null, facts: { evaluationId, code, round: round + 1 }, isQuiet });
  await decideOnEvaluation(tx, { evaluationId, decision: 'REOPENED', reason: null, decidedBy: 'system' }, now);
}

/** The lead has it in hand again, and signs for it again. */
async function reopenCases(tx: EntityManager, caseIds: readonly string[]): Promise<void> {
  await statement(
    tx,
    `update cases.case set state = 'ASSIGNED', closed_at = null, answer_outcome = null, dispositions = null,
            version = version + 1 where id = any ($1::uuid[])`,
    [caseIds],
  );
  await statement(
    tx,
    `update cases.assignment set state = 'ASSIGNED', signed_at = null
      where case_id = any ($1::uuid[]) and role = 'LEAD' and state = 'SIGNED'`,
    [caseIds],
  );
}
