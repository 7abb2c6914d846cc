import { type EntityManager, IsolationLevel } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { LevelLabel } from '../area/level-label.rules.js';
import type { Category } from '../category/category.rules.js';
import type { DecidedSuccession } from '../change/change.rules.js';
import type { TaughtName } from '../place/gazetteer.rules.js';
import { readRecords } from '../record/read-records.js';
import type { Recusal } from '../routing/recusal.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import { RULE_COLUMNS } from '../routing/rule-columns.js';
import type { Atlas } from './atlas.js';
import { drawAtlas } from './draw-atlas.js';

/** $1 is the county's day. Ordered by code, so that two processes read the same atlas. */
const IN_FORCE = 'valid_from <= $1::date and (valid_to is null or valid_to > $1::date)';

const CATEGORIES = `
  select code, level, parent_code as "parentCode", name, aliases
  from grid.category where ${IN_FORCE} order by code`;
const RULES = `select ${RULE_COLUMNS} from grid.routing_rule where ${IN_FORCE} order by id`;
const RECUSALS = `
  select id, unit_code as "unitCode", person_id as "personId", respondent_unit_code as "respondentUnitCode",
    category_prefix as "categoryPrefix", cell_id as "cellId", case_id as "caseId",
    valid_from::text as "validFrom", valid_to::text as "validTo", ground, source
  from grid.recusal where ${IN_FORCE} order by id`;
const TAUGHT = `
  select name, cell_id as "cellId" from grid.alias where withdrawn_at is null order by name, cell_id`;
const LEVEL_LABELS = `
  select county_code as "countyCode", level, label from grid.area_level_label`;
const SUCCESSIONS = `
  select thing, from_key as "fromKey", to_key as "toKey", effective_on::text as "effectiveOn",
    is_principal as "isPrincipal", category_prefix as "categoryPrefix", area_code as "areaCode", source
  from grid.succession order by thing, from_key, effective_on, to_key`;

/** All as of one moment, in a statement a table whatever the size of the county. @param day `yyyy-mm-dd` */
export function readAtlas(em: EntityManager, day: string): Promise<Atlas> {
  if (em.isInTransaction()) return readWithin(em, day);
  return em.transactional((tx) => readWithin(tx, day), {
    isolationLevel: IsolationLevel.REPEATABLE_READ,
    readOnly: true,
  });
}

async function readWithin(tx: EntityManager, day: string): Promise<Atlas> {
  const [revision] = await statement<{ number: string }>(tx, 'select number::text from grid.revision');
  return drawAtlas({
    revision: revision?.number ?? '0',
    day,
    records: await readRecords(tx),
    successions: await statement<DecidedSuccession>(tx, SUCCESSIONS),
    levelLabels: await statement<LevelLabel>(tx, LEVEL_LABELS),
    categories: await statement<Category>(tx, CATEGORIES, [day]),
    rules: await statement<RoutingRule>(tx, RULES, [day]),
    recusals: await statement<Recusal>(tx, RECUSALS, [day]),
    taught: await statement<TaughtName>(tx, TAUGHT),
  });
}
