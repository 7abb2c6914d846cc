import { type Area, areaChain } from './area.rules.js';

/** Codes from the county down to the area; those of the county alone where no area is known. */
export function areaCodesOf(areas: ReadonlyMap<string, Area>, areaCode: string | null): string[] {
  return areaChain(areas, areaCode ?? countyCode(areas)).map(({ code }) => code);
}

/** Null where there are several: a hub may serve more than one county. */
function countyCode(areas: ReadonlyMap<string, Area>): string | null {
  const counties = [...areas.values()].filter(({ level }) => level === 1);
  return counties.length === 1 ? (counties[0]?.code ?? null) : null;
}
