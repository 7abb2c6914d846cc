import type { GridPort } from '../../contracts/ports.js';
import { hasRole, type Viewer } from '../../platform/identity/viewer.js';

export interface Lineages {
  /** Units that, when accused, take the viewer with them (Art. 30). Empty for whoever is of no unit. */
  of(viewer: Viewer): Promise<readonly string[]>;
  ofUnit(unitCode: string): Promise<readonly string[]>;
  /** The petition bureau, with all that stand above it and all it came after. */
  ofBureau(): Promise<readonly string[]>;
  /** The organisation has changed. */
  forget(): void;
}

/** Units are moved some times a year. Milliseconds. */
const KEPT_MS = 30_000;
/** Units of a county, ten times over. */
const KEPT_UNITS = 2_000;
/** No unit's code: whose unit is the bureau. */
const BUREAU = '';

/**
 * Whose people a viewer belongs to. Officers, clerks and inspectors that name no unit are the bureau's own: what accuses
 * the bureau is not there for them either.
 */
export function keptLineages(grid: Pick<GridPort, 'lineage' | 'bureaus'>, now: () => Date): Lineages {
  const kept = new Map<string, { readonly codes: Promise<readonly string[]>; readonly until: number }>();

  const ask = async (unitCode: string): Promise<readonly string[]> => {
    const units = unitCode === BUREAU ? await grid.bureaus(null) : [unitCode];
    if (units.length === 0) return [];
    const lineages = await grid.lineage(units);
    return [...new Set(units.flatMap((code) => [code, ...(lineages[code] ?? [])]))];
  };
  const lineageOf = (unitCode: string): Promise<readonly string[]> => {
    const known = kept.get(unitCode);
    if (known && known.until > now().getTime()) return known.codes;
    if (kept.size >= KEPT_UNITS) kept.clear();
    const codes = ask(unitCode);
    codes.catch(() => kept.delete(unitCode));
    kept.set(unitCode, { codes, until: now().getTime() + KEPT_MS });
    return codes;
  };

  return {
    of: async (viewer) => {
      if (viewer.unitCode !== null) return lineageOf(viewer.unitCode);
      return hasRole(viewer, 'officer', 'clerk', 'inspector') ? lineageOf(BUREAU) : [];
    },
    ofUnit: lineageOf,
    ofBureau: () => lineageOf(BUREAU),
    forget: () => kept.clear(),
  };
}
