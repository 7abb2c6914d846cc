import type { Purpose } from '../../../contracts/channel.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Ground } from '../place/finding.rules.js';
import type { Organisation } from './route.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';

/** A rule as somebody wrote it. */
export interface RuleDraft {
  readonly id: string;
  readonly validFrom: string;
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
  readonly source: string;
}

/** Between the catch-all (0) and those of the law on accusations (900 and more). */
const PRIORITY = { usual: 100, least: 1, most: 899 } as const;
const SOURCE_LENGTH = { least: 2, most: 200 } as const;

/** @throws HubError BAD_USER_INPUT with the field, UNIT_NOT_FOUND, CELL_NOT_FOUND */
export function checkedRule(county: Ground & Organisation, draft: RuleDraft): RoutingRule {
  const { priority = null, categoryPrefix = null, areaCode = null, cellId = null, purpose = null } = draft;
  const { respondentUnitCode = null, leadUnitCode = null, coUnitCodes = null, source } = draft;
  demand(/^([0-9]{2}){0,3}$/.test(categoryPrefix ?? ''), 'categoryPrefix');
  demand(areaCode === null || county.areas.has(areaCode), 'areaCode');
  demand((leadUnitCode === null) !== (draft.leadAreaLevel == null), 'leadUnitCode');
  demand(source.trim().length >= SOURCE_LENGTH.least && source.length <= SOURCE_LENGTH.most, 'source');
  const level = priority ?? PRIORITY.usual;
  demand(level >= PRIORITY.least && level <= PRIORITY.most, 'priority');
  if (cellId !== null && !county.cells.has(cellId)) throw new HubError('CELL_NOT_FOUND', { cellId });
  for (const code of [leadUnitCode, respondentUnitCode, ...(coUnitCodes ?? [])]) {
    if (code !== null && !county.units.has(code)) throw new HubError('UNIT_NOT_FOUND', { unitCode: code });
  }
  return {
    id: draft.id,
    priority: level,
    categoryPrefix: categoryPrefix ?? '',
    areaCode,
    cellId,
    respondentUnitCode,
    purpose,
    leadUnitCode,
    leadAreaLevel: areaLevel(draft.leadAreaLevel, 'leadAreaLevel'),
    coUnitCodes: coUnitCodes ?? [],
    coAreaLevel: areaLevel(draft.coAreaLevel, 'coAreaLevel'),
    validFrom: draft.validFrom,
    validTo: null,
    source,
  };
}

function areaLevel(level: number | null | undefined, field: string): 2 | 3 | null {
  if (level == null) return null;
  if (level !== 2 && level !== 3) throw new HubError('BAD_USER_INPUT', { field });
  return level;
}

function demand(holds: boolean, field: string): void {
  if (!holds) throw new HubError('BAD_USER_INPUT', { field });
}
