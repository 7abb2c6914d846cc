import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { SHEET_KINDS } from './sheet-kinds.rules.js';

/** `household-groups` of the command is HOUSEHOLD_GROUPS in the graph. */
const asEnum = (name: string): string => name.toUpperCase().replaceAll('-', '_');

export const sheetNameOf = (value: string): string => value.toLowerCase().replaceAll('_', '-');

export const GridSheetKindEnum = graphEnum(
  'GridSheetKind',
  SHEET_KINDS.map(({ name }) => asEnum(name)),
  '组织数据表的种类。各表的列见参考文档 grid-sheets。',
  Object.fromEntries(SHEET_KINDS.map(({ name, title }) => [asEnum(name), `${title}。`])),
);

export const GRID_SHEET_FORMATS = ['XLSX', 'CSV', 'CSV_GB18030'] as const;
export type GridSheetFormat = (typeof GRID_SHEET_FORMATS)[number];
export const GridSheetFormatEnum = graphEnum(
  'GridSheetFormat',
  GRID_SHEET_FORMATS,
  '表的格式：XLSX，或 CSV（UTF-8 带 BOM，或 GB18030）。',
);
