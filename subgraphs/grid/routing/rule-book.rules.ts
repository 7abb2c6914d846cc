import type { RoutingRule } from './routing-rule.rules.js';

/** The rules in force, ready to be asked. */
export interface RuleBook {
  /** In the order in which they are tried. */
  readonly inOrder: readonly RoutingRule[];
  /** Rules without a condition that name a unit: the last resort, in order. */
  readonly catchAlls: readonly RoutingRule[];
  /** Those of the rules, in order, whose category is this one or above it. */
  forCategory(category: string | null): readonly RoutingRule[];
}

export function ruleBookOf(rules: readonly RoutingRule[]): RuleBook {
  const inOrder = rulesInOrder(rules);
  const prefixes = [...new Set(rules.map(({ categoryPrefix }) => categoryPrefix))].sort((a, b) => b.length - a.length);
  /** By the longest prefix that fits: all others that fit are prefixes of it. */
  const lists = new Map<string, readonly RoutingRule[]>();
  return {
    inOrder,
    catchAlls: inOrder.filter(isCatchAll),
    forCategory: (category) => {
      const longest = prefixes.find((prefix) => (category ?? '').startsWith(prefix));
      if (longest === undefined) return [];
      const known = lists.get(longest);
      if (known) return known;
      const list = inOrder.filter(({ categoryPrefix }) => longest.startsWith(categoryPrefix));
      lists.set(longest, list);
      return list;
    },
  };
}

export const isCatchAll = (rule: RoutingRule): boolean => specificity(rule) === 0 && rule.leadUnitCode !== null;

/** By priority, then the more specific first; of equals the older id. */
export function rulesInOrder(rules: readonly RoutingRule[]): RoutingRule[] {
  return rules.toSorted((a, b) => b.priority - a.priority || specificity(b) - specificity(a) || (a.id < b.id ? -1 : 1));
}

/** A respondent says most, then the category (by digits), the place, the purpose. */
const specificity = (rule: RoutingRule): number =>
  (rule.respondentUnitCode === null ? 0 : 1_000) +
  rule.categoryPrefix.length * 100 +
  (rule.cellId === null ? 0 : 60) +
  (rule.areaCode === null ? 0 : rule.areaCode.length > 6 ? 40 : 20) +
  (rule.purpose === null ? 0 : 10);
