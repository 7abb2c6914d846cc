import type { Recusal } from '../../subgraphs/grid/routing/recusal.rules.js';
import type { RoutingRule } from '../../subgraphs/grid/routing/routing-rule.rules.js';

/** A rule for everything, of which only what the test is about is named. */
export function aRoutingRule(id: string, given: Partial<RoutingRule> = {}): RoutingRule {
  return {
    id,
    priority: 0,
    categoryPrefix: '',
    areaCode: null,
    cellId: null,
    respondentUnitCode: null,
    purpose: null,
    leadUnitCode: null,
    leadAreaLevel: null,
    coUnitCodes: [],
    coAreaLevel: null,
    validFrom: '2020-01-01',
    validTo: null,
    source: '测试',
    version: 1,
    ...given,
  };
}

export function aRecusal(unitCode: string, given: Partial<Recusal> = {}): Recusal {
  return {
    id: `recusal-${unitCode}`,
    unitCode,
    personId: null,
    respondentUnitCode: null,
    categoryPrefix: '',
    cellId: null,
    caseId: null,
    validFrom: '2020-01-01',
    validTo: null,
    ground: 'MATTER',
    source: '回避决定〔2026〕1号',
    ...given,
  };
}
