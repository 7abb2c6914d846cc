import { HubError } from '../../../platform/errors/hub-error.js';
import type { DocumentTemplate, TemplatePart } from './document-template.rules.js';

/** What a document says, by the keys of its template's parts. Personal data. */
export type DocumentParts = Readonly<Record<string, string>>;

export interface GivenPart {
  readonly key: string;
  readonly text: string;
}

/**
 * What was given, trimmed, empty parts left out.
 *
 * @param today the county's day
 * @throws HubError DOCUMENT_PART_INVALID with the parts' keys: unknown, given twice, too long, no such choice or day
 */
export function readParts(template: DocumentTemplate, given: readonly GivenPart[], today: string): DocumentParts {
  const parts: Record<string, string> = {};
  const invalid = new Set<string>();
  for (const { key, text } of given) {
    const part = template.parts.find((known) => known.key === key);
    const trimmed = text.trim();
    // An unknown key is the caller's own text: it is not repeated.
    if (!part) invalid.add('?');
    else if (key in parts || !fits(part, trimmed, today)) invalid.add(key);
    else if (trimmed !== '') parts[key] = trimmed;
  }
  if (invalid.size > 0) {
    throw new HubError('DOCUMENT_PART_INVALID', { kind: template.kind, parts: [...invalid].join(', ') });
  }
  return parts;
}

/** @throws HubError DOCUMENT_PART_MISSING with the parts' keys and the article that wants them */
export function requireComplete({ kind, parts: wanted, article }: DocumentTemplate, parts: DocumentParts): void {
  const missing = wanted.filter(({ key, required }) => required && parts[key] === undefined).map(({ key }) => key);
  if (missing.length > 0) throw new HubError('DOCUMENT_PART_MISSING', { kind, parts: missing.join(', '), article });
}

/** Choices and days of a document: what may stand in an event or a column. */
export function plainFacts({ parts: known }: DocumentTemplate, parts: DocumentParts): DocumentParts {
  const plain = known.filter(({ format }) => format !== 'TEXT');
  return Object.fromEntries(
    plain.flatMap(({ key }) => {
      const value = parts[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Control characters but tabulators and line ends: no paper shows them, and Word files may not hold them. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]/u;

function fits({ format, maxLength, choices = [] }: TemplatePart, text: string, today: string): boolean {
  if (text === '') return true;
  if (UNPRINTABLE.test(text) || !text.isWellFormed() || [...text].length > maxLength) return false;
  if (format === 'CHOICE') return choices.some(({ value }) => value === text);
  if (format === 'TEXT') return true;
  return isDay(text) && (format === 'DATE' || text <= today);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
