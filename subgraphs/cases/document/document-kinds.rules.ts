/** 文书: what the Regulations want in writing, and the article that wants it. */
export const DOCUMENT_KINDS = [
  /** 登记回执 */
  'REGISTRATION_RECEIPT',
  /** 受理告知书 */
  'ACCEPTANCE_NOTICE',
  /** 不予受理告知书, 不再受理告知书 */
  'NOT_ACCEPTED_NOTICE',
  /** 依法分类处理引导告知书 */
  'REFERRAL_GUIDANCE',
  /** 延长办理期限告知书 */
  'EXTENSION_NOTICE',
  /** 信访处理意见书 */
  'HANDLING_OPINION',
  /** 答复书: on the spot, to a suggestion, or by the simple procedure. */
  'REPLY_LETTER',
  /** 复查意见书 */
  'REVIEW_OPINION',
  /** 复核意见书 */
  'RECHECK_OPINION',
  /** 调解协议书 */
  'MEDIATION_AGREEMENT',
  /** 息诉罢访承诺书: voluntary, signed by the petitioner. */
  'SETTLEMENT_PLEDGE',
  /** 撤回信访事项申请书 */
  'WITHDRAWAL_REQUEST',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
