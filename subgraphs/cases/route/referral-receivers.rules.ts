/** 受理机关的类别: where a matter goes that is not for the petition procedure. */
export const REFERRAL_RECEIVERS = [
  /** 政法委 */
  'POLITICAL_LEGAL',
  /** 人民法院 */
  'COURT',
  /** 人民检察院 */
  'PROCURATORATE',
  /** 公安机关 */
  'POLICE',
  /** 劳动人事争议仲裁委员会 */
  'LABOUR_ARBITRATION',
  /** 农村土地承包仲裁委员会 */
  'LAND_ARBITRATION',
  /** 仲裁委员会 */
  'COMMERCIAL_ARBITRATION',
  /** 纪检监察机关 */
  'DISCIPLINE',
  /** 组织（人事）部门 */
  'ORGANISATION',
  /** 行政复议机关 */
  'RECONSIDERATION',
  /** 有权处理的行政机关 */
  'COMPETENT_ORGAN',
] as const;
export type ReferralReceiver = (typeof REFERRAL_RECEIVERS)[number];
