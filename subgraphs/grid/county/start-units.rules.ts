import type { Area } from '../area/area.rules.js';
import type { Change } from '../change/change.rules.js';
import { versionOn } from '../record/dated.rules.js';
import { isAreaAuthority, type UnitRecord } from '../unit/unit.rules.js';
import type { CountyNow, CountyStart } from './county-start.rules.js';
import { committeeTitle, countyBodies, townTitle } from './start-unit-names.rules.js';

export interface StartUnits {
  readonly changes: readonly Change[];
  readonly listed: number;
  /** Code of the county's petition bureau. */
  readonly bureau: string;
}

/**
 * The units without which no matter would have one: county, government, petition bureau, the bureau above it, and
 * the authority of each town and village. What is here already in their place is taken instead.
 */
export function startUnits(
  { index, day }: CountyNow,
  { asOf, superior }: Pick<CountyStart, 'asOf' | 'superior'>,
  areas: readonly Area[],
): StartUnits {
  const here = [...index.records.UNIT.values()].flatMap((versions) => versionOn(versions, day) ?? []);
  const county = areas.find(({ level }) => level === 1);
  if (!county) return { changes: [], listed: 0, bureau: '' };
  const ofCounty = here.filter(({ areaCode }) => areaCode === county.code);
  const found = (test: (unit: UnitRecord) => boolean): string | undefined => ofCounty.find(test)?.code;
  const rootCode = found(({ kind, parentCode }) => kind === 'COUNTY' && parentCode === null) ?? county.code;
  const bureau = found(({ kind }) => kind === 'PETITION_BUREAU') ?? `${county.code}-XFJ`;
  const government = found(({ kind, name }) => kind === 'COUNTY' && name.endsWith('政府')) ?? `${county.code}-ZF`;

  const authorityOf = new Map(here.filter(isAreaAuthority).map(({ areaCode, code }) => [areaCode, code]));
  const unitOf = ({ code, level }: Area): string => authorityOf.get(code) ?? (level === 2 ? code.slice(0, 9) : code);
  const towns = new Map(areas.filter(({ level }) => level === 2).map((town) => [town.code, town]));
  const units = [
    unit({ code: superior.code, name: superior.name, kind: 'SUPERIOR', aliases: [superiorAlias(superior.name)] }),
    ...countyBodies(county, { rootCode, government, bureau }),
    ...areas.flatMap((area): UnitRecord[] => {
      const town = towns.get(area.level === 2 ? area.code : (area.parentCode ?? ''));
      if (area.level === 1 || !town) return [];
      const place = { code: unitOf(area), areaCode: area.code };
      if (area.level === 2) return [unit({ ...place, ...townTitle(area), kind: 'TOWN', parentCode: rootCode })];
      const kind = area.kind === 'COMMUNITY' ? 'COMMUNITY' : 'VILLAGE';
      return [unit({ ...place, ...committeeTitle(area, town), kind, parentCode: unitOf(town) })];
    }),
  ];
  const missing = units.filter(({ code }) => !index.records.UNIT.has(code));
  return {
    changes: missing.map((record): Change => ({ op: 'PUT', thing: 'UNIT', validFrom: asOf, record })),
    listed: units.length,
    bureau,
  };
}

/** 市信访局 for 安康市信访局. */
const superiorAlias = (name: string): string => /(?:自治区|.)信访局$/.exec(name)?.[0] ?? name;

const unit = (given: Partial<UnitRecord> & Pick<UnitRecord, 'code' | 'name' | 'kind'>): UnitRecord => ({
  parentCode: null,
  areaCode: null,
  aliases: [],
  creditCode: null,
  memberCodes: [],
  ...given,
});
