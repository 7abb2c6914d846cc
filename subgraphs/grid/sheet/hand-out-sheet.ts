import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor, registrarFor } from '../grid-permissions.js';
import { exportSheet, SHEET_FORMATS, type SheetFile, type SheetFormat, sheetTemplate } from './export-sheet.js';
import type { GridSheetFileType } from './grid-sheet.type.js';
import { readBesides } from './read-besides.js';
import { type GridSheetFormat, sheetNameOf } from './sheet-kind.type.js';
import { sheetKind } from './sheet-kind-named.js';
import { sheetPeopleOf } from './sheet-people.js';

export interface WantedSheet {
  readonly kind: string;
  readonly format: GridSheetFormat | null;
  readonly asOf: string | null;
}

/**
 * What is in force on a day as a sheet. Numbers of people are masked for everybody.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function handOutSheet(
  context: GridContext,
  { kind, format, asOf }: WantedSheet,
): Promise<GridSheetFileType> {
  const { atlas, day } = on(await registrarFor(context), asOf);
  const besides = await readBesides(context.em, sheetKind(sheetNameOf(kind)), atlas, context.now());
  const county = { records: atlas.records, day, people: sheetPeopleOf(context.cipher, atlas), besides };
  const wanted = SHEET_FORMATS.find((each): each is SheetFormat => each === sheetNameOf(format ?? 'XLSX')) ?? 'xlsx';
  return fileOf(exportSheet(county, sheetNameOf(kind), wanted));
}

/** @throws HubError UNAUTHENTICATED */
export async function handOutTemplate(context: GridContext, kind: string): Promise<GridSheetFileType> {
  await organisationFor(context);
  return fileOf(sheetTemplate(sheetNameOf(kind)));
}

const fileOf = ({ fileName, rows, bytes }: SheetFile): GridSheetFileType => ({
  fileName,
  rows,
  contentBase64: bytes.toString('base64'),
});
