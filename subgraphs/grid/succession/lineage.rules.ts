import { chainUp } from './former-units.rules.js';
import type { Inheritance } from './inheritance.rules.js';

/**
 * Each unit with all above it, as they stand or last stood, and with all that any of these came after, near and far:
 * whom of them a matter accuses, it accuses this unit too. What stood above one it came after is not among them.
 */
export function lineageOf(county: Inheritance, unitCodes: readonly string[]): Record<string, string[]> {
  const before = predecessors(county);
  return Object.fromEntries(
    [...new Set(unitCodes)].map((code) => {
      const found = chainUp(county, code);
      for (const known of found) for (const former of before.get(known) ?? []) found.add(former);
      return [code, [...found]];
    }),
  );
}

function predecessors({ afterUnit }: Inheritance): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const [fromKey, successions] of afterUnit) {
    for (const { toKey } of successions) before.set(toKey, [...(before.get(toKey) ?? []), fromKey]);
  }
  return before;
}
