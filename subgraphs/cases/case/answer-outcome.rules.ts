/** 答复的结果. */
export const ANSWER_OUTCOMES = [
  /** 予以支持 (Art. 32) */
  'SUPPORTED',
  /** 解释说明 (Art. 32) */
  'EXPLAINED',
  /** 不予支持 (Art. 32) */
  'NOT_SUPPORTED',
  /** 采纳 (Art. 29) */
  'ADOPTED',
  /** 部分采纳 (Art. 29) */
  'PARTLY',
  /** 不采纳 (Art. 29) */
  'NOT_ADOPTED',
] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** What a document's choice says, if it says one. */
export const outcomeOf = (choice: string | undefined): AnswerOutcome | null =>
  ANSWER_OUTCOMES.find((outcome) => outcome === choice) ?? null;

/** 三到位一处理 (Art. 27). */
export const DISPOSITIONS = [
  /** 诉求合理的解决问题到位 */
  'RESOLVED',
  /** 诉求无理的思想教育到位 */
  'EDUCATED',
  /** 生活困难的帮扶救助到位 */
  'RELIEVED',
  /** 行为违法的依法处理 */
  'PUNISHED',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
