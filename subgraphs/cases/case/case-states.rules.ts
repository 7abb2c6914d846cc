export const CASE_STATES = [
  /** 已登记: only within the transaction that also assigns it. */
  'REGISTERED',
  /** 已交办 */
  'ASSIGNED',
  /** 已签收 */
  'SIGNED',
  /** 已受理: being handled. */
  'ACCEPTED',
  /** 已答复 */
  'REPLIED',
  /** 复查中 (Art. 35) */
  'UNDER_REVIEW',
  /** 复核中 (Art. 36) */
  'UNDER_RECHECK',
  /** 已办结 */
  'CONCLUDED',
  /** 不予受理 (Arts. 19, 23) */
  'NOT_ACCEPTED',
  /** 已导入其他法定途径 (Arts. 22, 31) */
  'REFERRED',
  /** 已撤回 */
  'WITHDRAWN',
  /** 已终结: rechecked, no longer accepted (Art. 36) */
  'FINAL',
  /** 已并案: its last submission went to another case. */
  'MERGED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Still in a handling unit's hands. */
export const OPEN = ['REGISTERED', 'ASSIGNED', 'SIGNED', 'ACCEPTED'] as const;
/** Somebody has still to do something, if only to conclude what was answered. */
export const UNDER_WAY = [...OPEN, 'REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK'] as const;
/** It has come to an end of its own. Only FINAL is one for good. */
export const ENDED = ['CONCLUDED', 'NOT_ACCEPTED', 'REFERRED', 'WITHDRAWN', 'FINAL'] as const;
/** A case of its own. */
export const LIVING = [...UNDER_WAY, ...ENDED] as const;

const isAmong = (states: readonly CaseState[], state: CaseState): boolean => states.includes(state);

/** Still in somebody's hands: has clocks that may run and units that may act. */
export const isOpen = (state: CaseState): boolean => isAmong(OPEN, state);

/** 未办结: somebody has still to do something, if only to conclude what was answered. */
export const isUnderWay = (state: CaseState): boolean => isAmong(UNDER_WAY, state);

/** Ended or merged: it shows the organisation as it was that day. */
export const isClosed = (state: CaseState): boolean => !isUnderWay(state);
