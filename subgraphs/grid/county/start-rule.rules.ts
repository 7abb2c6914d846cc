import type { RoutingRule } from '../routing/routing-rule.rules.js';
import { isCatchAll } from '../routing/rule-book.rules.js';
import type { CountyNow } from './county-start.rules.js';

export interface RuleNeeded {
  readonly countyCode: string;
  readonly otherCounties: readonly string[];
  /** Code of the county's petition bureau. */
  readonly bureau: string;
}

/**
 * What no other rule says goes to the petition bureau, and the town of the place helps. Null when there is such a
 * rule: without any condition, or for this county where there are others.
 */
export function startRule(
  { rules, day }: CountyNow,
  { countyCode, otherCounties, bureau }: RuleNeeded,
): RoutingRule | null {
  const catchAlls = rules.filter(isCatchAll);
  const ofCounty = rules.some((rule) => rule.areaCode === countyCode && isCatchAll({ ...rule, areaCode: null }));
  const isOwn = catchAlls.some(({ leadUnitCode }) => leadUnitCode === bureau);
  if (isOwn || ofCounty || (catchAlls.length > 0 && otherCounties.length === 0)) return null;
  return {
    id: `${countyCode}-init-everything-else`,
    priority: 0,
    categoryPrefix: '',
    areaCode: catchAlls.length === 0 ? null : countyCode,
    cellId: null,
    respondentUnitCode: null,
    purpose: null,
    leadUnitCode: bureau,
    leadAreaLevel: null,
    coUnitCodes: [],
    coAreaLevel: 2,
    validFrom: day,
    validTo: null,
    source: START_SOURCE,
    version: 1,
  };
}

/** Shown as where the rule stands: it is the hub's own start and no order of the county's. */
export const START_SOURCE = '初始化';
