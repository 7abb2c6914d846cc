/** How a case is put into a unit's hands (Art. 22). */
export const ASSIGNMENT_KINDS = [
  /** 转送: no report is due. */
  'TRANSFER',
  /** 交办: a report is due on the day that was ordered. */
  'ASSIGN',
  /** 派遣: a work order, and what a unit passes to one below itself. */
  'DISPATCH',
] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** 谁主管谁负责、属地管理: why this unit answers for it. */
export const RESPONSIBILITIES = [
  /** 属事、主管 */
  'SUBJECT',
  /** 属地 */
  'PLACE',
] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** On what ground a unit was chosen. */
export const ASSIGNMENT_BASES = [
  /** By the routing rules, when it was registered. */
  'ROUTING',
  /** Somebody chose. */
  'CHOICE',
  /** 共同的上一级机关、单位决定 (Art. 24) */
  'COMMON_SUPERIOR',
  /** 信访工作联席会议协调, where there is no common superior (Art. 24) */
  'CONFERENCE',
] as const;
export type AssignmentBasis = (typeof ASSIGNMENT_BASES)[number];

/** Art. 24: a dispute is over with these. Who is named so has to take it. */
export const DECIDED_BASES = ['COMMON_SUPERIOR', 'CONFERENCE'] as const;
export type DecidedBasis = (typeof DECIDED_BASES)[number];

export const isDecided = (basis: AssignmentBasis): basis is DecidedBasis =>
  DECIDED_BASES.some((decided) => decided === basis);

/** The hotline's orders are dispatched, everything else is passed on. */
export const kindOfChannel = (channel: string | null): AssignmentKind =>
  channel === 'HOTLINE' ? 'DISPATCH' : 'TRANSFER';

/** What has become of a unit's objection to an assignment. One assignment, one objection. */
export const OBJECTION_STATES = [
  'PENDING',
  /** 同意 */
  'UPHELD',
  /** 不同意 */
  'REJECTED',
  /** The case left the unit before anybody decided. */
  'MOOT',
] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** Why a unit says that it is not its matter (Art. 23). */
export const OBJECTION_REASONS = [
  /** 不属于本单位职责 */
  'NOT_OUR_SUBJECT',
  /** 不属于本单位管辖区域 */
  'NOT_OUR_PLACE',
  /** 已由其他单位受理 */
  'ACCEPTED_ELSEWHERE',
  /** 应依其他法定途径处理 */
  'OTHER_ROUTE',
  /** 本单位须回避 */
  'MUST_RECUSE',
] as const;
export type ObjectionReason = (typeof OBJECTION_REASONS)[number];
