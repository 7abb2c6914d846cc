import type { EntityManager } from '@mikro-orm/postgresql';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/**
 * To be called in the transaction of every change of rules: from today on there is a rule without conditions on every
 * day, so that no matter is ever without a unit. Looks at today and at each day on which such a rule ends.
 *
 * @throws HubError ROUTING_RULE_MISSING
 */
export async function requireCatchAll(tx: EntityManager, now: Date): Promise<void> {
  const [gap] = await statement(
    tx,
    `with catch_all as (
       select valid_from, valid_to from grid.routing_rule
        where category_prefix = '' and area_code is null and cell_id is null and respondent_unit_code is null
          and purpose is null and lead_unit_code is not null),
     turns as (select $1::date as day union select valid_to from catch_all where valid_to > $1::date)
     select 1 from turns where not exists (
       select from catch_all where valid_from <= day and (valid_to is null or valid_to > day))
     limit 1`,
    [countyDay(now)],
  );
  if (gap) throw new HubError('ROUTING_RULE_MISSING');
}
