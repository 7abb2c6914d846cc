import type { UserFault } from '../../../platform/graphql/user-error.js';
import { codeFault, type EverKnown } from './code-fault.rules.js';
import { isDay } from './end-day.rules.js';
import { PRIORITY, type RuleDraft } from './rule-draft.rules.js';

const SOURCE_LENGTH = { least: 2, most: 200 } as const;

/** All that is wrong with a draft, by the organisation in force. @param today `yyyy-mm-dd` */
export function ruleFaults(county: EverKnown, draft: RuleDraft, today: string): UserFault[] {
  const { priority, source, validFrom, leadUnitCode, leadAreaLevel, coAreaLevel, categoryPrefix } = draft;
  const length = source.trim().length;
  const faults: (UserFault | null)[] = [
    wrong(priority != null && (priority < PRIORITY.least || priority > PRIORITY.most), 'priority'),
    wrong((leadUnitCode == null) === (leadAreaLevel == null), 'leadUnitCode'),
    wrong(leadAreaLevel != null && leadAreaLevel !== 2 && leadAreaLevel !== 3, 'leadAreaLevel'),
    wrong(coAreaLevel != null && coAreaLevel !== 2 && coAreaLevel !== 3, 'coAreaLevel'),
    wrong(length < SOURCE_LENGTH.least || length > SOURCE_LENGTH.most, 'source'),
    wrong(validFrom != null && !(isDay(validFrom) && validFrom >= today), 'validFrom'),
    codeFault(county, 'CATEGORY', categoryPrefix || null, 'categoryPrefix'),
    codeFault(county, 'AREA', draft.areaCode, 'areaCode'),
    codeFault(county, 'CELL', draft.cellId, 'cellId'),
    codeFault(county, 'UNIT', draft.respondentUnitCode, 'respondentUnitCode'),
    codeFault(county, 'UNIT', leadUnitCode, 'leadUnitCode'),
    ...(draft.coUnitCodes ?? []).map((code) => codeFault(county, 'UNIT', code, 'coUnitCodes')),
  ];
  return faults.filter((fault) => fault !== null);
}

const wrong = (isWrong: boolean, field: string): UserFault | null =>
  isWrong ? { code: 'FIELD_INVALID', field } : null;
