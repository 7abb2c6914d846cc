/** What came of a case beyond its answer. */
export const OUTCOME_KINDS = [
  /** 追回款项 */
  'AMOUNT_RECOVERED',
  /** 公共利益诉求成果 */
  'PUBLIC_INTEREST',
  /** 政策、制度完善 */
  'POLICY_CHANGED',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export const MONEY_KINDS = [
  /** 工资 */
  'WAGES',
  /** 工程款 */
  'PROJECT_MONEY',
  /** 征收拆迁等补偿 */
  'COMPENSATION',
  /** 退款 */
  'REFUND',
  /** 其他 */
  'OTHER',
] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];
