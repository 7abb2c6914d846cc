export interface CommitteeName {
  /** As people write it: 三郎村 for 三郎村民委员会. */
  readonly name: string;
  /** What the ending says: 村 or 居; null where it says neither. */
  readonly says: 'VILLAGE' | 'COMMUNITY' | null;
}

/** Endings as published, misprints included (委会会, 民委员). 人民 is not 民 of 村民; 管理 is said of communities only. */
const COMMUNITY = /(?:居民(?:管理)?[委员会民]{1,5}|居[委员会]{1,5}|(?<=社区)(?:居|管理委员会))$/;
const VILLAGE = /(?:村民?|[牧渔])[委员会民]{1,5}$/;
const OTHER = /(?:人民)?(?:委员会|委会)$/;

/** After these no 村 is put. 扎玛村（一村） has it, 小（氵甸） has not. */
const NEEDS_NO_VILLAGE = /(?:村|嘎查|社区|村[（(][^（）()]*[）)])$/;

/**
 * The place a village's or community's committee is named after. What is neither (生活区, 管理区 and other stand-ins of
 * the published list) keeps its name.
 */
export function committeeName(written: string): CommitteeName {
  // 卢湾村委会（长阳社区）, 郭庄村（居）委会
  const plain = written.replace(/[（(]居[）)](?=委)/, '');
  const base = plain.replace(/[（(][^（）()]*[）)]+$/, '');
  for (const text of [plain, base]) {
    const found = placeOf(text);
    if (found) return found;
  }
  return { name: written, says: says(written) };
}

function placeOf(text: string): CommitteeName | null {
  const community = text.replace(COMMUNITY, '');
  if (community !== text && community !== '') {
    return { name: community.endsWith('社区') ? community : `${community}社区`, says: 'COMMUNITY' };
  }
  const village = text.replace(VILLAGE, '');
  if (village !== text && village !== '') {
    const says = village.endsWith('社区') ? null : 'VILLAGE';
    return { name: NEEDS_NO_VILLAGE.test(village) ? village : `${village}村`, says };
  }
  const other = text.replace(OTHER, '');
  const isPlace = /(?:村|嘎查|社区|街|队|组|[）)])$/.test(other);
  return other !== text && isPlace ? { name: other, says: says(other) } : null;
}

function says(name: string): CommitteeName['says'] {
  if (name.endsWith('社区')) return 'COMMUNITY';
  return /(?:村|嘎查)$/.test(name) ? 'VILLAGE' : null;
}
