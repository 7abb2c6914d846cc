import type { FormerUnitV1 } from '../../../contracts/ports.js';
import type { Inheritance } from './inheritance.rules.js';

/**
 * Units that are over, each with those below it that are over too, and with who came after it.
 *
 * @param everCodes all units that ever were
 */
export function formerUnits(
  county: Inheritance,
  unitCodes: readonly string[],
  everCodes: Iterable<string>,
): Record<string, FormerUnitV1> {
  const asked = new Set(unitCodes.filter((code) => !county.units.has(code)));
  if (asked.size === 0) return {};
  const former: Record<string, FormerUnitV1> = {};
  const over = [...everCodes].filter((code) => !county.units.has(code));
  for (const code of over)
    if (asked.has(code)) former[code] = { unitCodes: [], successorCodes: inForceAfter(county, code) };
  for (const code of over) for (const above of chainUp(county, code)) former[above]?.unitCodes.push(code);
  return former;
}

/** The unit and those above it as it last stood. */
export function chainUp({ everInForce }: Inheritance, code: string): Set<string> {
  const chain = new Set<string>();
  for (let next: string | null = code; next !== null && !chain.has(next); ) {
    chain.add(next);
    next = everInForce.units.get(next)?.parentCode ?? null;
  }
  return chain;
}

function inForceAfter({ units, afterUnit }: Inheritance, code: string): string[] {
  const found = new Set([code]);
  for (const known of found) {
    if (!units.has(known)) for (const { toKey } of afterUnit.get(known) ?? []) found.add(toKey);
  }
  return [...found].filter((known) => units.has(known)).sort();
}
