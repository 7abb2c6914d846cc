import type { Area } from '../area/area.rules.js';
import type { Category } from '../category/category.rules.js';
import type { Cell, CellPolygon } from '../cell/cell.rules.js';
import { gazetteerOf, type TaughtName } from '../place/gazetteer.rules.js';
import type { Post } from '../post/post.rules.js';
import { rulesInOrder } from '../routing/route.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import { unitNamesOf } from '../unit/respondent.rules.js';
import { isAreaAuthority, type Unit } from '../unit/unit.rules.js';
import type { Atlas } from './atlas.js';
import { groupBy } from './group-by.rules.js';
import { pointIndexOf } from './point-index.js';

export interface InForce {
  readonly isInForce: boolean;
}

export type DatedCell = Cell & InForce & { readonly polygon: CellPolygon | null };

export interface AtlasRows {
  readonly revision: string;
  readonly day: string;
  readonly areas: readonly (Area & InForce)[];
  readonly cells: readonly DatedCell[];
  readonly units: readonly (Unit & InForce)[];
  readonly posts: readonly Post[];
  readonly categories: readonly Category[];
  readonly rules: readonly RoutingRule[];
  readonly taught: readonly TaughtName[];
}

export function drawAtlas(rows: AtlasRows): Atlas {
  const areas = rows.areas.filter(({ isInForce }) => isInForce);
  const cells = rows.cells.filter(({ isInForce }) => isInForce);
  const units = rows.units.filter(({ isInForce }) => isInForce);
  const counties = areas.filter(({ level }) => level === 1).map(({ name }) => name);
  const polygons = new Map(rows.cells.flatMap(({ id, polygon }) => (polygon === null ? [] : [[id, polygon] as const])));
  const authorities = units.filter(isAreaAuthority);
  return {
    revision: rows.revision,
    day: rows.day,
    areas: byCode(areas),
    cells: byId(cells),
    units: byCode(units),
    everInForce: { areas: byCode(rows.areas), cells: byId(rows.cells), units: byCode(rows.units) },
    cellByCode: byCode(cells),
    polygons,
    points: pointIndexOf(cells, polygons),
    gazetteer: gazetteerOf(areas, cells, rows.taught),
    unitNames: unitNamesOf(units, counties),
    unitOfArea: new Map(authorities.map(({ areaCode, code }) => [areaCode ?? '', code])),
    rules: rulesInOrder(rows.rules),
    categories: byCode(rows.categories),
    postsOfCell: groupBy(
      rows.posts.filter(({ cellId }) => cellId !== null),
      ({ cellId }) => cellId ?? '',
    ),
    postsOfUnit: groupBy(
      rows.posts.filter(({ unitCode }) => unitCode !== null),
      ({ unitCode }) => unitCode ?? '',
    ),
  };
}

const byCode = <Row extends { readonly code: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.code, row]));

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
