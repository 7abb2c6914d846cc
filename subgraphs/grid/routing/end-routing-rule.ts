import { LockMode } from '@mikro-orm/core';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import { requireCatchAll } from './require-catch-all.js';
import { RoutingRuleEntity } from './routing-rule.entity.js';
import { type EndRoutingRuleInput, type EndRoutingRulePayload, RoutingRuleType } from './routing-rule.type.js';

const DAY_MS = 86_400_000;

/**
 * A rule is in force for the last time today. It stays, for the matters that it decided.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, ROUTING_RULE_NOT_FOUND, ROUTING_RULE_MISSING when it is the last resort
 */
export async function endRoutingRule(
  context: GridContext,
  { id }: EndRoutingRuleInput,
): Promise<EndRoutingRulePayload> {
  const view = await ruleEditorFor(context);
  const rule = view.atlas.rules.find((each) => each.id === id);
  if (!rule) throw new HubError('ROUTING_RULE_NOT_FOUND', { id });
  const tomorrow = new Date(context.now().getTime() + DAY_MS);
  const validTo = countyDay(tomorrow);

  await context.em.transactional(async (tx) => {
    const row = await tx.findOne(RoutingRuleEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!row) throw new HubError('ROUTING_RULE_NOT_FOUND', { id });
    row.validTo = validTo;
    await tx.flush();
    await requireCatchAll(tx, tomorrow);
    await raiseRevision(tx);
  });
  context.announceChange();
  return { rule: new RoutingRuleType(view, { ...rule, validTo }) };
}
