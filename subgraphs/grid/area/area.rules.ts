export const AREA_KINDS = ['COUNTY', 'TOWN', 'VILLAGE', 'COMMUNITY'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** An administrative division: county (1), town (2), village or community (3). */
export interface Area {
  /** GB/T 2260 code of a county (6 digits), statistical code below it (12 digits). */
  readonly code: string;
  readonly level: 1 | 2 | 3;
  readonly kind: AreaKind;
  readonly parentCode: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * A code as senders write it, in the form the county keeps: six digits for a county, twelve below it.
 * Null when it is no code of this county's system at all.
 */
export function areaCodeOf(written: string): string | null {
  const digits = written.trim();
  if (!/^([0-9]{6}|[0-9]{9}|[0-9]{12})$/.test(digits)) return null;
  if (digits.length === 6 || digits.endsWith('000000')) return digits.slice(0, 6);
  return digits.padEnd(12, '0');
}

/** From the county down to the area itself. Empty for a code that is not there. */
export function areaChain(areas: ReadonlyMap<string, Area>, code: string | null): Area[] {
  const chain: Area[] = [];
  for (let area = find(areas, code); area && chain.length < 4; area = find(areas, area.parentCode)) chain.unshift(area);
  return chain;
}

const find = (areas: ReadonlyMap<string, Area>, code: string | null): Area | undefined =>
  code === null ? undefined : areas.get(code);
