import { subtreesOf } from '../unit/unit-subtree.rules.js';
import type { Inheritance } from './inheritance.rules.js';

/**
 * Each unit asked for with all that came after it, near and far, and with all below those today: whom a matter against
 * it must be kept from. All units that others came after, where none is asked for.
 */
export function heirsOf(county: Inheritance, unitCodes: readonly string[]): Record<string, string[]> {
  const asked = unitCodes.length === 0 ? [...county.afterUnit.keys()] : [...new Set(unitCodes)];
  const found = asked.flatMap((code): [string, string[]][] => {
    const after = allAfter(county, code);
    if (after.length === 0) return [];
    const below = Object.values(subtreesOf(county.units, after)).flat();
    return [[code, [...new Set([...after, ...below])]]];
  });
  return Object.fromEntries(found);
}

function allAfter({ afterUnit }: Inheritance, code: string): string[] {
  const found = new Set([code]);
  for (const known of found) for (const { toKey } of afterUnit.get(known) ?? []) found.add(toKey);
  found.delete(code);
  return [...found];
}
