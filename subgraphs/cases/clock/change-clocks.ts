import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { CLOCK_STATE, clockState, clockUpdateRow, type StoredClock, UPDATE_CLOCKS } from './clock-row.js';
import type { ClockState } from './running-clock.rules.js';

/**
 * Reads clocks, locks them, and writes those that `change` gives another value for: two statements however many.
 *
 * @param where of `cases.clock k`, with `$1…`
 * @returns those that changed, as they are now
 */
export async function changeClocks(
  tx: EntityManager,
  where: string,
  parameters: readonly unknown[],
  change: (clock: ClockState) => ClockState,
): Promise<ClockState[]> {
  const stored = await statement<StoredClock>(
    tx,
    `select ${CLOCK_STATE} from cases.clock k where ${where} order by k.id for update`,
    parameters,
  );
  const changed = stored.flatMap((row) => {
    const before = clockState(row);
    const after = change(before);
    return after === before ? [] : [after];
  });
  if (changed.length > 0) await statement(tx, UPDATE_CLOCKS, [JSON.stringify(changed.map(clockUpdateRow))]);
  return changed;
}
