import type { Area } from '../area/area.rules.js';
import { unitGoingOn } from '../succession/unit-going-on.rules.js';
import { isWithin, type Unit, type UnitKind } from '../unit/unit.rules.js';
import type { Organisation } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';

/** Bodies that lead, coordinate, or stand outside the county: no rule is expected to name them. */
const NOT_HANDLING: readonly UnitKind[] = ['COUNTY', 'CONFERENCE', 'SUPERIOR'];

/** Units that a rule may be expected to name, and those that none names. */
export interface UnitsAndRules {
  readonly expected: readonly Unit[];
  readonly excluded: number;
  /** By code. */
  readonly idle: readonly { readonly code: string; readonly isBelowNamed: boolean }[];
}

export function unitsAndRules(county: Organisation & { readonly areas: ReadonlyMap<string, Area> }): UnitsAndRules {
  const named = new Set(county.rules.inOrder.flatMap((rule) => namedBy(county, rule)));
  const expected = [...county.units.values()].filter(({ kind }) => !NOT_HANDLING.includes(kind));
  return {
    expected,
    excluded: county.units.size - expected.length,
    idle: expected
      .filter(({ code }) => !named.has(code))
      .map((unit) => ({ code: unit.code, isBelowNamed: [...named].some((code) => isWithin(unit, code)) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** Who came after a unit that is over is named with it; also all towns or villages where a rule goes by the place. */
function namedBy(
  county: Organisation & { readonly areas: ReadonlyMap<string, Area> },
  { leadUnitCode, coUnitCodes, leadAreaLevel, coAreaLevel, areaCode, categoryPrefix }: RoutingRule,
): string[] {
  const { areas, unitOfArea } = county;
  const levels = [leadAreaLevel, coAreaLevel];
  const ofPlaces = [...unitOfArea].filter(([code]) => {
    const area = areas.get(code);
    return area !== undefined && levels.includes(area.level as 2 | 3) && isIn(areas, area, areaCode);
  });
  const byName = [...(leadUnitCode === null ? [] : [leadUnitCode]), ...coUnitCodes];
  const goingOn = byName.flatMap(
    (code) => unitGoingOn(county, code, { category: categoryPrefix, areaCodes: [] }) ?? [],
  );
  return [...goingOn, ...ofPlaces.map(([, unit]) => unit)];
}

function isIn(areas: ReadonlyMap<string, Area>, area: Area, areaCode: string | null): boolean {
  if (areaCode === null || area.code === areaCode) return true;
  const parent = area.parentCode === null ? undefined : areas.get(area.parentCode);
  return parent !== undefined && isIn(areas, parent, areaCode);
}
