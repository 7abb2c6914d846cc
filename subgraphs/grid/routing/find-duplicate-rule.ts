import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { RoutingRule } from './routing-rule.rules.js';

/** The rule of the same priority and conditions that is in force on some day of this one's. @param but not this one */
export async function findDuplicateRule(
  tx: EntityManager,
  rule: RoutingRule,
  but: string | null,
): Promise<string | null> {
  const { priority, categoryPrefix, areaCode, cellId, respondentUnitCode, purpose, validFrom, validTo } = rule;
  const [found] = await statement<{ id: string }>(
    tx,
    `select id from grid.routing_rule
      where priority = $1 and category_prefix = $2 and area_code is not distinct from $3
        and cell_id is not distinct from $4 and respondent_unit_code is not distinct from $5
        and purpose is not distinct from $6 and daterange(valid_from, valid_to) && daterange($7::date, $8::date)
        and id is distinct from $9
      order by id limit 1`,
    [priority, categoryPrefix, areaCode, cellId, respondentUnitCode, purpose, validFrom, validTo, but],
  );
  return found?.id ?? null;
}
