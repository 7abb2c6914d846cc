import { halfWidth } from '../../../contracts/codes/half-width.js';
import { maskIdNo, maskPhone } from '../../../contracts/codes/mask-number.js';

/** `张*`, `欧阳**`: the family name stays (one character; two where the name has four). */
export function maskName(name: string): string {
  const characters = [...name];
  const shown = characters.length === 4 ? 2 : 1;
  const hidden = Math.min(Math.max(characters.length - shown, 1), 3);
  return characters.slice(0, shown).join('') + '*'.repeat(hidden);
}

/** `z***@example.cn`. */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = halfWidth(email).split('@');
  return `${local.slice(0, 1)}***@${domain}`;
}

/** Down to the street or village: the first 9 characters. */
export function maskAddress(address: string): string {
  return address.length <= 9 ? address : `${address.slice(0, 9)}***`;
}

/** What people put between digits: up to two of spaces, dots, dashes, strokes, and characters that do not show. */
const GAP = '[\\s.\\-_/·•‧,，、—–―\\u00ad\\u200b-\\u200f\\u2060\\ufeff]{0,2}';
const DIGIT_WORDS = '〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖';

/** The parts, with gaps between them; no digit before the first and none after the last. */
const spaced = (...parts: readonly string[]): RegExp => new RegExp(`(?<!\\d)${parts.join(GAP)}(?!\\d)`, 'g');
const times = (count: number, part: string): string[] => Array.from({ length: count }, () => part);
const either = (...ways: readonly (readonly string[])[]): string => `(?:${ways.map((way) => way.join(GAP)).join('|')})`;

const MONTH = either(['0', '[1-9]'], ['1', '[0-2]']);
const DAY = either(['0', '[1-9]'], ['[12]', '\\d'], ['3', '[01]']);
const REGION = ['[1-9]', ...times(5, '\\d')];

interface Pattern {
  /** Fewest characters of each kind without which it cannot be there: most texts hold no number to speak of. */
  readonly needs: Partial<Signs>;
  readonly expression: RegExp;
  readonly mask: (found: string) => string;
}
const lastFour = (found: string): string => `****${found.replace(/\D/g, '').slice(-4)}`;

/** What one could find a person by in free text. The longer first, so that no part of it is taken for something else. */
const PATTERNS: readonly Pattern[] = [
  { needs: { ats: 1 }, expression: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, mask: maskEmail },
  // Identity numbers of 18 and of 15 characters (GB 11643).
  {
    needs: { digits: 17 },
    expression: spaced(
      ...REGION,
      either(['1', '[89]'], ['2', '0']),
      '\\d',
      '\\d',
      MONTH,
      DAY,
      ...times(3, '\\d'),
      '[\\dXx]',
    ),
    mask: maskIdNo,
  },
  {
    needs: { digits: 15 },
    expression: spaced(...REGION, '\\d', '\\d', MONTH, DAY, ...times(3, '\\d')),
    mask: maskIdNo,
  },
  // Bank cards: UnionPay's of 16 to 19 digits however written, others in groups of four.
  { needs: { digits: 16 }, expression: spaced('6', '2', ...times(14, '\\d'), '\\d?', '\\d?', '\\d?'), mask: lastFour },
  { needs: { digits: 16 }, expression: /(?<!\d)[3-6]\d{3}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?(?!\d)/g, mask: lastFour },
  // Mobiles, land lines with their area code, and short numbers that are called a telephone's.
  { needs: { digits: 11 }, expression: spaced('(?:\\+?86)?1', '[3-9]', ...times(9, '\\d')), mask: maskPhone },
  {
    needs: { digits: 10 },
    expression: spaced('0', '\\d', '\\d', '\\d?', '[)）]?[2-9]', ...times(6, '\\d'), '\\d?'),
    mask: maskPhone,
  },
  {
    needs: { digits: 7 },
    expression: /(?<=(?:电话|座机|手机|号码|[Tt][Ee][Ll])[号码是为:.\s]{0,4})[2-9]\d{2,3}[ -]?\d{4}(?!\d)/g,
    mask: () => '****',
  },
  {
    needs: { words: 11 },
    expression: new RegExp(
      `(?<![${DIGIT_WORDS}])[一幺壹]${GAP}[三四五六七八九叁肆伍陆柒捌玖]${`${GAP}[${DIGIT_WORDS}]`.repeat(9)}(?![${DIGIT_WORDS}])`,
      'g',
    ),
    mask: () => '****',
  },
  // Passports and permits of Hong Kong, Macao and Taiwan residents.
  { needs: { digits: 7 }, expression: /(?<![A-Za-z\d])[CEGHMPSTces][A-Za-z]?\d{7,10}(?!\d)/g, mask: () => '******' },
  {
    needs: {},
    expression:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][ ·•]?[A-Za-z\d]{5,6}(?![A-Za-z\d])/g,
    mask: (plate) => `${plate.slice(0, 2)}***${plate.slice(-2)}`,
  },
];
/** How many characters of a text could be part of a number or an address. */
interface Signs {
  readonly digits: number;
  readonly words: number;
  readonly ats: number;
}
const MAY_HOLD_ONE = new RegExp(`[\\d\\uff10-\\uff19@\\uff20]|[${DIGIT_WORDS}]{2}|[一幺壹]`);

/** Free text without what a person could be found by. Full-width digits are digits too. */
export function maskText(text: string): string {
  if (!MAY_HOLD_ONE.test(text)) return text;
  // Looked for in half-width characters, replaced in both: they are of one length, and what is put in is half-width.
  let masked = text;
  let narrow = halfWidth(text);
  const signs = signsIn(narrow);
  for (const { needs, expression, mask } of PATTERNS) {
    const { digits = 0, words = 0, ats = 0 } = needs;
    if (signs.digits < digits || signs.words < words || signs.ats < ats) continue;
    const found = [...narrow.matchAll(expression)].map(({ 0: part, index }) => ({ index, part, shown: mask(part) }));
    if (found.length === 0) continue;
    masked = replaced(masked, found);
    narrow = replaced(narrow, found);
  }
  return masked;
}

function signsIn(narrow: string): Signs {
  let [digits, words, ats] = [0, 0, 0];
  for (let at = 0; at < narrow.length; at += 1) {
    const code = narrow.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 64) ats += 1;
    else if (code > 0x2fff && DIGIT_WORDS.includes(narrow[at]!)) words += 1;
  }
  return { digits, words, ats };
}

function replaced(
  text: string,
  found: readonly { readonly index: number; readonly part: string; readonly shown: string }[],
): string {
  let done = 0;
  let result = '';
  for (const { index, part, shown } of found) {
    result += text.slice(done, index) + shown;
    done = index + part.length;
  }
  return result + text.slice(done);
}

/** The same for every text of a tree. */
export function maskTree<T>(tree: T): T {
  if (typeof tree === 'string') return maskText(tree) as T;
  if (Array.isArray(tree)) return tree.map(maskTree) as T;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, maskTree(value)])) as T;
}
