export const POST_KINDS = [
  /** 网格长 */
  'CELL_HEAD',
  /** 网格员 */
  'CELL_WORKER',
  /** 单位负责人 */
  'UNIT_HEAD',
  /** 单位信访工作联络员 */
  'UNIT_LIAISON',
  /** 信访代办员 */
  'PROXY',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** A post in its term, with who holds it. */
export interface Post {
  readonly id: string;
  readonly kind: PostKind;
  readonly cellId: string | null;
  readonly unitCode: string | null;
  readonly personId: string;
  readonly personName: string;
  /** Opens with the field cipher only. */
  readonly phoneSealed: string | null;
  /** First day of the term, `yyyy-mm-dd`. */
  readonly since: string;
  /** How the holder was chosen (选聘、推选…). */
  readonly source: string;
}

/** `138****0017`: enough to tell two numbers apart, not enough to call. */
export function maskedPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
