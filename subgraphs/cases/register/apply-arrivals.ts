import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { CASE_MOVES, rowOf, stateAfter } from '../case/case-moves.rules.js';
import { type CaseState } from '../case/case-states.rules.js';
import type { LockedCase } from '../case/lock-cases.js';
import { type ClockOrder, ordersOfMove } from '../clock/clock-order.rules.js';
import { readTerms } from '../clock/read-terms.js';
import { runClockOrders } from '../clock/run-clock-orders.js';
import { countEvents } from '../event/count-events.js';
import type { EventLedger } from '../event/event-ledger.js';
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
  const states = new Map<string, CaseState>(locked.map(({ caseId, state }) => [caseId, state]));
  for (const { caseId, matter } of joined) {
    const state = states.get(caseId) ?? 'ASSIGNED';
    const move = moveOfArrival(matter.event, state);
    states.set(caseId, stateAfter(state, move));
    orders.push(...ordersOfMove(rowOf(move), { caseId, at: now, assignmentIds: [] }));
    const facts = { submissionId: matter.submissionId, event: matter.event, move };
    ledger.add({ caseId, kind: CASE_MOVES[move].event, unitCode: null, facts, isQuiet: matter.quiet });
  }
  if (locked.length === 0) return;
  const reopened = locked.filter(({ caseId, state }) => states.get(caseId) !== state).map(({ caseId }) => caseId);
  await countEvents(tx, locked, ledger);
  if (reopened.length > 0) await reopenCases(tx, reopened);
  if (orders.length > 0) await runClockOrders(tx, orders, await readTerms(tx, reopened), almanac);
}

/** The lead has it in hand again, and signs for it again. */
async function reopenCases(tx: EntityManager, caseIds: readonly string[]): Promise<void> {
  await statement(
    tx,
    `update cases.case set state = 'ASSIGNED', closed_at = null, version = version + 1 where id = any ($1::uuid[])`,
    [caseIds],
  );
  await statement(
    tx,
    `update cases.assignment set state = 'ASSIGNED', signed_at = null
      where case_id = any ($1::uuid[]) and role = 'LEAD' and state = 'SIGNED'`,
    [caseIds],
  );
}
