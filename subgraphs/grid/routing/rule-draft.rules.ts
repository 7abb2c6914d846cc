import type { Purpose } from '../../../contracts/channel.js';
import type { RoutingRule } from './routing-rule.rules.js';

/** A rule as somebody wrote it. */
export interface RuleDraft {
  readonly priority?: number | null;
  readonly categoryPrefix?: string | null;
  readonly areaCode?: string | null;
  readonly cellId?: string | null;
  readonly respondentUnitCode?: string | null;
  readonly purpose?: Purpose | null;
  readonly leadUnitCode?: string | null;
  readonly leadAreaLevel?: number | null;
  readonly coUnitCodes?: readonly string[] | null;
  readonly coAreaLevel?: number | null;
  /** First day in force; by itself today. */
  readonly validFrom?: string | null;
  readonly source: string;
}

/** Between the law on accusations (900 and more) and nothing. */
export const PRIORITY = { usual: 100, least: 0, most: 899 } as const;

export function ruleOf(id: string, draft: RuleDraft, today: string): RoutingRule {
  return {
    id,
    priority: draft.priority ?? PRIORITY.usual,
    categoryPrefix: draft.categoryPrefix ?? '',
    areaCode: draft.areaCode ?? null,
    cellId: draft.cellId ?? null,
    respondentUnitCode: draft.respondentUnitCode ?? null,
    purpose: draft.purpose ?? null,
    leadUnitCode: draft.leadUnitCode ?? null,
    leadAreaLevel: areaLevel(draft.leadAreaLevel),
    coUnitCodes: [...new Set(draft.coUnitCodes ?? [])],
    coAreaLevel: areaLevel(draft.coAreaLevel),
    validFrom: draft.validFrom ?? today,
    validTo: null,
    source: draft.source.trim(),
    version: 1,
  };
}

/** Others are faults of the draft, and told as such. */
const areaLevel = (level: number | null | undefined): 2 | 3 | null => (level === 2 || level === 3 ? level : null);
