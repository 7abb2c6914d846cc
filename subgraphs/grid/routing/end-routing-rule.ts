import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { type UserFault, userErrorOf } from '../../../platform/graphql/user-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import { endFaults, endOf } from './end-day.rules.js';
import { lockRule } from './lock-rule.js';
import { requireCatchAll } from './require-catch-all.js';
import { type EndRoutingRuleInput, type EndRoutingRulePayload, RoutingRuleType } from './routing-rule.type.js';
import { ruleOfRow } from './rule-of-row.js';

/**
 * A rule is in force for the last time today, or the day before the one given; one that has not begun is taken back.
 * It stays, for the matters that it decided.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, ROUTING_RULE_NOT_FOUND, ROUTING_RULE_MISSING when it is the last resort
 */
export async function endRoutingRule(context: GridContext, input: EndRoutingRuleInput): Promise<EndRoutingRulePayload> {
  const view = await ruleEditorFor(context);
  const now = context.now();
  const today = countyDay(now);

  const result = await context.em.transactional(async (tx) => {
    const row = await lockRule(tx, input.id, today);
    const faults: UserFault[] = endFaults(row, input, today);
    if (faults.length > 0) return { faults, rule: null };
    row.validTo = endOf(row, input, today);
    await tx.flush();
    await requireCatchAll(tx, now);
    await raiseRevision(tx);
    return { faults, rule: ruleOfRow(row) };
  });
  if (result.rule === null) return { rule: null, userErrors: result.faults.map(userErrorOf) };
  context.announceChange();
  return { rule: new RoutingRuleType(view, result.rule), userErrors: [] };
}
