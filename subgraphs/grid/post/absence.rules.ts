export const ABSENCE_REASONS = [
  /** 休假 */
  'LEAVE',
  /** 病假 */
  'SICK',
  /** 培训学习 */
  'TRAINING',
  /** 借调、外派 */
  'SECONDED',
  /** 其他 */
  'OTHER',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Days on which the holder of a post is away, and who stands in. */
export interface Absence {
  readonly id: string;
  readonly postId: string;
  readonly standInPersonId: string | null;
  readonly reason: AbsenceReason;
}
