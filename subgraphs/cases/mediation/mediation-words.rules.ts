export const MEDIATION_KINDS = [
  /** 人民调解 */
  'PEOPLE',
  /** 行政调解 */
  'ADMINISTRATIVE',
  /** 司法调解 */
  'JUDICIAL',
] as const;
export type MediationKind = (typeof MEDIATION_KINDS)[number];

export const MEDIATION_RESULTS = [
  /** 达成协议 */
  'AGREED',
  /** 调解不成 */
  'FAILED',
] as const;
export type MediationResult = (typeof MEDIATION_RESULTS)[number];
