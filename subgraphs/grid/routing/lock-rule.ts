import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { HubError } from '../../../platform/errors/hub-error.js';
import { lockRules } from './lock-rules.js';
import { RoutingRuleEntity, type RoutingRuleRow } from './routing-rule.entity.js';

/** A rule that has not ended yet, to be changed. @throws HubError ROUTING_RULE_NOT_FOUND */
export async function lockRule(tx: EntityManager, id: string, today: string): Promise<RoutingRuleRow> {
  await lockRules(tx);
  const row = await tx.findOne(RoutingRuleEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row || (row.validTo != null && row.validTo <= today)) throw new HubError('ROUTING_RULE_NOT_FOUND', { id });
  return row;
}
