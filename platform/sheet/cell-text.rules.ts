/** A cell as its file holds it: text, or a number that a spreadsheet made of it. */
export type Cell = string | number | null;

/** Digits and letters of full width as plain ones; other characters stay. */
export function plainWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** The words of a cell; null when there are none. */
export function wordsOf(cell: Cell): string | null {
  const text = String(cell ?? '')
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '')
    .trim();
  return text === '' ? null : text;
}

export type ReadCell<Value> = { readonly value: Value } | { readonly hint: string };

/** A spreadsheet keeps 15 digits of a number; what was longer has lost its end. */
const NUMBER_DIGITS = 15;
const DAMAGED = '号码已被表格软件改成科学计数法或丢失末位，请将该列设为文本后重新填写';

/** A number that is a name: identity, letter, tracking, telephone. Never read back from what a spreadsheet made of it. */
export function readCode(cell: Cell): ReadCell<string | null> {
  if (typeof cell === 'number') {
    const isWhole = Number.isInteger(cell) && Math.abs(cell) < 10 ** NUMBER_DIGITS;
    return isWhole ? { value: String(cell) } : { hint: DAMAGED };
  }
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const plain = plainWidth(text).replace(/^['`’]|\s+/g, '');
  if (/^\d(\.\d+)?E\+?\d+$/i.test(plain)) return { hint: DAMAGED };
  return { value: plain };
}

export function readCount(cell: Cell): ReadCell<number | null> {
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const digits = /^(\d{1,6})(\.0+)?\s*[人份页件]?$/.exec(plainWidth(text))?.[1];
  return digits === undefined ? { hint: '应为整数' } : { value: Number(digits) };
}

const YES = new Set(['是', '匿名', 'y', 'yes', 'true', '1', '√', '对']);
const NO = new Set(['否', '不匿名', '实名', 'n', 'no', 'false', '0', '×', '不', '非']);

export function readYesNo(cell: Cell): ReadCell<boolean | null> {
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const plain = plainWidth(text).toLowerCase();
  if (YES.has(plain)) return { value: true };
  return NO.has(plain) ? { value: false } : { hint: '应为“是”或“否”' };
}

/** 0 to 1; percent and numbers up to 100 are taken as percent. */
export function readShare(cell: Cell): ReadCell<number | null> {
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const plain = plainWidth(text);
  const number = /^\d{1,3}(\.\d{1,6})?%?$/.test(plain) ? Number(plain.replace('%', '')) : Number.NaN;
  const share = plain.endsWith('%') || number > 1 ? number / 100 : number;
  return share >= 0 && share <= 1 ? { value: share } : { hint: '应为 0 到 1 的小数或百分数' };
}

export function readList(cell: Cell): string[] {
  return (wordsOf(cell) ?? '').split(/[、;；,，\n|]+/).flatMap((word) => wordsOf(word) ?? []);
}
