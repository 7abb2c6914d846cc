import type { Area } from '../area/area.rules.js';
import type { CellRecord } from '../cell/cell.rules.js';
import { type Dated, versionOn } from '../record/dated.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import type { UnitRecord } from '../unit/unit.rules.js';

/** What was in force on one day, in the order of its codes. */
export interface DayLists {
  readonly areas: readonly Dated<Area>[];
  readonly cells: readonly Dated<CellRecord>[];
  readonly units: readonly Dated<UnitRecord>[];
}

/** A client pages through one day, or looks at a few: so many are kept. */
const DAYS_KEPT = 4;

/** Lists of any day, made when first asked for. */
export function dayListsOf(records: CountyRecords): (day: string) => DayLists {
  const kept = new Map<string, DayLists>();
  return (day) => {
    const found = kept.get(day) ?? listsOn(records, day);
    kept.delete(day);
    kept.set(day, found);
    const [oldest] = kept.keys();
    if (kept.size > DAYS_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

const listsOn = ({ AREA, CELL, UNIT }: CountyRecords, day: string): DayLists => ({
  areas: inForceOn(AREA, day),
  cells: inForceOn(CELL, day).sort((a, b) => (a.code < b.code ? -1 : 1)),
  units: inForceOn(UNIT, day),
});

function inForceOn<Version extends Dated<object>>(
  records: ReadonlyMap<string, readonly Version[]>,
  day: string,
): Version[] {
  const found: Version[] = [];
  for (const versions of records.values()) {
    const version = versionOn(versions, day);
    if (version) found.push(version);
  }
  return found;
}
