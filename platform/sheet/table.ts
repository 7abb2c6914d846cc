import type { Cell } from './cell-text.rules.js';

/** A table as it stands in a file. */
export interface Table {
  /** Row 1 of the file first, empty rows too: the number that people see beside a row. */
  readonly rows: readonly (readonly Cell[])[];
  /** The workbook counts its days from 1904. */
  readonly from1904: boolean;
}
