/** What may belong to a number or an address: digits and letters of either width, and what people put between them. */
const MAY_BELONG = /[\dA-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a@＠.\-_\s·•/〇零一二三四五六七八九幺]/;

/** The first `length` characters, and not half a number: half a telephone number can no longer be masked. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length;
  while (end > 0 && MAY_BELONG.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end).toWellFormed();
}
