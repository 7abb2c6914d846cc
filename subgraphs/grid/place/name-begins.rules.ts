/**
 * Whether a place name can begin here: at the beginning, behind another name, or behind a word that leads to one. Behind
 * one or two other characters it is the end of a name that no list has: 德明村 in 下德明村, 沟村 in 李货郎沟村.
 *
 * @param text as `comparable` gives it
 * @param since end of the name before, or 0
 * @param length of the name
 */
export function beginsName(text: string, { at, since }: { at: number; since: number }, length: number): boolean {
  if (isInNumber(text, at)) return false;
  const [before = ''] = /\p{Script=Han}*$/u.exec(text.slice(since, at)) ?? [];
  if (before === '' || LEADS.test(before)) return true;
  return length >= 3 && (LEADS_LONGER.test(before) || before.length >= 3);
}

/** Inside of a larger number: 2组 of 12组. */
export const isInNumber = (text: string, at: number): boolean => at > 0 && /^[0-9]{2}/.test(text.slice(at - 1, at + 1));

const LEADS = /[省市县区旗盟州镇乡道村组社号住在位于到从至是的和与及往系由经即]$/;
/** These also stand in names, and only before one of three characters and more is it sure that they do not. */
const LEADS_LONGER = /[路街口站去原属过距离近旁内里外我家户籍址映诉报询问为叫名今现本该全]$/;
