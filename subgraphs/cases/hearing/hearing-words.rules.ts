export const HEARING_KINDS = [
  /** 公开听证 */
  'PUBLIC',
  /** 不公开听证: state secrets, trade secrets, privacy. */
  'CLOSED',
] as const;
export type HearingKind = (typeof HEARING_KINDS)[number];

/** On what: the handling of a major, complex matter (Art. 31(6)), a review, or a recheck (Art. 36). */
export const HEARING_STAGES = ['HANDLING', 'CHECK', 'RECHECK'] as const;
export type HearingStage = (typeof HEARING_STAGES)[number];
