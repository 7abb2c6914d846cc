import type { Urgency } from '../../../contracts/channel.js';

/** Whom a major or urgent matter has to be reported to (Art. 25). */
export const URGENCY_BODIES = [
  /** 同级党委和政府 */
  'SAME_LEVEL_LEADERSHIP',
  /** 相关主管部门 */
  'COMPETENT_DEPARTMENT',
  /** 本级信访工作联席会议办公室 */
  'JOINT_OFFICE',
  /** 上级信访部门 */
  'SUPERIOR_BUREAU',
  /** 国家信访局 */
  'NATIONAL_BUREAU',
] as const;
export type UrgencyBody = (typeof URGENCY_BODIES)[number];

/** Who has still to be told of an urgent matter. Nobody of one that is not. */
export function owedBodies(urgency: Urgency, told: readonly UrgencyBody[]): UrgencyBody[] {
  if (urgency === 'NORMAL') return [];
  return URGENCY_BODIES.filter((body) => !told.includes(body));
}
