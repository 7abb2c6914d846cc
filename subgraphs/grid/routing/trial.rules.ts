import { HubError } from '../../../platform/errors/hub-error.js';
import { routeOf } from './route.rules.js';
import type { Organisation, RouteQuestion } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { isCatchAll, type RuleBook, ruleBookOf } from './rule-book.rules.js';

/** What is tried: a rule more, a rule less, or one for the other. */
export interface RuleTrial {
  readonly added: RoutingRule | null;
  readonly endedId: string | null;
}

export const bookAfter = (book: RuleBook, { added, endedId }: RuleTrial): RuleBook =>
  ruleBookOf([...book.inOrder.filter(({ id }) => id !== endedId), ...(added === null ? [] : [added])]);

/** Who would have a matter; nobody where no rule can be found. */
export interface Outcome {
  readonly leadUnitCode: string | null;
  readonly coUnitCodes: readonly string[];
  readonly rule: RoutingRule | null;
}

export interface Verdict {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly changed: 'LEAD' | 'CO' | null;
  /** A rule answered for it, and now the last resort alone does, or none. */
  readonly isNowUncovered: boolean;
}

export function verdictOf(now: Organisation, tried: Organisation, question: RouteQuestion): Verdict {
  const before = outcomeOf(now, question);
  const after = outcomeOf(tried, question);
  const isSameLead = before.leadUnitCode === after.leadUnitCode;
  const changed = isSameLead ? (isSameSet(before.coUnitCodes, after.coUnitCodes) ? null : 'CO') : 'LEAD';
  return { before, after, changed, isNowUncovered: isCovered(before) && !isCovered(after) };
}

/** Counts of a trial, filled case by case. */
export interface TrialCounts {
  lookedAt: number;
  changedLead: number;
  changedCo: number;
  nowUncovered: number;
  /** Matters that go from one lead to another, by both codes. */
  readonly moves: Map<string, { readonly from: string | null; readonly to: string | null; count: number }>;
}

export const noCounts = (): TrialCounts => ({
  lookedAt: 0,
  changedLead: 0,
  changedCo: 0,
  nowUncovered: 0,
  moves: new Map(),
});

export function count(counts: TrialCounts, { before, after, changed, isNowUncovered }: Verdict): void {
  counts.lookedAt += 1;
  if (isNowUncovered) counts.nowUncovered += 1;
  if (changed === 'CO') counts.changedCo += 1;
  if (changed !== 'LEAD') return;
  counts.changedLead += 1;
  const [from, to] = [before.leadUnitCode, after.leadUnitCode];
  const key = `${from}>${to}`;
  const move = counts.moves.get(key) ?? { from, to, count: 0 };
  move.count += 1;
  counts.moves.set(key, move);
}

function outcomeOf(organisation: Organisation, question: RouteQuestion): Outcome {
  try {
    const { leadUnitCode, coUnitCodes, rule } = routeOf(organisation, question);
    return { leadUnitCode, coUnitCodes, rule };
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'ROUTING_RULE_MISSING') throw error;
    return { leadUnitCode: null, coUnitCodes: [], rule: null };
  }
}

const isCovered = ({ rule }: Outcome): boolean => rule !== null && !isCatchAll(rule);

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));
