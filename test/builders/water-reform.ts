import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { countyDay } from '../../platform/calendar/county-day.rules.js';
import type { Change, Successor } from '../../subgraphs/grid/change/change.rules.js';
import type { UnitRecord } from '../../subgraphs/grid/unit/unit.rules.js';

/** Who answers for water in the demo county, who helps, and who is to answer for it after the reform. */
export const WATERWORKS = '610999-ZLS';
export const WATER_BUREAU = '610999-SLJ';
export const CITY_COMPANY = '610999-CTG';
const CONFERENCE = '610999-LXHY';

/** From today on the waterworks are over, the company goes on with their work and no longer sits beside them. */
export function waterReform(): Change[] {
  const { memberCodes } = demoUnit(CONFERENCE);
  return [
    amended(CONFERENCE, { memberCodes: memberCodes.filter((code) => code !== WATERWORKS) }),
    ended('UNIT', WATERWORKS, CITY_COMPANY),
  ];
}

/** Over from today on, with one successor. */
function ended(thing: 'UNIT' | 'CELL', key: string, to: string): Change {
  const successor: Successor = { key: to, isPrincipal: true, categoryPrefix: null, areaCode: null };
  return { op: 'END', thing, key, on: today(), successors: [successor], source: '宁办发〔2026〕9 号' };
}

/** The demo county's unit as it is, but for what is named, from today on. */
function amended(code: string, about: Partial<UnitRecord>): Change {
  const { validFrom: _, validTo: __, ...record } = { validTo: null, ...demoUnit(code) };
  return { op: 'PUT', thing: 'UNIT', validFrom: today(), record: { ...record, ...about } };
}

const today = (): string => countyDay(new Date());

function demoUnit(code: string) {
  const unit = demoCounty().units.find((each) => each.code === code);
  if (!unit) throw new Error(`the demo county has no unit ${code}`);
  return unit;
}
