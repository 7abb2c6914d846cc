import type { GridPort } from '../../contracts/ports.js';

export interface Subtrees {
  /** A unit's code with all below it; empty for a unit that does not exist. */
  of(unitCode: string): Promise<readonly string[]>;
  /** The organisation has changed. */
  forget(): void;
}

/** Units are moved some times a year. Milliseconds. */
const KEPT_MS = 30_000;
/** Units of a county, ten times over. */
const KEPT_UNITS = 2_000;

/** Asks grid for subtrees, each at most twice a minute. */
export function keptSubtrees(grid: GridPort, now: () => Date): Subtrees {
  const kept = new Map<string, { readonly codes: Promise<readonly string[]>; readonly until: number }>();
  const of = (unitCode: string): Promise<readonly string[]> => {
    const known = kept.get(unitCode);
    if (known && known.until > now().getTime()) return known.codes;
    if (kept.size >= KEPT_UNITS) kept.clear();
    const codes = grid.subtree([unitCode]).then((subtrees) => subtrees[unitCode] ?? []);
    codes.catch(() => kept.delete(unitCode));
    kept.set(unitCode, { codes, until: now().getTime() + KEPT_MS });
    return codes;
  };
  return { of, forget: () => kept.clear() };
}
