import { v7 as uuidv7 } from 'uuid';
import type { Almanac } from '../calendar/working-calendar.js';
import type { StartOrder } from './clock-order.rules.js';
import { type ClockInsertRow, clockInsertRow } from './clock-row.js';
import { earliestDue } from './running-clock.rules.js';
import { startedClock } from './start-clock.rules.js';
import type { CaseTerms } from './time-limit.rules.js';

/** Rows of clocks that begin, for many new cases at once. An order without a policy in force gives none. */
export function startedClocks(
  orders: readonly StartOrder[],
  terms: ReadonlyMap<string, CaseTerms>,
  { days, limits }: Almanac,
): ClockInsertRow[] {
  return orders.flatMap((order) => {
    const known = terms.get(order.caseId);
    const clock = known && startedClock(order, known, days, limits, uuidv7);
    return clock ? [clockInsertRow(clock)] : [];
  });
}

/** What a case that begins with these clocks is due by. */
export const dueWith = (rows: readonly ClockInsertRow[]): Date | null =>
  earliestDue(rows.map(({ kind, due_at: dueAt }) => ({ kind, dueAt, pauses: [] })));
