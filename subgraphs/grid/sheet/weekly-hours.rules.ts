import { plainWidth } from '../../../platform/sheet/cell-text.rules.js';
import type { OpeningHours } from '../venue/venue.rules.js';

const DAYS = '一二三四五六日';
const TIME = /^([01]?\d|2[0-4])[:.时](\d{2})?分?$/;

/** 周一至周五、周日 → 1 to 5 and 7, ISO 8601; null for what is none. */
export function readWeekdays(text: string): number[] | null {
  const days = new Set<number>();
  for (const part of plainWidth(text)
    .replace(/\s+/g, '')
    .split(/[、,，]/)) {
    const range = /^(?:周|星期|礼拜)?([一二三四五六日天])(?:[至到~—-](?:周|星期|礼拜)?([一二三四五六日天]))?$/.exec(
      part,
    );
    const isDaily = /^(每天|每日|天天)$/.test(part);
    if (!range && !isDaily) return null;
    const [from, to] = range ? [dayOf(range[1]!), dayOf(range[2] ?? range[1]!)] : [1, 7];
    if (to < from) return null;
    for (let day = from; day <= to; day += 1) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

const dayOf = (character: string): number => DAYS.indexOf(character === '天' ? '日' : character) + 1;

/** Runs of three and more are said as from to. */
export function writeWeekdays(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const word = (day: number | undefined): string => `周${DAYS[(day ?? 1) - 1]}`;
  return runs.flatMap((run) => (run.length > 2 ? [`${word(run[0])}至${word(run.at(-1))}`] : run.map(word))).join('、');
}

/** 8:30, 08：30 or a spreadsheet's share of a day → `08:30`; null for what is none. */
export function readTime(text: string): string | null {
  const plain = plainWidth(text).replace(/\s+/g, '');
  if (/^0?\.\d+$/.test(plain) || plain === '1') return timeOf(Math.round(Number(plain) * 24 * 60));
  const found = TIME.exec(plain);
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) < 60 && minutes <= 24 * 60 ? timeOf(minutes) : null;
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** 周一至周五 08:30-12:00、14:30-18:00；周六 09:00-12:00. Null for what cannot be read so. */
export function readHours(text: string): OpeningHours[] | null {
  const hours: OpeningHours[] = [];
  for (const part of plainWidth(text).split(/[;；]/)) {
    const found = /^\s*([^\d\s][^\d]*?)\s*(\d.*)$/.exec(part);
    const days = found && readWeekdays(found[1]!);
    if (!found || !days) return null;
    const spans = found[2]!.split(/[、,，]/).map((span) => span.split(/[-~—至到]/).map((time) => readTime(time)));
    for (const [from, to, ...more] of spans) {
      if (!from || !to || more.length > 0 || to <= from) return null;
      for (const weekday of days) hours.push({ weekday, from, to });
    }
  }
  return hours;
}

/** Days with the same hours stand together. */
export function writeHours(hours: readonly OpeningHours[]): string {
  const days = new Map<number, string[]>();
  for (const { weekday, from, to } of [...hours].sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))) {
    days.set(weekday, [...(days.get(weekday) ?? []), `${from}-${to}`]);
  }
  const alike = new Map<string, number[]>();
  for (const [day, spans] of days) alike.set(spans.join('、'), [...(alike.get(spans.join('、')) ?? []), day]);
  return [...alike].map(([spans, of]) => `${writeWeekdays(of)} ${spans}`).join('；');
}
