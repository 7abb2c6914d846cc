import { codeFault, type EverKnown } from './code-fault.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';

/** A code in a rule that is nobody's any more. */
export interface StaleCode {
  /** Order of the list: rule, field, code. */
  readonly code: string;
  readonly rule: RoutingRule;
  readonly field: string;
  readonly named: string;
  /** It was in force once; false: there never was one. */
  readonly hasEnded: boolean;
}

export function staleCodes(county: EverKnown, rules: readonly RoutingRule[]): StaleCode[] {
  return rules
    .flatMap((rule) =>
      [
        codeFault(county, 'CATEGORY', rule.categoryPrefix || null, 'categoryPrefix'),
        codeFault(county, 'AREA', rule.areaCode, 'areaCode'),
        codeFault(county, 'CELL', rule.cellId, 'cellId'),
        codeFault(county, 'UNIT', rule.respondentUnitCode, 'respondentUnitCode'),
        codeFault(county, 'UNIT', rule.leadUnitCode, 'leadUnitCode'),
        ...rule.coUnitCodes.map((code) => codeFault(county, 'UNIT', code, 'coUnitCodes')),
      ].flatMap((fault) => {
        if (fault === null) return [];
        const { code, field, value: named = '' } = fault;
        return [
          { code: `${rule.id} ${field} ${named}`, rule, field: field ?? '', named, hasEnded: code === 'CODE_RETIRED' },
        ];
      }),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
