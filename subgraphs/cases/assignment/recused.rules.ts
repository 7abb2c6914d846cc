import { HubError } from '../../../platform/errors/hub-error.js';

/** Why somebody keeps out of a case. */
export const RECUSAL_GROUNDS = [
  /** 有直接利害关系 */
  'OWN_INTEREST',
  /** 近亲属关系 */
  'RELATIVE',
  /** 被反映人 */
  'REFLECTED_ON',
  /** 其他可能影响公正办理的 */
  'OTHER',
] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

/** Who has to keep out of a case does not move it (Art. 28). @throws HubError RECUSED */
export function refuseRecused(
  { id, recusedSubjects }: { id: string; recusedSubjects: readonly string[] },
  by: string,
): void {
  if (recusedSubjects.includes(by)) throw new HubError('RECUSED', { article: '28', caseId: id });
}
