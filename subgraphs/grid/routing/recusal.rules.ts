import { isWithin, type Unit } from '../unit/unit.rules.js';

/** Whose interest it is (Regulations Art. 28), or what the county's own order adds. */
export const RECUSAL_GROUNDS = ['MATTER', 'PETITIONER', 'OTHER'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

export const RECUSAL_GROUND_NAMES: Readonly<Record<RecusalGround, string>> = {
  MATTER: '与信访事项有直接利害关系',
  PETITIONER: '与信访人有直接利害关系',
  OTHER: '本县规定的其他回避情形',
};

/** 回避: a unit, or one person of it, that keeps out of some matters (Art. 28). */
export interface Recusal {
  readonly id: string;
  /** With all below it. */
  readonly unitCode: string;
  /** Only this person of the unit: the unit itself may have the matter. Null: the unit as a whole. */
  readonly personId: string | null;
  /** All of these that are given must hold; at least one is. */
  readonly respondentUnitCode: string | null;
  /** 2, 4 or 6 digits; empty: not by category. */
  readonly categoryPrefix: string;
  readonly cellId: string | null;
  readonly caseId: string | null;
  /** First day in force, `yyyy-mm-dd`. */
  readonly validFrom: string;
  /** First day on which it is not any more; null while none is set. */
  readonly validTo: string | null;
  readonly ground: RecusalGround;
  /** The decision it stands in. */
  readonly source: string;
}

/** What a recusal asks of a matter. */
export interface RecusableMatter {
  readonly category: string | null;
  /** From level 1 down to the cell. */
  readonly cellIds: readonly string[];
  readonly respondents: readonly Unit[];
  readonly caseId?: string | null | undefined;
}

export function concerns(recusal: Recusal, matter: RecusableMatter): boolean {
  const { respondentUnitCode, categoryPrefix, cellId, caseId } = recusal;
  if (!(matter.category ?? '').startsWith(categoryPrefix)) return false;
  if (cellId !== null && !matter.cellIds.includes(cellId)) return false;
  if (caseId !== null && caseId !== matter.caseId) return false;
  return respondentUnitCode === null || matter.respondents.some((unit) => isWithin(unit, respondentUnitCode));
}
