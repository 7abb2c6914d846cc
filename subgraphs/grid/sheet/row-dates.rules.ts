import type { SheetColumn, SheetRow } from './sheet-column.rules.js';

export type RowOp = 'ADD' | 'AMEND' | 'CORRECT' | 'END';

const OP_WORDS = {
  ADD: ['新增', '增加', '添加', '新建', '恢复'],
  AMEND: ['变更', '修改', '调整', '更新'],
  CORRECT: ['更正', '纠正'],
  END: ['撤销', '终止', '删除', '注销', '免去', '离任', '撤并'],
} as const satisfies Record<RowOp, readonly string[]>;

/** How a row says from when on, until when and what for. The same in every kind of sheet. */
export const DATE_COLUMNS: readonly SheetColumn[] = [
  {
    field: 'validFrom',
    header: '生效日期',
    others: ['起始日期', '启用日期', '任职日期', '开始日期', '任期起'],
    type: 'DAY',
    hint: '自该日起。空着为导入当日；早于现有记录的生效日期时，变更自导入当日起，历史不改',
    example: '2024-03-01',
  },
  {
    field: 'validTo',
    header: '失效日期',
    others: ['终止日期', '停用日期', '离任日期', '结束日期', '任期止'],
    type: 'DAY',
    hint: '自该日起不再有效；仍有效的空着',
    example: '',
  },
  {
    field: 'op',
    header: '操作',
    others: ['变更类型', '操作类型'],
    type: 'WORD',
    words: OP_WORDS,
    hint: '一般空着：没有的新增，不同的变更，相同的不动。撤销：自失效日期（空着为导入当日）起不再有效；更正：连同历史一并改正，自生效日期起；恢复已撤销的，须写新增',
    example: '',
  },
];

/** Who takes over from what ends, of things that matters stand on. */
export const SUCCESSOR_COLUMNS: readonly SheetColumn[] = [
  {
    field: 'successors',
    header: '承接者',
    others: ['承接单位', '并入', '继任'],
    type: 'LIST',
    hint: '撤销时由谁承接：代码或名称，多个以“、”分隔，第一个为主',
    example: '',
  },
  {
    field: 'source',
    header: '依据',
    others: ['撤销依据', '文号'],
    type: 'TEXT',
    hint: '撤并所依据的文件',
    example: '',
  },
];

export interface RowDates {
  readonly op: RowOp | null;
  readonly from: string | null;
  readonly until: string | null;
}

export const datesOf = ({ values }: SheetRow): RowDates => ({
  op: (values['op'] ?? null) as RowOp | null,
  from: (values['validFrom'] ?? null) as string | null,
  until: (values['validTo'] ?? null) as string | null,
});
