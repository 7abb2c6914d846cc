export const VENUE_KINDS = [
  /** 信访接待中心 */
  'RECEPTION_CENTRE',
  /** 信访接待窗口 */
  'RECEPTION_WINDOW',
  /** 无忧调解超市 */
  'MEDIATION_MARKET',
  /** 调解室（可有品牌，可以人名命名） */
  'MEDIATION_ROOM',
  /** 矛盾纠纷调处中心 */
  'DISPUTE_CENTRE',
  /** 综治中心 */
  'GOVERNANCE_CENTRE',
  /** 公共法律服务站 */
  'LEGAL_SERVICE_STATION',
  /** 便民服务平台 */
  'SERVICE_DESK',
  /** 党群服务中心 */
  'PARTY_SERVICE_CENTRE',
  /** 新时代文明实践站 */
  'CIVILISATION_STATION',
  /** 一站三中心、三位一体等合署场所: made of other venues */
  'COMPOSITE',
] as const;
export type VenueKind = (typeof VENUE_KINDS)[number];

/** Open on one day of the week; a venue that closes over noon has two rows for the day. */
export interface OpeningHours {
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `HH:MM`, the county's clock. */
  readonly from: string;
  readonly to: string;
}

/** A place where people are received or disputes are mediated. */
export interface Venue {
  readonly id: string;
  readonly kind: VenueKind;
  readonly name: string;
  /** 品牌, e.g. 无忧调解. */
  readonly brand: string | null;
  /** The named studio it is (个人调解工作室), e.g. 陈老汉调解室. */
  readonly studio: string | null;
  readonly unitCode: string | null;
  readonly areaCode: string;
  readonly cellId: string | null;
  /** Where to go; public. */
  readonly address: string | null;
  /** The office's number; public. */
  readonly phone: string | null;
  readonly openingHours: readonly OpeningHours[];
  /** The venues it is made of; of a COMPOSITE only. */
  readonly partIds: readonly string[];
}
