import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { userErrorOf } from '../../../platform/graphql/user-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import { findDuplicateRule } from './find-duplicate-rule.js';
import { lockRules } from './lock-rules.js';
import { RoutingRuleEntity } from './routing-rule.entity.js';
import { type AddRoutingRulePayload, type RoutingRuleDraftInput, RoutingRuleType } from './routing-rule.type.js';
import { ruleOf } from './rule-draft.rules.js';
import { ruleFaults } from './rule-faults.rules.js';

/**
 * A new rule, in force from today or a later day on. Matters that are already routed stay where they are.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function addRoutingRule(
  context: GridContext,
  input: RoutingRuleDraftInput,
): Promise<AddRoutingRulePayload> {
  const view = await ruleEditorFor(context);
  const today = countyDay(context.now());
  const faults = ruleFaults(view.atlas, input, today);
  if (faults.length > 0) return { rule: null, userErrors: faults.map(userErrorOf) };

  const rule = ruleOf(uuidv7(), input, today);
  const duplicate = await context.em.transactional(async (tx) => {
    await lockRules(tx);
    const conflictsWith = await findDuplicateRule(tx, rule, null);
    if (conflictsWith !== null) return conflictsWith;
    tx.create(RoutingRuleEntity, { ...rule, coUnitCodes: [...rule.coUnitCodes] });
    await tx.flush();
    await raiseRevision(tx);
    return null;
  });
  if (duplicate !== null) {
    const fault = { code: 'ROUTING_RULE_DUPLICATE', field: null, conflictsWith: duplicate } as const;
    return { rule: null, userErrors: [userErrorOf(fault)] };
  }
  context.announceChange();
  return { rule: new RoutingRuleType(view, rule), userErrors: [] };
}
