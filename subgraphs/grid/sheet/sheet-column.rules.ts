/** What the cells of a column hold. */
export type ColumnType =
  /** Words. */
  | 'TEXT'
  /** A number that is a name: full-width or plain, never what a spreadsheet made of it. */
  | 'CODE'
  /** A whole number from 0 on. */
  | 'COUNT'
  /** A day as people and spreadsheets write it. */
  | 'DAY'
  /** A day and a time on the county's clock, `2026-12-01 09:00`. */
  | 'TIME'
  /** Words with 、 between them. */
  | 'LIST'
  /** One of `words`. */
  | 'WORD';

/** A value and the Chinese words for it; the first is the one we write. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** One column of a sheet: what it is called, and what it holds. */
export interface SheetColumn {
  /** The field of the record, by which faults of the gate find their column. */
  readonly field: string;
  /** Other fields whose faults are this column's. */
  readonly fields?: readonly string[];
  readonly header: string;
  /** Other headers that people write. */
  readonly others?: readonly string[];
  readonly type: ColumnType;
  readonly words?: Words;
  /** KEY: in every file and row; NEW: in the row of a record that is new. */
  readonly need?: 'KEY' | 'NEW';
  /** In Chinese, for whoever fills it in. */
  readonly hint: string;
  readonly example: string;
}

/** What a cell says; null for an empty one. */
export type SheetValue = string | number | readonly string[] | null;

/** One row as it was read. A column that the file does not have is undefined: what stands stays. */
export interface SheetRow {
  /** Number of the row in the file, from 1, as people see it. */
  readonly line: number;
  readonly values: Readonly<Record<string, SheetValue | undefined>>;
}
