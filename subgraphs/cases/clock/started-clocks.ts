import { v7 as uuidv7 } from 'uuid';
import type { Almanac } from '../calendar/working-calendar.js';
import type { ClockOrder } from './clock-order.rules.js';
import { type ClockInsertRow, clockInsertRow } from './clock-row.js';
import { followOrders } from './follow-orders.rules.js';
import { earliestDue } from './running-clock.rules.js';
import type { CaseTerms } from './time-limit.rules.js';

/** Rows of the clocks that orders start on new cases, many at once; one that an order stops again has stopped. */
export function startedClocks(
  orders: readonly ClockOrder[],
  terms: ReadonlyMap<string, CaseTerms>,
  { days, limits }: Almanac,
): ClockInsertRow[] {
  return followOrders([], orders, { days, limits, terms, newId: uuidv7 }).started.map(clockInsertRow);
}

/** What a case that begins with these clocks is due by. */
export function dueWith(rows: readonly ClockInsertRow[]): Date | null {
  const running = rows.filter(({ stopped_at: stoppedAt }) => stoppedAt === null);
  return earliestDue(running.map(({ kind, due_at: dueAt }) => ({ kind, dueAt, pauses: [] })));
}
