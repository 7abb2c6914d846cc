import { type EntityManager, IsolationLevel } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Area } from '../area/area.rules.js';
import type { Category } from '../category/category.rules.js';
import type { TaughtName } from '../place/gazetteer.rules.js';
import type { Post } from '../post/post.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import type { Unit } from '../unit/unit.rules.js';
import type { Atlas } from './atlas.js';
import { type DatedCell, drawAtlas, type InForce } from './draw-atlas.js';

/** $1 is the county's day. Ordered by code, so that two processes read the same atlas. */
const IN_FORCE = '(valid_to is null or valid_to > $1::date)';
const SINCE = 'valid_from <= $1::date';

const AREAS = `
  select code, level, kind, parent_code as "parentCode", name, aliases, ${IN_FORCE} as "isInForce"
  from grid.area where ${SINCE} order by code`;
const CELLS = `
  select id, code, level, parent_id as "parentId", name, aliases, area_code as "areaCode", households, polygon,
    ${IN_FORCE} as "isInForce"
  from grid.cell where ${SINCE} order by code`;
const UNITS = `
  select code, name, kind, parent_code as "parentCode", path, area_code as "areaCode", ${IN_FORCE} as "isInForce",
    array(select a.name from grid.unit_alias a where a.unit_code = unit.code order by a.name) as aliases
  from grid.unit where ${SINCE} order by code`;
const POSTS = `
  select post.id, post.kind, post.cell_id as "cellId", post.unit_code as "unitCode", person.id as "personId",
    person.name as "personName", person.phone_sealed as "phoneSealed", post.term_start::text as since, post.source
  from grid.post join grid.person on person.id = post.person_id
  where post.term_start <= $1::date and (post.term_end is null or post.term_end > $1::date)
  order by post.term_start, post.id`;
const CATEGORIES = `
  select code, level, parent_code as "parentCode", name, aliases
  from grid.category where ${SINCE} and ${IN_FORCE} order by code`;
const RULES = `
  select id, priority, category_prefix as "categoryPrefix", area_code as "areaCode", cell_id as "cellId",
    respondent_unit_code as "respondentUnitCode", purpose, lead_unit_code as "leadUnitCode",
    lead_area_level as "leadAreaLevel", co_unit_codes as "coUnitCodes", co_area_level as "coAreaLevel",
    valid_from::text as "validFrom", valid_to::text as "validTo", source
  from grid.routing_rule where ${SINCE} and ${IN_FORCE} order by id`;
const TAUGHT = `
  select name, cell_id as "cellId" from grid.alias order by name, cell_id`;

/** All as of one moment, in eight statements whatever the size of the county. @param day `yyyy-mm-dd` */
export async function readAtlas(em: EntityManager, day: string): Promise<Atlas> {
  const rows = await em.transactional(
    async (tx) => {
      const read = <Row>(text: string): Promise<Row[]> => statement<Row>(tx, text, [day]);
      const [revision] = await statement<{ number: string }>(tx, 'select number::text from grid.revision');
      return {
        revision: revision?.number ?? '0',
        day,
        areas: await read<Area & InForce>(AREAS),
        cells: await read<DatedCell>(CELLS),
        units: await read<Unit & InForce>(UNITS),
        posts: await read<Post>(POSTS),
        categories: await read<Category>(CATEGORIES),
        rules: await read<RoutingRule>(RULES),
        taught: await statement<TaughtName>(tx, TAUGHT),
      };
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
  return drawAtlas(rows);
}
