import { explained } from '../../subgraphs/grid/sheet/sheet-cells.rules.js';
import { SHEET_KINDS } from '../../subgraphs/grid/sheet/sheet-kinds.rules.js';

/** docs/reference/grid-sheets.md */
export function gridSheetsPage(): string {
  return [
    '# 组织数据表 / Sheets of the organisation',
    '',
    'Generated from `subgraphs/grid/sheet/sheet-kinds.rules.ts` by `bin/hub generate`. How they are used: [grid-files](../guides/grid-files.md).',
    '',
    'A column that a file leaves out stays as it stands; an empty cell of a column that is there empties the field (numbers of people excepted). 必填: in every file and row. 新增时必填: needed of a record that is new.',
    '',
    ...SHEET_KINDS.flatMap(({ name, title, columns }) => {
      const [headers = [], ...rows] = explained({ columns });
      return [`## ${title} \`${name}\``, '', line(headers), line(headers.map(() => '---')), ...rows.map(line), ''];
    }),
  ].join('\n');
}

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
