import { askedAs, type Organisation, type RouteQuestion } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { CONDITIONS, type Condition, leadOf, misfits } from './rule-fit.rules.js';
import type { StandAside } from './stand-aside.rules.js';

export const WHY_NOT = [
  ...CONDITIONS,
  /** Its unit stands aside: Art. 30. */
  'LEAD_BARRED',
  /** Its unit stands aside: Art. 28. */
  'LEAD_RECUSED',
  /** Its unit is not in force. */
  'LEAD_NOT_IN_FORCE',
  /** It goes by the place, and the place is not known. */
  'PLACE_UNKNOWN',
  /** It fits, and another went first. */
  'OUTRANKED',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

export interface Considered {
  readonly rule: RoutingRule;
  readonly whyNot: readonly WhyNot[];
}

/** Enough to see why a rule somebody had in mind did not decide. */
const MOST_CONSIDERED = 10;

/** The rules that came nearest to deciding: those whose unit stood aside, those outranked, then those that fit in most. */
export function consideredBeside(
  organisation: Organisation,
  question: RouteQuestion,
  decidingId: string,
  aside: StandAside,
): Considered[] {
  const asked = askedAs(question);
  return organisation.rules.inOrder
    .filter(({ id }) => id !== decidingId)
    .map((rule) => ({ rule, whyNot: whyNotOf(organisation, asked, rule, aside) }))
    .sort((a, b) => distance(a.whyNot) - distance(b.whyNot) || nearness(b) - nearness(a))
    .slice(0, MOST_CONSIDERED);
}

function whyNotOf(organisation: Organisation, asked: RouteQuestion, rule: RoutingRule, aside: StandAside): WhyNot[] {
  const missed: Condition[] = misfits(rule, asked, organisation);
  if (missed.length > 0) return missed;
  const lead = leadOf(rule, asked, organisation);
  if (lead === null) return [rule.leadUnitCode === null ? 'PLACE_UNKNOWN' : 'LEAD_NOT_IN_FORCE'];
  const why = aside.whyNot(lead);
  if (why === null) return ['OUTRANKED'];
  return [why === 'BARRED' ? 'LEAD_BARRED' : 'LEAD_RECUSED'];
}

/** Rules are sorted stably: of equally near ones that which is tried first stands first. */
function distance([first, ...more]: readonly WhyNot[]): number {
  if (first === 'OUTRANKED') return 1;
  return (CONDITIONS as readonly string[]).includes(first ?? '') ? 2 + more.length : 0;
}

/** Digits of the category that a rule shares with the matter: of rules that miss as much, one of its kind is nearer. */
const nearness = ({ rule, whyNot }: Considered): number =>
  whyNot.includes('CATEGORY') ? 0 : rule.categoryPrefix.length;
