import type { DocumentParts } from '../document-parts.rules.js';
import type { DocumentTemplate, TemplatePart } from '../document-template.rules.js';

/** What the hub itself knows and a document states, as it stood on the day of issue. */
export interface DocumentFacts {
  readonly caseNo: string;
  readonly caseTitle: string;
  /** The county's day on which the matter was received, `yyyy-mm-dd`. */
  readonly receivedOn: string;
}

export interface FaceLine {
  readonly style: 'ADDRESSEE' | 'HEADING' | 'BODY';
  readonly text: string;
}

/** A document as it reads, whatever it is written on. */
export interface DocumentFace {
  readonly title: string;
  /** 文号 */
  readonly number: string;
  readonly lines: readonly FaceLine[];
  /** 落款 */
  readonly unitName: string;
  /** 成文日期, e.g. 2026年3月2日. */
  readonly issuedOn: string;
}

export interface Faced {
  readonly template: DocumentTemplate;
  readonly parts: DocumentParts;
  readonly facts: DocumentFacts;
  readonly number: string;
  readonly unitName: string;
  /** The county's day, `yyyy-mm-dd`. */
  readonly issuedOn: string;
}

const HEADING = '## ';
const PLACE = /\{\{(\w+)\}\}/g;
/** Whom a document is written to where no name was given. */
const UNNAMED = '信访人';

/** Puts parts and facts into the template. A line all of whose parts could be left out, and were, is left out. */
export function faceOf({ template, parts, facts, number, unitName, issuedOn }: Faced): DocumentFace {
  const values: Record<string, string> = { addressee: UNNAMED, ...shownFacts(facts) };
  for (const part of template.parts) {
    const text = parts[part.key];
    if (text !== undefined) values[part.key] = shown(part, text);
  }
  return {
    title: titleOf(template, parts),
    number,
    lines: template.body.split('\n').flatMap((line) => linesOf(line, values)),
    unitName,
    issuedOn: chineseDay(issuedOn),
  };
}

/** `2026-03-02` as an official document writes it: 2026年3月2日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function linesOf(line: string, values: Readonly<Record<string, string>>): FaceLine[] {
  const keys = [...line.matchAll(PLACE)].map(([, key]) => key ?? '');
  if (keys.some((key) => values[key] === undefined)) return [];
  if (line.startsWith(HEADING)) return [{ style: 'HEADING', text: line.slice(HEADING.length) }];
  const filled = line.replace(PLACE, (_, key: string) => values[key] ?? '').replace(/([。；，])。/g, '$1');
  const paragraphs = filled.split(/\r?\n/).map((text) => text.trim());
  const style = /^\{\{addressee\}\}：$/.test(line) ? 'ADDRESSEE' : 'BODY';
  return paragraphs.filter((text) => text !== '').map((text) => ({ style, text }));
}

const shownFacts = ({ caseNo, caseTitle, receivedOn }: DocumentFacts): Record<string, string> => ({
  caseNo,
  caseTitle,
  receivedOn: chineseDay(receivedOn),
});

function shown({ format, choices = [] }: TemplatePart, text: string): string {
  if (format === 'CHOICE') return choices.find(({ value }) => value === text)?.label ?? text;
  return format === 'TEXT' ? text : chineseDay(text);
}

/** A choice may give the document its name: 不予受理, 不再受理. */
function titleOf({ title, parts: known }: DocumentTemplate, parts: DocumentParts): string {
  const chosen = known.flatMap(({ key, choices = [] }) => choices.filter(({ value }) => value === parts[key]));
  return chosen.find((choice) => choice.title !== undefined)?.title ?? title;
}
