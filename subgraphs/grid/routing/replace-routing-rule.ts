import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { type UserFault, userErrorOf } from '../../../platform/graphql/user-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import { findDuplicateRule } from './find-duplicate-rule.js';
import { lockRule } from './lock-rule.js';
import { requireCatchAll } from './require-catch-all.js';
import { RoutingRuleEntity } from './routing-rule.entity.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { type ReplaceRoutingRuleInput, type ReplaceRoutingRulePayload, RoutingRuleType } from './routing-rule.type.js';
import { ruleOf } from './rule-draft.rules.js';
import { ruleFaults } from './rule-faults.rules.js';
import { ruleOfRow } from './rule-of-row.js';

interface Replaced {
  readonly faults: readonly UserFault[];
  readonly rule?: RoutingRule;
  readonly replaced?: RoutingRule;
}

/**
 * One rule takes the place of another on the day it begins, together or not at all. The old one stays, for the matters
 * that it decided.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, ROUTING_RULE_NOT_FOUND, ROUTING_RULE_MISSING when it is the last resort
 */
export async function replaceRoutingRule(
  context: GridContext,
  input: ReplaceRoutingRuleInput,
): Promise<ReplaceRoutingRulePayload> {
  const view = await ruleEditorFor(context);
  const now = context.now();
  const given = ruleFaults(view.atlas, input.rule, countyDay(now));
  const faults = given.map((fault) => ({ ...fault, field: fault.field === null ? null : `rule.${fault.field}` }));
  const done = await context.em.transactional((tx) => replace(tx, input, faults, now));
  if (!done.rule || !done.replaced) return { rule: null, replaced: null, userErrors: done.faults.map(userErrorOf) };
  context.announceChange();
  return {
    rule: new RoutingRuleType(view, done.rule),
    replaced: new RoutingRuleType(view, done.replaced),
    userErrors: [],
  };
}

async function replace(
  tx: EntityManager,
  { id, version, rule: draft }: ReplaceRoutingRuleInput,
  given: readonly UserFault[],
  now: Date,
): Promise<Replaced> {
  const today = countyDay(now);
  const old = await lockRule(tx, id, today);
  const faults = [...given];
  if (version !== old.version) faults.push({ code: 'RECORD_CHANGED_MEANWHILE', field: 'version' });
  const rule = ruleOf(uuidv7(), { ...draft, priority: draft.priority ?? old.priority }, today);
  const duplicate = faults.length > 0 ? null : await findDuplicateRule(tx, rule, id);
  if (duplicate !== null) faults.push({ code: 'ROUTING_RULE_DUPLICATE', field: 'rule', conflictsWith: duplicate });
  if (faults.length > 0) return { faults };

  const ends = rule.validFrom > old.validFrom ? rule.validFrom : old.validFrom;
  if (old.validTo == null || old.validTo > ends) old.validTo = ends;
  tx.create(RoutingRuleEntity, { ...rule, coUnitCodes: [...rule.coUnitCodes], replaces: id });
  await tx.flush();
  await requireCatchAll(tx, now);
  await raiseRevision(tx);
  return { faults, rule, replaced: ruleOfRow(old) };
}
