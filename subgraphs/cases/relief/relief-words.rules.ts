/** 帮扶救助 (Art. 37). */
export const RELIEF_KINDS = [
  /** 生活困难救助 */
  'LIVING_AID',
  /** 医疗救助 */
  'MEDICAL_AID',
  /** 教育救助 */
  'EDUCATION_AID',
  /** 临时救助 */
  'TEMPORARY_AID',
  /** 司法救助 */
  'JUDICIAL_AID',
  /** 信访救助 */
  'PETITION_AID',
  /** 心理疏导、教育帮扶: costs nothing. */
  'COUNSELLING',
  /** 其他帮扶 */
  'OTHER',
] as const;
export type ReliefKind = (typeof RELIEF_KINDS)[number];

/** Whose money it is. */
export const RELIEF_SOURCES = [
  /** 民政资金 */
  'CIVIL_AFFAIRS',
  /** 司法救助资金 */
  'JUDICIAL_FUND',
  /** 信访救助资金 */
  'PETITION_FUND',
  /** 责任单位经费 */
  'UNIT_FUNDS',
  /** 慈善、社会捐助 */
  'CHARITY',
  /** 其他 */
  'OTHER',
] as const;
export type ReliefSource = (typeof RELIEF_SOURCES)[number];
