import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { insertRows } from '../insert-rows.js';
import type { ClockOrder } from './clock-order.rules.js';
import {
  CLOCK_COLUMNS,
  CLOCK_STATE,
  clockInsertRow,
  clockState,
  clockUpdateRow,
  type StoredClock,
  UPDATE_CLOCKS,
} from './clock-row.js';
import { followOrders } from './follow-orders.rules.js';
import { refreshDue } from './refresh-due.js';
import type { CaseTerms } from './time-limit.rules.js';

/**
 * Carries out what moves say to clocks, one after the other, in four statements however many they are. The rows of the
 * cases are there, and locked by this transaction. What an earlier order started, a later one may stop.
 *
 * @param terms of every case that a clock is started on
 * @throws HubError CLOCK_NOT_RUNNING, EXTENSION_REFUSED
 */
export async function runClockOrders(
  tx: EntityManager,
  orders: readonly ClockOrder[],
  terms: ReadonlyMap<string, CaseTerms>,
  { days, limits }: Almanac,
): Promise<void> {
  if (orders.length === 0) return;
  const caseIds = [...new Set(orders.map(({ caseId }) => caseId))];
  const running = (await statement<StoredClock>(tx, RUNNING, [caseIds])).map(clockState);
  const { started, changed } = followOrders(running, orders, { days, limits, terms, newId: uuidv7 });
  await insertRows(tx, 'cases.clock', CLOCK_COLUMNS, started.map(clockInsertRow));
  // A row begins without pauses and extension.
  const touched = [...changed, ...started.filter(({ pauses, extension }) => pauses.length > 0 || extension > 0)];
  if (touched.length > 0) await statement(tx, UPDATE_CLOCKS, [JSON.stringify(touched.map(clockUpdateRow))]);
  await refreshDue(tx, caseIds);
}

const RUNNING = `
  select ${CLOCK_STATE} from cases.clock k
   where k.case_id = any ($1::uuid[]) and k.stopped_at is null order by k.case_id, k.id for update`;
