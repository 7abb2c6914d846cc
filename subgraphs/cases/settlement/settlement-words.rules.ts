/** Whether a case is over in fact, apart from whether the law has concluded it. */
export const SETTLEMENTS = [
  'UNSETTLED',
  /** 案结事了 */
  'SETTLED',
  /** 息诉罢访: promised by the petitioner, of his own will and over his signature. */
  'PLEDGED',
] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** By what it is known to be settled. */
export const SETTLEMENT_BASES = [
  /** 信访人认可 */
  'PETITIONER_CONFIRMED',
  /** 处理意见已执行到位 */
  'FULFILLED',
  /** 双方和解 */
  'RECONCILED',
] as const;
export type SettlementBasis = (typeof SETTLEMENT_BASES)[number];
