import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import { checkedRule } from './checked-rule.rules.js';
import { RoutingRuleEntity } from './routing-rule.entity.js';
import { type AddRoutingRuleInput, type AddRoutingRulePayload, RoutingRuleType } from './routing-rule.type.js';

/**
 * A new rule, in force from today on. Matters that are already routed stay where they are.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, UNIT_NOT_FOUND, CELL_NOT_FOUND
 */
export async function addRoutingRule(context: GridContext, input: AddRoutingRuleInput): Promise<AddRoutingRulePayload> {
  const view = await ruleEditorFor(context);
  const rule = checkedRule(view.atlas, { ...input, id: uuidv7(), validFrom: countyDay(context.now()) });
  await context.em.transactional(async (tx) => {
    tx.create(RoutingRuleEntity, { ...rule, coUnitCodes: [...rule.coUnitCodes] });
    await tx.flush();
    await raiseRevision(tx);
  });
  context.announceChange();
  return { rule: new RoutingRuleType(view, rule) };
}
