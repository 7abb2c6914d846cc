export const POST_END_REASONS = [
  /** 届满 */
  'TERM_OVER',
  /** 辞职 */
  'RESIGNED',
  /** 调任 */
  'TRANSFERRED',
  /** 免职、撤职 */
  'REMOVED',
  /** 退休 */
  'RETIRED',
  /** 去世 */
  'DECEASED',
  /** 登记有误 */
  'MISTAKEN',
  /** 其他 */
  'OTHER',
] as const;
export type PostEndReason = (typeof POST_END_REASONS)[number];
