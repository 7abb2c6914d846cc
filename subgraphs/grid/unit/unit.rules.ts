/** What a unit is: wider than departments, for anybody may be given a case or be complained of. */
export const UNIT_KINDS = [
  /** 县委、县政府等领导机关 */
  'COUNTY',
  /** 县直部门 */
  'DEPARTMENT',
  /** 信访局 */
  'PETITION_BUREAU',
  /** 纪检监察机关 */
  'DISCIPLINE',
  /** 法院、检察院 */
  'JUDICIARY',
  /** 乡镇、街道 */
  'TOWN',
  /** 村民委员会 */
  'VILLAGE',
  /** 社区居民委员会 */
  'COMMUNITY',
  /** 派出所等基层站所，医院、学校等所属单位 */
  'STATION',
  /** 群团组织 */
  'MASS_ORGANISATION',
  /** 国有企业、公用事业单位 */
  'ENTERPRISE',
  /** 党委部门: 组织部、宣传部、政法委等 */
  'PARTY_ORGAN',
  /** 人大、政协机关 */
  'CONGRESS',
  /** 事业单位 */
  'INSTITUTION',
  /** 信访工作联席会议: has member units (Arts. 11 to 13) */
  'CONFERENCE',
  /** 上级机关: outside the county's own tree, for what no unit of the county may handle */
  'SUPERIOR',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit as it is kept. */
export interface UnitRecord {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
  readonly areaCode: string | null;
  readonly aliases: readonly string[];
  /** 统一社会信用代码 (GB 32100), 18 characters. */
  readonly creditCode: string | null;
  /** Members of a joint conference; empty for every other kind. */
  readonly memberCodes: readonly string[];
}

export interface Unit extends UnitRecord {
  /** Codes from the root to this unit, each between slashes. */
  readonly path: string;
}

/** True for the unit itself too. */
export const isWithin = (unit: Unit, ancestorCode: string): boolean => unit.path.includes(`/${ancestorCode}/`);

/** Kinds that are the authority of their area, and not one of its offices. */
const AREA_AUTHORITIES: readonly UnitKind[] = ['TOWN', 'VILLAGE', 'COMMUNITY'];

export const isAreaAuthority = ({ kind }: Pick<Unit, 'kind'>): boolean => AREA_AUTHORITIES.includes(kind);

/** Kinds of the county's own bodies that stand beside each other at county level. */
const COUNTY_BODIES: readonly UnitKind[] = [
  'DEPARTMENT',
  'PETITION_BUREAU',
  'DISCIPLINE',
  'JUDICIARY',
  'MASS_ORGANISATION',
  'ENTERPRISE',
  'PARTY_ORGAN',
  'CONGRESS',
  'INSTITUTION',
];

export const isCountyDepartment = ({ kind }: Pick<Unit, 'kind'>): boolean => COUNTY_BODIES.includes(kind);
