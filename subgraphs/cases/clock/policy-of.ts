import type { CasesContext } from '../cases-context.js';
import type { ClockRow } from './shown-clock.js';
import type { TimeLimitRow } from './time-limit-row.js';

/** The limit a clock was started under; null for one that ends on the day that was ordered. */
export async function policyOf(
  { calendar }: Pick<CasesContext, 'calendar'>,
  { policyId }: Pick<ClockRow, 'policyId'>,
): Promise<TimeLimitRow | null> {
  if (policyId === null) return null;
  const known = async (): Promise<TimeLimitRow | undefined> =>
    (await calendar.read()).limits.find(({ id }) => id === policyId);
  const found = await known();
  if (found) return found;
  // Put by another process a moment ago.
  calendar.forget();
  return (await known()) ?? null;
}
