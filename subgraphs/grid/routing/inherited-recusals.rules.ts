import type { ReformedUnits } from '../succession/unit-going-on.rules.js';
import type { Recusal } from './recusal.rules.js';

/**
 * The recusals as they hold today: whoever came after a unit that is over keeps out of what that one kept out of, for
 * the interest went along with the people. A single person's does not: the person may have a post anywhere now.
 */
export function inheritedRecusals(recusals: readonly Recusal[], county: ReformedUnits): Recusal[] {
  return recusals.flatMap((recusal) => {
    if (recusal.personId !== null || county.units.has(recusal.unitCode)) return [recusal];
    return allAfter(recusal.unitCode, county)
      .filter((code) => county.units.has(code))
      .map((unitCode) => ({ ...recusal, unitCode }));
  });
}

/** Near and far, whichever part of the work they have; ends in a circle too. */
function allAfter(code: string, { afterUnit }: ReformedUnits): string[] {
  const found = new Set([code]);
  for (const known of found) for (const { toKey } of afterUnit?.get(known) ?? []) found.add(toKey);
  return [...found];
}
