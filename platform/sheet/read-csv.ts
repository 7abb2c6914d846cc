import { parse } from 'csv-parse/sync';
import { HubError } from '../errors/hub-error.js';
import type { Table } from './table.js';

const DELIMITERS = [',', '\t', ';', '，', '|'] as const;
/** Lines that are looked at to find the delimiter. */
const LINES_LOOKED_AT = 20;

/**
 * A CSV as Excel on Chinese Windows writes it: GBK without a mark, UTF-8 with one, or UTF-16 with tabs.
 *
 * @throws HubError PAYLOAD_UNREADABLE
 */
export function readCsv(bytes: Buffer): Table {
  const text = decoded(bytes);
  const options = {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
  } as const;
  try {
    return { rows: parse(text, { ...options, relax_quotes: true }), from1904: false };
  } catch {
    return withoutQuotes(text, options);
  }
}

/** A quote that is never closed swallows the rest of the file: then quotes are taken for what they are. */
function withoutQuotes(text: string, options: object): Table {
  try {
    return { rows: parse(text, { ...options, quote: false }) as string[][], from1904: false };
  } catch (cause) {
    throw new HubError('PAYLOAD_UNREADABLE', { reason: 'not a CSV' }, { cause });
  }
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The one that stands most often in the line that has most of any. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 64 * 1_024).split(/\r?\n/, LINES_LOOKED_AT);
  const counts = DELIMITERS.map((delimiter) => Math.max(...lines.map((line) => line.split(delimiter).length - 1)));
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
