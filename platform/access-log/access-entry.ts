/** What was read, or opened. Kinds are added, and never used again for something else. */
export const ACCESS_KINDS = [
  /** 读取信访人信息: who brought a submission, its text or its files, masked. */
  'PERSON_READ',
  /** 查看信访人原文: name or number in clear, with a reason. */
  'PERSON_REVEALED',
  /** 按电话、证件查找信访人 */
  'PERSON_SEARCHED',
  /** 读取检举控告 */
  'ACCUSATION_READ',
  /** 破例查看检举控告 */
  'GLASS_BROKEN',
  /** 破例查看未获准: no such accusation, or not for this viewer. */
  'GLASS_REFUSED',
  /** 破例期间读取检举控告 */
  'READ_UNDER_GLASS',
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Who read what, in which operation. Ids and codes only. */
export interface AccessEntry {
  readonly kind: AccessKind;
  /** Subject of the token. */
  readonly subject: string;
  readonly roles: readonly string[];
  readonly unitCode: string | null;
  readonly requestId: string;
  /** What the client calls its operation, or its root fields. */
  readonly operation: string;
  readonly caseIds: readonly string[];
  readonly submissionIds: readonly string[];
  /** What the reader gave for it. Kept sealed. */
  readonly reason: string | null;
}

/** An entry as it is kept: with its place in the chain. */
export interface KeptAccess extends AccessEntry {
  /** Counts all entries from 1, without gaps. */
  readonly sequence: number;
  readonly at: Date;
}
