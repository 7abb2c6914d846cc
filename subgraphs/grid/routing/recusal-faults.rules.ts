import type { UserFault } from '../../../platform/graphql/user-error.js';
import { type Dates, isInForceOn } from '../record/dated.rules.js';
import { codeFault, type EverKnown } from './code-fault.rules.js';
import { isDay } from './end-day.rules.js';

/** A recusal as somebody wrote it. */
export interface RecusalDraft {
  readonly unitCode: string;
  readonly personId?: string | null;
  readonly respondentUnitCode?: string | null;
  readonly categoryPrefix?: string | null;
  readonly cellId?: string | null;
  readonly caseId?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly note?: string | null;
  readonly decidedBy: string;
  readonly source: string;
}

interface County extends EverKnown {
  readonly postsAt: ReadonlyMap<string, readonly (Dates & { readonly personId: string })[]>;
}

const SOURCE_LENGTH = { least: 2, most: 200 } as const;
const NOTE_LENGTH = 200;

/** All that is wrong with a draft but its case, which is another subgraph's to know. @param today `yyyy-mm-dd` */
export function recusalFaults(county: County, draft: RecusalDraft, today: string): UserFault[] {
  const { unitCode, personId, validFrom, validTo, source, note } = draft;
  const from = validFrom ?? today;
  const length = source.trim().length;
  const against = [draft.respondentUnitCode, draft.categoryPrefix || null, draft.cellId, draft.caseId];
  const posts = county.postsAt.get(unitCode) ?? [];
  const isOfUnit = posts.some((post) => post.personId === personId && isInForceOn(post, today));
  const faults: (UserFault | null)[] = [
    codeFault(county, 'UNIT', unitCode, 'unitCode'),
    personId == null || isOfUnit ? null : { code: 'CODE_UNKNOWN', field: 'personId', value: personId },
    against.some((each) => each != null) ? null : { code: 'FIELD_MISSING', field: null },
    codeFault(county, 'UNIT', draft.respondentUnitCode, 'respondentUnitCode'),
    codeFault(county, 'CATEGORY', draft.categoryPrefix || null, 'categoryPrefix'),
    codeFault(county, 'CELL', draft.cellId, 'cellId'),
    wrong(!isDay(from), 'validFrom'),
    wrong(validTo != null && !(isDay(validTo) && validTo > from), 'validTo'),
    wrong((note ?? '').length > NOTE_LENGTH, 'note'),
    codeFault(county, 'UNIT', draft.decidedBy, 'decidedBy'),
    wrong(length < SOURCE_LENGTH.least || length > SOURCE_LENGTH.most, 'source'),
  ];
  return faults.filter((fault) => fault !== null);
}

const wrong = (isWrong: boolean, field: string): UserFault | null =>
  isWrong ? { code: 'FIELD_INVALID', field } : null;
