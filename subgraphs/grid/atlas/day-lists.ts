import type { Area } from '../area/area.rules.js';
import type { CellRecord } from '../cell/cell.rules.js';
import type { PartyGroup } from '../party-group/party-group.rules.js';
import type { Dated } from '../record/dated.rules.js';
import { recordsOn } from '../record/records-on.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import { type Named, type NameIndex, nameIndexOf } from '../search/name-index.rules.js';
import { type CellTree, cellTreeOf } from '../tree/cell-tree.rules.js';
import { isAreaAuthority, type UnitRecord } from '../unit/unit.rules.js';
import type { Duty } from '../venue/duty.rules.js';
import { groupBy } from './group-by.rules.js';
import { once } from './once.rules.js';

type Groups<Version> = ReadonlyMap<string, readonly Version[]>;

/** What was in force on one day, in the order of its codes. What is a function is made when first asked for. */
export interface DayLists {
  readonly areas: readonly Dated<Area>[];
  readonly cells: readonly Dated<CellRecord>[];
  readonly units: readonly Dated<UnitRecord>[];
  readonly partyGroups: readonly Dated<PartyGroup>[];
  /** By the key of the one above; under the empty string those above which there is none. */
  childAreas(): Groups<Dated<Area>>;
  childCells(): Groups<Dated<CellRecord>>;
  childUnits(): Groups<Dated<UnitRecord>>;
  /** By the code of the area they lie in, itself and no other. */
  cellsOfArea(): Groups<Dated<CellRecord>>;
  unitsOfArea(): Groups<Dated<UnitRecord>>;
  /** The town or village itself, by its area. */
  authorities(): ReadonlyMap<string, Dated<UnitRecord>>;
  tree(): CellTree;
  /** Of areas, cells, units and party groups. */
  names(): NameIndex;
  /** By the cells they have members in. */
  partyGroupsOfCell(): Groups<Dated<PartyGroup>>;
  dutiesOfVenue(): Groups<Dated<Duty>>;
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

function listsOn(records: CountyRecords, day: string): DayLists {
  const given = { records, day };
  const areas = recordsOn(given, 'AREA');
  const cells = recordsOn(given, 'CELL').sort((a, b) => (a.code < b.code ? -1 : 1));
  const units = recordsOn(given, 'UNIT');
  const partyGroups = recordsOn(given, 'PARTY_GROUP');
  const childCells = once(() => groupBy(cells, ({ parentId }) => parentId ?? ''));
  return {
    areas,
    cells,
    units,
    partyGroups,
    childAreas: once(() => groupBy(areas, ({ parentCode }) => parentCode ?? '')),
    childCells,
    tree: once(() => cellTreeOf(childCells())),
    names: once(() =>
      nameIndexOf([
        ...areas.map(namedArea),
        ...cells.map(namedCell),
        ...units.map(namedUnit),
        ...partyGroups.map(namedGroup),
      ]),
    ),
    childUnits: once(() => groupBy(units, ({ parentCode }) => parentCode ?? '')),
    cellsOfArea: once(() => groupBy(cells, ({ areaCode }) => areaCode)),
    unitsOfArea: once(() => groupBy(units, ({ areaCode }) => areaCode ?? '')),
    authorities: once(() => new Map(units.filter(isAreaAuthority).map((unit) => [unit.areaCode ?? '', unit]))),
    partyGroupsOfCell: once(() => byCell(partyGroups)),
    dutiesOfVenue: once(() => groupBy(recordsOn(given, 'DUTY'), ({ venueId }) => venueId)),
  };
}

function byCell(partyGroups: readonly Dated<PartyGroup>[]): Groups<Dated<PartyGroup>> {
  const groups = new Map<string, Dated<PartyGroup>[]>();
  for (const group of partyGroups) {
    for (const id of group.cellIds) {
      const found = groups.get(id);
      if (found) found.push(group);
      else groups.set(id, [group]);
    }
  }
  return groups;
}

const namedArea = ({ code, name, aliases }: Area): Named => ({
  thing: 'AREA',
  key: code,
  code,
  names: [name, ...aliases],
});
const namedUnit = ({ code, name, aliases }: UnitRecord): Named => ({
  thing: 'UNIT',
  key: code,
  code,
  names: [name, ...aliases],
});
const namedCell = ({ id, code, name, aliases }: CellRecord): Named => ({
  thing: 'CELL',
  key: id,
  code,
  names: [name, ...aliases],
});
const namedGroup = ({ id, name }: PartyGroup): Named => ({ thing: 'PARTY_GROUP', key: id, code: id, names: [name] });
