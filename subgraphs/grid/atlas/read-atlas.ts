import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
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

type DrawnCell = Cell & { readonly polygon: CellPolygon | null };

/** Rows in force on `day`, ordered by code, so that two processes read the same atlas. */
const IN_FORCE = 'valid_from <= $1::date and (valid_to is null or valid_to > $1::date)';

/** Eight statements, whatever the size of the county. */
export async function readAtlas(em: EntityManager, revision: string, day: string): Promise<Atlas> {
  const read = <Row>(text: string): Promise<Row[]> => statement<Row>(em, text, [day]);
  const [areas, cells, units, posts, categories, rules, taught] = await Promise.all([
    read<Area>(
      `select code, level, kind, parent_code as "parentCode", name, aliases
       from grid.area where ${IN_FORCE} order by code`,
    ),
    read<DrawnCell>(
      `select id, code, level, parent_id as "parentId", name, aliases, area_code as "areaCode", households, polygon
       from grid.cell where ${IN_FORCE} order by code`,
    ),
    read<Unit>(
      `select code, name, kind, parent_code as "parentCode", path, area_code as "areaCode",
         array(select a.name from grid.unit_alias a where a.unit_code = unit.code order by a.name) as aliases
       from grid.unit where ${IN_FORCE} order by code`,
    ),
    read<Post>(
      `select post.id, post.kind, post.cell_id as "cellId", post.unit_code as "unitCode", person.id as "personId",
         person.name as "personName", person.phone_sealed as "phoneSealed", post.term_start::text as since, post.source
       from grid.post join grid.person on person.id = post.person_id
       where post.term_start <= $1::date and (post.term_end is null or post.term_end > $1::date)
       order by post.term_start, post.id`,
    ),
    read<Category>(
      `select code, level, parent_code as "parentCode", name, aliases from grid.category where ${IN_FORCE} order by code`,
    ),
    read<RoutingRule>(
      `select id, priority, category_prefix as "categoryPrefix", area_code as "areaCode", cell_id as "cellId",
         respondent_unit_code as "respondentUnitCode", purpose, lead_unit_code as "leadUnitCode",
         lead_area_level as "leadAreaLevel", co_unit_codes as "coUnitCodes", co_area_level as "coAreaLevel", source
       from grid.routing_rule where ${IN_FORCE} order by id`,
    ),
    statement<TaughtName>(em, 'select name, cell_id as "cellId" from grid.alias order by name, cell_id'),
  ]);
  return drawn({ revision, day, areas, cells, units, posts, categories, rules, taught });
}

interface Rows {
  readonly revision: string;
  readonly day: string;
  readonly areas: readonly Area[];
  readonly cells: readonly DrawnCell[];
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly categories: readonly Category[];
  readonly rules: readonly RoutingRule[];
  readonly taught: readonly TaughtName[];
}

function drawn({ revision, day, areas, cells, units, posts, categories, rules, taught }: Rows): Atlas {
  const polygons = new Map(cells.flatMap(({ id, polygon }) => (polygon === null ? [] : [[id, polygon] as const])));
  const counties = areas.filter(({ level }) => level === 1);
  return {
    revision,
    day,
    areas: new Map(areas.map((area) => [area.code, area])),
    cells: new Map(cells.map((cell) => [cell.id, cell])),
    cellByCode: new Map(cells.map((cell) => [cell.code, cell])),
    gazetteer: gazetteerOf(areas, cells, taught),
    polygons,
    points: pointIndexOf(cells, polygons),
    units: new Map(units.map((unit) => [unit.code, unit])),
    unitOfArea: new Map(units.filter(isAreaAuthority).map((unit) => [unit.areaCode ?? '', unit.code])),
    unitNames: unitNamesOf(
      units,
      counties.map(({ name }) => name),
    ),
    rules: rulesInOrder(rules),
    categories: new Map(categories.map((category) => [category.code, category])),
    postsOfCell: groupBy(
      posts.filter(({ cellId }) => cellId !== null),
      ({ cellId }) => cellId ?? '',
    ),
    postsOfUnit: groupBy(
      posts.filter(({ unitCode }) => unitCode !== null),
      ({ unitCode }) => unitCode ?? '',
    ),
  };
}
