export interface Told {
  /** What was written this time. */
  readonly text: string;
  /** What stood below it, whole; empty when there is none. */
  readonly quoted: string;
}

/** First lines of the history below a reply, as Chinese and other mail programs write them. */
const OPENINGS: readonly RegExp[] = [
  /^[-_—–─ ]{2,40}\s*(原始邮件|原始郵件|原邮件|Original Message|回复的原邮件|Original)\s*[-_—–─ ]{2,40}/i,
  /^(在|于)\s*.{4,120}(写道|寫道|来信说|来信)\s*[:：]?\s*$/,
  /^\s?.{0,60}(\d{4}[-/年]\d{1,2}[-/月]\d{1,2}).{0,120}(写道|寫道)\s*[:：]\s*$/,
  /^On .{6,200} wrote:\s*$/,
];
const HEADER_LINE = /^[*＊ ]{0,3}(发件人|寄件者|From)\s*[:：]/i;
const HEADER_FOLLOWS = /^[*＊ ]{0,3}(发送时间|发送日期|日期|时间|寄件日期|收件人|Sent|Date|To)\s*[:：]/i;

/** Cuts the history off a reply. When nothing stands above it, all of it is what was told. */
export function cutHistory(text: string): Told {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => opensHistory(line.slice(0, 400), lines, index));
  const cut = at >= 0 ? at : startOfQuotedTail(lines);
  const told = lines.slice(0, cut).join('\n').trim();
  if (cut >= lines.length || told === '') return { text: text.trim(), quoted: '' };
  return { text: told, quoted: lines.slice(cut).join('\n').trim() };
}

function opensHistory(line: string, lines: readonly string[], index: number): boolean {
  if (OPENINGS.some((opening) => opening.test(line))) return true;
  if (!HEADER_LINE.test(line)) return false;
  return lines.slice(index + 1, index + 4).some((next) => HEADER_FOLLOWS.test(next.slice(0, 80)));
}

/** Where the lines marked `>` begin that fill the rest of the text. */
function startOfQuotedTail(lines: readonly string[]): number {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]!;
    if (line.startsWith('>')) start = at;
    else if (line.trim() !== '') break;
  }
  return start;
}
