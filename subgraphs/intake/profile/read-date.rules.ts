export type Zone = 'Asia/Shanghai' | 'UTC';

/** China keeps UTC+8 all year. Milliseconds. */
const OFFSET_MS: Readonly<Record<Zone, number>> = { 'Asia/Shanghai': 8 * 3_600_000, UTC: 0 };

const TOKENS: Readonly<Record<string, { pattern: string; part: Part }>> = {
  yyyy: { pattern: '(\\d{4})', part: 'year' },
  MM: { pattern: '(\\d{2})', part: 'month' },
  M: { pattern: '(\\d{1,2})', part: 'month' },
  dd: { pattern: '(\\d{2})', part: 'day' },
  d: { pattern: '(\\d{1,2})', part: 'day' },
  HH: { pattern: '(\\d{2})', part: 'hour' },
  H: { pattern: '(\\d{1,2})', part: 'hour' },
  mm: { pattern: '(\\d{2})', part: 'minute' },
  ss: { pattern: '(\\d{2})', part: 'second' },
};
type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
interface Pattern {
  readonly expression: RegExp;
  readonly parts: readonly Part[];
}

/** ISO 8601 with a zone of its own; without one it is the profile's. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const patterns = new Map<string, Pattern>();

/** An instant written in one of `formats`; null when it is in none of them or no such day exists. */
export function readDate(text: string, formats: readonly string[], zone: Zone): Date | null {
  for (const format of formats) {
    const date = readIn(text, format, zone);
    if (date) return date;
  }
  return null;
}

function readIn(text: string, format: string, zone: Zone): Date | null {
  if (format === 'iso') return readIso(text, zone);
  if (format === 'unix-s') return /^\d{9,11}$/.test(text) ? new Date(Number(text) * 1_000) : null;
  if (format === 'unix-ms') return /^\d{12,14}$/.test(text) ? new Date(Number(text)) : null;
  const { expression, parts } = patternOf(format);
  const found = expression.exec(text);
  if (!found) return null;
  const read: Record<Part, number> = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  parts.forEach((part, at) => {
    read[part] = Number(found[at + 1]);
  });
  return instant([read.year, read.month, read.day, read.hour, read.minute, read.second], OFFSET_MS[zone]);
}

function readIso(text: string, zone: Zone): Date | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const offset = found[8] === undefined ? OFFSET_MS[zone] : offsetMs(found[8]);
  const date = instant([year!, month!, day!, hour!, minute!, second!], offset);
  return date && new Date(date.getTime() + Math.trunc(Number(`0.${found[7] ?? 0}`) * 1_000));
}

function offsetMs(written: string): number {
  if (written === 'Z') return 0;
  const sign = written.startsWith('-') ? -1 : 1;
  const [hours, minutes] = [Number(written.slice(1, 3)), Number(written.slice(-2))];
  return sign * (hours * 60 + minutes) * 60_000;
}

/** Null for the 31st of February and its like, which Date would carry over. */
function instant(parts: readonly number[], offset: number): Date | null {
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const holds =
    year >= 1900 &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    local.getUTCHours() === hour &&
    local.getUTCMinutes() === minute &&
    local.getUTCSeconds() === second;
  return holds ? new Date(local.getTime() - offset) : null;
}

function patternOf(format: string): Pattern {
  const known = patterns.get(format);
  if (known) return known;
  const parts: Part[] = [];
  const source = format.replace(/yyyy|MM|M|dd|d|HH|H|mm|ss|[\s\S]/g, (token) => {
    const meaning = TOKENS[token];
    if (!meaning) return token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    parts.push(meaning.part);
    return meaning.pattern;
  });
  const pattern = { expression: new RegExp(`^${source}$`), parts };
  patterns.set(format, pattern);
  return pattern;
}
