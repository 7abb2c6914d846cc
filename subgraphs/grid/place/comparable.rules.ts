import { simplified } from './simplified.rules.js';

/**
 * A place name or address as matching compares it: half width, lower case, simplified characters, no blanks or
 * punctuation, and every way to write a numbered part as one (`第十二村民小组`, `12 队` → `12组`; `三栋`, `3#楼` → `3号楼`;
 * `第一联户单元` → `1联户`). For comparing only: it is never shown or kept in place of what was written.
 */
export function comparable(text: string): string {
  return numbered(simplified(text.normalize('NFKC').toLowerCase()));
}

function numbered(text: string): string {
  if (!HAS_NUMBER.test(text)) return text.replace(MARKS, '');
  return text
    .replace(SEVERAL_PARTS, '$1$3$2')
    .replace(/#(?=楼)/g, '号')
    .replace(MARKS, '')
    .replace(LINKED_GROUP, (written, before: string | undefined, after: string | undefined) =>
      withNumber(written, before ?? after ?? '', '联户'),
    )
    .replace(PART, (written, number: string, kind: string) => withNumber(written, number, KINDS[kind] ?? '组'));
}

const HAS_NUMBER = /[0-9一二两三四五六七八九十]/;
const MARKS = /[\s\p{P}\p{S}]+/gu;
const NUMBER = '[0-9]{1,2}|[一二两三四五六七八九十]{1,3}';
const KIND = '(?:村民)?小?(?:组|队)|社(?!区|保|会)|号楼|栋|幢|单元|联户';
const KINDS: Readonly<Record<string, string>> = { 号楼: '号楼', 栋: '号楼', 幢: '号楼', 单元: '单元' };

/** `1-2组`, `一、二组`: what joins them would go with the punctuation, and leave group 12. */
const SEVERAL_PARTS = new RegExp(`((?:${NUMBER}))\\s*[-~—–、,，和与及至到]\\s*(第?(?:${NUMBER})\\s*(${KIND}))`, 'gu');

/** `第3联户`, `三号联户单元`, `联户第3组`. */
const LINKED_GROUP = new RegExp(
  `第?(${NUMBER})号?联户(?:小组|组|单元|网格)?|联户(?:小组|单元|网格)?第?(${NUMBER})(?:组|号|单元)?`,
  'gu',
);

const PART = new RegExp(`第?(${NUMBER})(${KIND.replace('|联户', '')})`, 'gu');

function withNumber(written: string, number: string, kind: string): string {
  const value = numberOf(number);
  return value === null ? written : `${value}${kind}`;
}

/** 1 to 99, in Arabic or Chinese figures; null for what is no one number, as 一二 in “一、二组”. */
function numberOf(written: string): number | null {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const [, tens, ten, ones] = /^([一二两三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(written) ?? [];
  if (tens === undefined || (ten === '' && tens !== '' && ones !== '')) return null;
  if (ten === '') return digitOf(tens || ones);
  return (tens === '' ? 1 : digitOf(tens)) * 10 + digitOf(ones);
}

const digitOf = (written = ''): number => (written === '两' ? 2 : '零一二三四五六七八九'.indexOf(written || '零'));
