import type { ErrorCode } from '../../../platform/errors/catalogue.js';

/** What is wrong with a file, where, and what would be right. Never what was given: a cell may hold anything. */
export interface SheetFault {
  readonly code: ErrorCode;
  /** Number of the row in the file, from 1. Null: the file as a whole. */
  readonly line: number | null;
  /** Header of the column. Null: the row as a whole. */
  readonly column: string | null;
  /** In Chinese. */
  readonly message: string;
}

/** What is wrong with a row; `field` is a name of ours, whoever tells of it knows the column's. */
export interface RowFault {
  readonly code: ErrorCode;
  readonly field: string | null;
  readonly message: string;
}
