import { readIdNumber } from '../../contracts/codes/id-number.js';
import { readDay } from '../../platform/sheet/cell-day.rules.js';
import {
  type Cell,
  plainWidth,
  type ReadCell,
  readCode,
  readCount,
  readList,
  readShare,
  readYesNo,
  wordsOf,
} from '../../platform/sheet/cell-text.rules.js';
import { type InputFault, invalid, missing } from '../input-fault.rules.js';
import type { LetterHeader } from './find-header.rules.js';
import type { LetterField } from './letter-columns.rules.js';
import type { LetterRowV1 } from './letter-row.js';

export interface ReadLetterRow {
  readonly row: LetterRowV1;
  /** `field` is a name of ours; the caller knows the column's. */
  readonly faults: readonly InputFault[];
}

export interface RowReading {
  readonly header: LetterHeader;
  readonly from1904: boolean;
  /** Of the batch, where the row does not say it. */
  readonly batchNo: string | null;
  /** The last day a letter can have come: `yyyy-MM-dd`. */
  readonly today: string;
}

/** One row of the index, with all that is wrong with it. A cell that cannot be read is null, and kept among the cells. */
export function readLetterRow(cells: readonly Cell[], reading: RowReading): ReadLetterRow {
  const faults: InputFault[] = [];
  const cell = (field: LetterField): Cell => cells[reading.header.fields.get(field) ?? -1] ?? null;
  const read = <Value>(field: LetterField, by: (cell: Cell) => ReadCell<Value>): Value | null => {
    const result = by(cell(field));
    if ('value' in result) return result.value;
    faults.push(invalid(field, result.hint));
    return null;
  };
  const words = (field: LetterField): string | null => wordsOf(cell(field));
  const code = (field: LetterField) => read(field, readCode);
  const day = (field: LetterField) => read(field, (each) => readDay(each, reading));

  const row: LetterRowV1 = {
    batchNo: code('batchNo') ?? reading.batchNo,
    seq: code('seq'),
    letterNo: code('letterNo'),
    receivedOn: day('receivedOn'),
    postmarkedOn: day('postmarkedOn'),
    postmarkPlace: words('postmarkPlace'),
    trackingNo: code('trackingNo'),
    addressee: words('addressee'),
    senderName: words('senderName'),
    coSigners: readList(cell('coSigners')),
    coSignerCount: read('coSignerCount', readCount),
    idNo: code('idNo'),
    phone: code('phone'),
    address: words('address'),
    problemArea: words('problemArea') === null ? null : plainWidth(words('problemArea')!),
    purpose: words('purpose'),
    category: words('category'),
    respondents: readList(cell('respondents')),
    title: words('title'),
    summary: words('summary'),
    firstOrRepeat: words('firstOrRepeat'),
    isAnonymous: read('isAnonymous', readYesNo),
    enclosureCount: read('enclosureCount', readCount),
    pageCount: read('pageCount', readCount),
    scanFiles: readList(cell('scanFiles')),
    ocrFile: words('ocrFile'),
    ocrText: null,
    ocrConfidence: read('ocrConfidence', readShare),
    registrar: words('registrar'),
    registeredAt: words('registeredAt'),
    note: words('note'),
    cells: Object.fromEntries(
      reading.header.names
        .map((name, column) => [name, wordsOf(cells[column] ?? null) ?? ''])
        .filter(([, text]) => text),
    ),
  };
  return { row, faults: [...faults, ...rowFaults(row, faults, reading.today)] };
}

/** Faults of the row as a whole; of a cell that could not be read, nothing more is said. */
function rowFaults(row: LetterRowV1, faults: readonly InputFault[], today: string): InputFault[] {
  const isRead = (field: LetterField): boolean => faults.every((fault) => fault.field !== field);
  const needs = (field: LetterField, value: unknown): InputFault[] =>
    value === null && isRead(field) ? [missing(field, '必填')] : [];
  const hasContent = row.summary ?? row.title ?? row.ocrFile ?? row.scanFiles[0] ?? null;
  return [
    ...needs('batchNo', row.batchNo),
    ...needs('seq', row.seq),
    ...needs('receivedOn', row.receivedOn),
    ...needs('summary', hasContent),
    ...(row.receivedOn !== null && row.receivedOn > today ? [invalid('receivedOn', '收信日期不能晚于今天')] : []),
    ...(isCutByExcel(row.idNo) ? [invalid('idNo', '证件号末三位为 0 且校验不符，疑被表格软件截断')] : []),
  ];
}

/** 18 digits of which a spreadsheet kept 15. A wrong number that a letter-writer gave is no fault of the row. */
const isCutByExcel = (idNo: string | null): boolean => idNo !== null && /^\d{15}000$/.test(idNo) && !readIdNumber(idNo);
