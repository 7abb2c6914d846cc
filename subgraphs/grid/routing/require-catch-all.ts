import type { EntityManager } from '@mikro-orm/postgresql';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/**
 * To be called in the transaction of every change of rules: a rule without conditions has to stay, so that no matter
 * is ever without a unit.
 *
 * @throws HubError ROUTING_RULE_MISSING
 */
export async function requireCatchAll(tx: EntityManager, now: Date): Promise<void> {
  const [found] = await statement(
    tx,
    `select 1 from grid.routing_rule
     where category_prefix = '' and area_code is null and cell_id is null and respondent_unit_code is null
       and purpose is null and lead_unit_code is not null
       and valid_from <= $1::date and (valid_to is null or valid_to > $1::date)
     limit 1`,
    [countyDay(now)],
  );
  if (!found) throw new HubError('ROUTING_RULE_MISSING');
}
