import type { EnvelopeFile, EnvelopeV1, Inbox, Receipt } from '../../contracts/envelope.js';
import { countyDay } from '../../platform/calendar/county-day.rules.js';
import type { ErrorCode } from '../../platform/errors/catalogue.js';
import { type InputFault, invalid } from '../input-fault.rules.js';
import type { LetterHeader } from './find-header.rules.js';
import { type BatchRow, readLetterBatch } from './letter-batch.js';
import { LETTER_COLUMNS, type LetterField } from './letter-columns.rules.js';
import { letterEnvelope } from './letter-envelope.js';
import { openScans, type Scans } from './scans.js';

export interface LetterImport {
  /** The index: CSV, XLSX or XLS. */
  readonly file: string;
  /** Folder of the scans it names. Without it names are kept and nothing is attached. */
  readonly scansDir?: string;
  readonly inbox: Inbox;
  readonly now: Date;
  /** After each commit: how many of all rows are done. */
  readonly onRow?: (done: number, all: number) => void;
}

export interface LetterRowError {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  /** As the table names it. */
  readonly column: string;
  readonly code: ErrorCode;
  /** What would have been right, in Chinese; never what was given. */
  readonly message: string;
}

export interface ImportedLetters {
  readonly taken: number;
  /** Known already, with the same content. */
  readonly repeated: number;
  /** Kept whole for a person to repair: rows with an error. */
  readonly setAside: number;
  readonly errors: readonly LetterRowError[];
}

/** Committed together. */
const CHUNK_ROWS = 400;
const CHUNK_BYTES = 48 * 1_024 * 1_024;

interface Prepared {
  readonly number: number;
  readonly envelope: EnvelopeV1;
  readonly faults: readonly InputFault[];
}

/**
 * Brings a batch of registered letters in. Rows with an error are set aside and named, the others are taken; the same
 * batch again changes nothing.
 *
 * @throws HubError PAYLOAD_UNREADABLE, BODY_TOO_LARGE for the file as a whole; what the inbox throws, and then the rows
 *   after the last commit are not taken: bring the same batch again
 */
export async function importLetters({ file, scansDir, inbox, now, onRow }: LetterImport): Promise<ImportedLetters> {
  const { header, rows } = await readLetterBatch(file, countyDay(now));
  const scans = scansDir === undefined ? null : await openScans(scansDir);
  const counts = { taken: 0, repeated: 0, 'set-aside': 0 };
  const errors: LetterRowError[] = [];
  let done = 0;
  for await (const chunk of chunksOf(rows, scans, now)) {
    const receipts = await deliver(inbox, chunk, header);
    chunk.forEach(({ number, faults }, at) => {
      const receipt = receipts[at]!;
      counts[receipt.outcome] += 1;
      errors.push(...errorsOf(number, faults, receipt, header));
    });
    done += chunk.length;
    onRow?.(done, rows.length);
  }
  return { taken: counts.taken, repeated: counts.repeated, setAside: counts['set-aside'], errors };
}

async function* chunksOf(rows: readonly BatchRow[], scans: Scans | null, now: Date): AsyncGenerator<Prepared[]> {
  let chunk: Prepared[] = [];
  let bytes = 0;
  for (const each of rows) {
    const prepared = await prepare(each, scans, now);
    chunk.push(prepared);
    bytes += prepared.envelope.files.reduce((total, file) => total + file.bytes.length, 0);
    if (chunk.length < CHUNK_ROWS && bytes < CHUNK_BYTES) continue;
    yield chunk;
    chunk = [];
    bytes = 0;
  }
  if (chunk.length > 0) yield chunk;
}

async function prepare({ number, row, faults }: BatchRow, scans: Scans | null, now: Date): Promise<Prepared> {
  if (scans === null) return { number, envelope: letterEnvelope(row, [], now), faults };
  const found: EnvelopeFile[] = [];
  const absent: InputFault[] = [];
  for (const [at, name] of row.scanFiles.entries()) {
    const scan = await scans.find(name);
    if (scan) found.push(scan);
    else absent.push(invalid('scanFiles', `第 ${at + 1} 个扫描文件不在扫描文件夹中，或超过 50 MB`));
  }
  const ocr = row.ocrFile === null ? null : await scans.find(row.ocrFile);
  if (row.ocrFile !== null && ocr === null) absent.push(invalid('ocrFile', 'OCR 文本文件不在扫描文件夹中'));
  const withText = { ...row, ocrText: ocr === null ? null : decoded(ocr.bytes) };
  return { number, envelope: letterEnvelope(withText, found, now), faults: [...faults, ...absent] };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The good rows in one commit, each bad one with its first fault. One receipt a row, in order. */
async function deliver(inbox: Inbox, chunk: readonly Prepared[], header: LetterHeader): Promise<Receipt[]> {
  const good = chunk.filter(({ faults }) => faults.length === 0);
  const delivered = good.length > 0 ? await inbox.deliver(good.map(({ envelope }) => envelope)) : [];
  const receipts = new Map(good.map((each, at) => [each, delivered[at]!]));
  const aside = chunk.filter(({ faults }) => faults.length > 0);
  await Promise.all(
    aside.map(async (each) => {
      const { code, field, hint } = each.faults[0]!;
      receipts.set(each, await inbox.setAside(each.envelope, { code, field: columnOf(field, header), hint }));
    }),
  );
  return chunk.map((each) => receipts.get(each)!);
}

/** Our own findings, or what the profile found that read the row. */
function errorsOf(
  row: number,
  faults: readonly InputFault[],
  receipt: Receipt,
  header: LetterHeader,
): LetterRowError[] {
  if (receipt.outcome !== 'set-aside') return [];
  if (faults.length > 0) {
    return faults.map(({ code, field, hint }) => ({ row, column: columnOf(field, header), code, message: hint }));
  }
  const { code, field, hint } = receipt;
  const column = field === undefined ? '' : columnOf(field, header);
  return [{ row, column, code: (code ?? 'PAYLOAD_UNREADABLE') as ErrorCode, message: hint ?? '' }];
}

/** A column by the name the table gives it, or would have to. */
function columnOf(field: string, { names, fields }: LetterHeader): string {
  const column = fields.get(field as LetterField);
  return (column === undefined ? LETTER_COLUMNS[field as LetterField]?.[0] : names[column]) ?? field;
}
