import { type LevelLabel, levelLabelsOf } from '../area/level-label.rules.js';
import type { Category } from '../category/category.rules.js';
import type { Cell, CellPolygon } from '../cell/cell.rules.js';
import type { DecidedSuccession } from '../change/change.rules.js';
import { drawnCellsOf, neighbourhoodOf } from '../geometry/neighbourhood.js';
import { peopleIndexOf } from '../person/people-index.rules.js';
import { formerNamesOf, successorsOf } from '../place/former-names.rules.js';
import { gazetteerOf, type TaughtName } from '../place/gazetteer.rules.js';
import { POST_PLACES } from '../post/post.rules.js';
import { countyIndexOf } from '../record/county-index.rules.js';
import type { Dated } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import { inheritedRecusals } from '../routing/inherited-recusals.rules.js';
import type { Recusal } from '../routing/recusal.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import { ruleBookOf } from '../routing/rule-book.rules.js';
import { kinOf } from '../succession/kin.rules.js';
import { successorsOn } from '../succession/successors-on.rules.js';
import { unitNamesOf } from '../unit/respondent.rules.js';
import { isAreaAuthority, type Unit, type UnitRecord } from '../unit/unit.rules.js';
import { unitPaths } from '../unit/unit-path.rules.js';
import type { Atlas } from './atlas.js';
import { dayListsOf } from './day-lists.js';
import { groupBy } from './group-by.rules.js';
import { once } from './once.rules.js';
import { pointIndexOf } from './point-index.js';

export interface AtlasRows {
  readonly revision: string;
  readonly day: string;
  readonly records: CountyRecords;
  readonly successions: readonly DecidedSuccession[];
  readonly levelLabels: readonly LevelLabel[];
  readonly categories: readonly Category[];
  readonly rules: readonly RoutingRule[];
  readonly recusals: readonly Recusal[];
  readonly taught: readonly TaughtName[];
}

export function drawAtlas(rows: AtlasRows): Atlas {
  const { records, day } = rows;
  const listsOn = dayListsOf(records);
  const { areas, cells, units: unitRecords } = listsOn(day);
  const units = withPaths(unitRecords);
  const unitByCode = byCode(units);
  const afterUnit = successorsOn(rows.successions, 'UNIT', day);
  const counties = areas.filter(({ level }) => level === 1).map(({ name }) => name);
  const polygons = new Map<string, CellPolygon>();
  for (const { id, polygon } of cells) if (polygon !== null) polygons.set(id, polygon);
  return {
    revision: rows.revision,
    day,
    records,
    areas: byCode(areas),
    levelLabels: levelLabelsOf(rows.levelLabels),
    cells: new Map(cells.map((cell): [string, Cell] => [cell.id, cell])),
    units: unitByCode,
    cellByCode: byCode(cells),
    polygons,
    points: pointIndexOf(cells, polygons),
    gazetteer: gazetteerOf(areas, cells, taughtNow(rows), formerNamesOf(rows)),
    unitNames: unitNamesOf(units, counties),
    unitOfArea: new Map(units.filter(isAreaAuthority).map(({ areaCode, code }) => [areaCode ?? '', code])),
    rules: ruleBookOf(rows.rules),
    recusals: inheritedRecusals(rows.recusals, { units: unitByCode, afterUnit }),
    categories: byCode(rows.categories),
    postsAt: postsAt(records),
    everInForce: {
      areas: { get: (code) => recordOn({ records, day }, 'AREA', code) },
      cells: { get: (id) => recordOn({ records, day }, 'CELL', id) },
      units: { get: (code) => recordOn({ records, day }, 'UNIT', code) },
    },
    successions: rows.successions,
    afterUnit,
    kin: once(() => kinOf(rows.successions)),
    listsOn,
    index: once(() => countyIndexOf(records)),
    neighbourhood: once(() => neighbourhoodOf(drawnCellsOf(records))),
    people: once(() => peopleIndexOf(records, day)),
  };
}

/** What was taught of a cell that has ended is said of those that came after it. */
const taughtNow = (rows: AtlasRows): TaughtName[] =>
  rows.taught.flatMap(({ name, cellId }) => successorsOf(rows, 'CELL', cellId).map((now) => ({ name, cellId: now })));

function withPaths(units: readonly Dated<UnitRecord>[]): Unit[] {
  const paths = unitPaths(units);
  return units.map((unit) => ({ ...unit, path: paths.get(unit.code) ?? `/${unit.code}/` }));
}

function postsAt({ POST }: CountyRecords): Atlas['postsAt'] {
  const posts = [...POST.values()].flat().sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return groupBy(posts, (post) => POST_PLACES.map((place) => post[place]).find((key) => key !== null) ?? '');
}

const byCode = <Row extends { readonly code: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.code, row]));
