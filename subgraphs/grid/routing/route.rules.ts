import { HubError } from '../../../platform/errors/hub-error.js';
import { askedAs, isAccusation, type Organisation, type RouteQuestion } from './route-question.rules.js';
import { type Passed, reasonOf } from './route-reason.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { fits, helpersOf, leadOf } from './rule-fit.rules.js';
import { type StandAside, standAside } from './stand-aside.rules.js';
import { superiorFor } from './superior.rules.js';

export interface Route {
  readonly leadUnitCode: string;
  /** Where the matter goes when its lead returns it. */
  readonly catchAllUnitCode: string;
  readonly coUnitCodes: readonly string[];
  readonly rule: RoutingRule;
  readonly reason: string;
  /** Respondents with all below them; no one of them hears of an accusation (Art. 30). Empty otherwise. */
  readonly barredUnitCodes: readonly string[];
  readonly aside: StandAside;
}

interface Choice {
  readonly rule: RoutingRule;
  readonly lead: string;
}

/**
 * The first rule that fits and whose unit may have the matter. Where all who fit stand aside, the unit above the last
 * resort has it.
 *
 * @throws HubError ROUTING_RULE_MISSING when there is not even a rule for everything, or nobody may have it
 */
export function routeOf(organisation: Organisation, question: RouteQuestion): Route {
  const asked = askedAs(question);
  const aside = standAside(organisation, asked);
  const passed: Passed[] = [];
  const chosen = firstOpen(organisation, asked, aside, passed);
  const choice = chosen ?? superiorChoice(organisation, asked, aside, passed);
  if (!choice) throw new HubError('ROUTING_RULE_MISSING', { category: question.category ?? '' });
  const { rule, lead } = choice;

  const helpers = helpersOf(rule, asked, organisation).filter((code) => code !== lead && organisation.units.has(code));
  const coUnitCodes = helpers.filter((code) => {
    const whyNot = aside.whyNot(code);
    if (whyNot !== null && whyNot !== 'BARRED') passed.push({ unitCode: code, whyNot });
    return whyNot === null;
  });
  return {
    leadUnitCode: lead,
    catchAllUnitCode: lastResort(organisation, asked, aside) ?? lead,
    coUnitCodes,
    rule,
    reason: reasonOf(organisation, rule, passed, chosen === null),
    barredUnitCodes: [...aside.barred].sort(),
    aside,
  };
}

function firstOpen(
  organisation: Organisation,
  asked: RouteQuestion,
  { whyNot }: StandAside,
  passed: Passed[],
): Choice | null {
  for (const rule of organisation.rules.forCategory(asked.category)) {
    const lead = fits(rule, asked, organisation) ? leadOf(rule, asked, organisation) : null;
    if (lead === null) continue;
    const why = whyNot(lead);
    if (why === null) return { rule, lead };
    if (!passed.some(({ unitCode }) => unitCode === lead)) passed.push({ unitCode: lead, whyNot: why });
  }
  return null;
}

function superiorChoice(
  organisation: Organisation,
  asked: RouteQuestion,
  aside: StandAside,
  passed: readonly Passed[],
): Choice | null {
  const rule = organisation.rules.catchAlls.findLast((each) => leadOf(each, asked, organisation) !== null);
  const last = rule ? leadOf(rule, asked, organisation) : null;
  if (passed.length === 0 || !rule || last === null) return null;
  const lead = superiorFor(organisation, last, isAccusation(asked), aside);
  return lead === null ? null : { rule, lead };
}

/** The unit of the last rule for everything that may have the matter; without one, of the last rule that fits it. */
function lastResort(organisation: Organisation, asked: RouteQuestion, { whyNot }: StandAside): string | null {
  const { rules } = organisation;
  const open = (rule: RoutingRule): boolean => {
    const lead = fits(rule, asked, organisation) ? leadOf(rule, asked, organisation) : null;
    return lead !== null && whyNot(lead) === null;
  };
  const rule = rules.catchAlls.findLast(open) ?? rules.forCategory(asked.category).findLast(open);
  return rule ? leadOf(rule, asked, organisation) : null;
}
