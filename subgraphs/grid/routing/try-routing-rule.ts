import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { pageSize, readCursor } from '../../../platform/graphql/connection.js';
import { type UserFault, userErrorOf } from '../../../platform/graphql/user-error.js';
import type { GridContext, GridView } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import { findDuplicateRule } from './find-duplicate-rule.js';
import { judgeCases } from './judge-cases.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { ruleOf } from './rule-draft.rules.js';
import { ruleFaults } from './rule-faults.rules.js';
import { bookAfter } from './trial.rules.js';
import type { RoutingTrialAnswerType, RoutingTrialInput } from './trial.type.js';
import { trialNode } from './trial-node.js';
import { periodFaults, startOf } from './trial-period.rules.js';

/**
 * What a change of the rules would do to the cases of some days. Both books are asked with today's organisation, so
 * that nothing but the change shows.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, ROUTING_RULE_NOT_FOUND, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function tryRoutingRule(
  context: GridContext,
  input: RoutingTrialInput,
  { first, after }: PageArguments,
): Promise<RoutingTrialAnswerType> {
  const view = await ruleEditorFor(context);
  const { atlas } = view;
  const size = pageSize(first);
  const [afterCaseId = null] = after == null ? [] : readCursor(after, 1);
  const ended = endedRule(view, input.endRuleId ?? null);
  const added = input.rule == null ? null : trialRule(input.rule, ended, context.now());
  const faults = await faultsOf(context, view, input, added, ended);
  if (faults.length > 0) return { trial: null, userErrors: faults.map(userErrorOf) };

  const { viewer } = context;
  const judged = await judgeCases(context.cases(), atlas, {
    tried: { ...atlas, rules: bookAfter(atlas.rules, { added, endedId: ended?.id ?? null }) },
    period: { from: startOf(input.from), to: startOf(input.to) },
    viewer: { unitCode: viewer.unitCode, areaCode: viewer.areaCode },
    afterCaseId,
    most: size + 1,
  });
  return { trial: trialNode(view, judged, { asOf: context.now(), size, addedId: added?.id ?? null }), userErrors: [] };
}

/** @throws HubError ROUTING_RULE_NOT_FOUND */
function endedRule({ atlas }: GridView, id: string | null): RoutingRule | null {
  const rule = id === null ? null : atlas.rules.inOrder.find((each) => each.id === id);
  if (rule === undefined) throw new HubError('ROUTING_RULE_NOT_FOUND', { id: id ?? '' });
  return rule;
}

/** As it would be added, and as it would be instead of another. */
function trialRule(draft: NonNullable<RoutingTrialInput['rule']>, ended: RoutingRule | null, now: Date): RoutingRule {
  const priority = draft.priority ?? ended?.priority ?? null;
  return ruleOf(uuidv7(), { ...draft, priority }, countyDay(now));
}

async function faultsOf(
  { em, now }: GridContext,
  { atlas }: GridView,
  { rule, from, to }: RoutingTrialInput,
  added: RoutingRule | null,
  ended: RoutingRule | null,
): Promise<UserFault[]> {
  const faults = periodFaults(from, to);
  if (added === null && ended === null) faults.push({ code: 'FIELD_MISSING', field: 'rule' });
  if (rule == null || added === null) return faults;
  const wrong = ruleFaults(atlas, rule, countyDay(now()));
  faults.push(...wrong.map((fault) => ({ ...fault, field: fault.field === null ? 'rule' : `rule.${fault.field}` })));
  const conflictsWith = wrong.length > 0 ? null : await findDuplicateRule(em, added, ended?.id ?? null);
  if (conflictsWith !== null) faults.push({ code: 'ROUTING_RULE_DUPLICATE', field: 'rule', conflictsWith });
  return faults;
}
