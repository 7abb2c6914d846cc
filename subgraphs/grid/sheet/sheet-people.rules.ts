import type { PutChange } from '../change/change.rules.js';
import type { SheetColumn, SheetRow } from './sheet-column.rules.js';
import type { RowFault } from './sheet-fault.rules.js';

/** Who a row means, with what it says that was not known of them; or why that cannot be told. */
export type Identified =
  | { readonly id: string; readonly changes: readonly PutChange<'PERSON'>[] }
  | { readonly faults: readonly RowFault[] };

export interface ShownPerson {
  readonly name: string;
  /** Masked. */
  readonly phone: string | null;
  /** Masked. */
  readonly idNo: string | null;
}

/** The people of a county as sheets tell of them. A row is identified once: asked again it is the same person. */
export interface SheetPeople {
  /** @param held ids of people of whom one may be meant: with the same name it is that one */
  identify(row: SheetRow, held: readonly string[]): Identified;
  shown(personId: string): ShownPerson | null;
}

const NUMBER_HINT = '导出的表以 * 代替中间各位；空着或带 * 的保留原有号码';

/** Who somebody is. Numbers are sealed when they are read, and never written. */
export const PERSON_COLUMNS: readonly SheetColumn[] = [
  {
    field: 'personId',
    fields: ['name', 'standInPersonId'],
    header: '姓名',
    others: ['人员姓名', '负责人', '任职人员'],
    type: 'TEXT',
    need: 'KEY',
    hint: '姓名',
    example: '张三',
  },
  {
    field: 'phone',
    fields: ['phoneSealed', 'phoneIndex'],
    header: '电话',
    others: ['联系电话', '手机', '手机号', '手机号码', '联系方式'],
    type: 'CODE',
    hint: `手机号，或区号加固定电话。与姓名一起认定是否同一人。${NUMBER_HINT}`,
    example: '',
  },
  {
    field: 'idNo',
    fields: ['idNoSealed', 'idNoIndex'],
    header: '证件号',
    others: ['身份证号', '身份证号码', '公民身份号码', '证件号码'],
    type: 'CODE',
    hint: `居民身份证号码；相同的即为同一人。${NUMBER_HINT}`,
    example: '',
  },
];

export const personCells = ({ shown }: Pick<SheetPeople, 'shown'>, personId: string | null) => {
  const person = personId === null ? null : shown(personId);
  return { personId: person?.name ?? null, phone: person?.phone ?? null, idNo: person?.idNo ?? null };
};
