import type { UserFault } from '../../../platform/graphql/user-error.js';

interface Codes {
  has(code: string): boolean;
}

interface Known {
  get(code: string): unknown;
}

/** What codes there are, and what codes there ever were. */
export interface EverKnown {
  readonly areas: Codes;
  readonly cells: Codes;
  readonly units: Codes;
  readonly categories: ReadonlyMap<string, unknown>;
  readonly everInForce: { readonly areas: Known; readonly cells: Known; readonly units: Known };
}

/** Null for a code that is in force, and where none is named. */
export function codeFault(
  county: EverKnown,
  kind: 'AREA' | 'CELL' | 'UNIT' | 'CATEGORY',
  code: string | null | undefined,
  field: string,
): UserFault | null {
  if (code == null) return null;
  if (kind === 'CATEGORY') return isPrefix(county, code) ? null : { code: 'CODE_UNKNOWN', field, value: code };
  const [now, ever] = {
    AREA: [county.areas, county.everInForce.areas],
    CELL: [county.cells, county.everInForce.cells],
    UNIT: [county.units, county.everInForce.units],
  }[kind] as [Codes, Known];
  if (now.has(code)) return null;
  return { code: ever.get(code) ? 'CODE_RETIRED' : 'CODE_UNKNOWN', field, value: code };
}

/** Two, four or six digits that some category begins with. */
function isPrefix({ categories }: EverKnown, prefix: string): boolean {
  if (!/^([0-9]{2}){1,3}$/.test(prefix)) return false;
  for (const code of categories.keys()) if (code.startsWith(prefix)) return true;
  return false;
}
