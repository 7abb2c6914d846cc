/** Who is judged. */
export const EVALUATION_TARGETS = [
  /** 信访部门 */
  'PETITION_DEPARTMENT',
  /** 责任单位: the lead, and each helper that answered. */
  'HANDLING_UNIT',
] as const;
export type EvaluationTarget = (typeof EVALUATION_TARGETS)[number];

/** 满意、基本满意、不满意 */
export const GRADES = ['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED'] as const;
export type Grade = (typeof GRADES)[number];

/** 已解决、部分解决、未解决: of a hotline matter, apart from how content the caller is. */
export const SOLUTIONS = ['SOLVED', 'PARTLY', 'UNSOLVED'] as const;
export type Solution = (typeof SOLUTIONS)[number];

/** By which way a judgement came. */
export const EVALUATION_SOURCES = [
  /** The petitioner himself, by query code. */
  'PETITIONER',
  /** 回访 by the petition bureau. */
  'CALLBACK',
  /** 回访 by the hotline platform. */
  'HOTLINE',
  /** 民调中心 */
  'POLL',
] as const;
export type EvaluationSource = (typeof EVALUATION_SOURCES)[number];

/** What a call-back came to. */
export const CALLBACK_OUTCOMES = [
  'REACHED',
  /** 未接通 */
  'NO_ANSWER',
  /** 无法回访: no number, a wrong one, out of service. */
  'UNREACHABLE',
  /** 拒绝评价 */
  'REFUSED',
] as const;
export type CallbackOutcome = (typeof CALLBACK_OUTCOMES)[number];

/** Why something that could be judged was not. Never taken for satisfied. */
export const UNJUDGED_REASONS = [
  'NOT_EVALUATED',
  'UNREACHABLE',
  'REFUSED',
  /** 重办: another answer came in its place. */
  'REDONE',
  'MERGED',
  'WITHDRAWN',
  'ACCUSATION',
  'OTHER_ROUTE',
] as const;
export type UnjudgedReason = (typeof UNJUDGED_REASONS)[number];
