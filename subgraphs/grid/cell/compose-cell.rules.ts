import type { Fault } from '../change/change.rules.js';
import { composePut, type Told } from '../change/compose-put.rules.js';
import { type Composition, composed } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { withFormerName } from '../record/former-name.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { freeCode } from './free-code.rules.js';
import { recodedBelow } from './recoded.rules.js';

/** A cell as somebody wants it. */
export interface CellWish {
  readonly id: string;
  readonly parentId?: string | null | undefined;
  readonly code?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly aliases?: readonly string[] | null | undefined;
  readonly areaCode?: string | null | undefined;
  readonly households?: number | null | undefined;
  readonly expectedRevision?: number | null | undefined;
  readonly isNew?: boolean;
  readonly keepsFormerName?: boolean | null | undefined;
}

/** What a cell has to know of others in the same set of changes. */
interface AmongOthers {
  /** Which of them it is. */
  readonly line?: number;
  /** Codes given out so far; its own is added. */
  readonly taken?: Set<string>;
}

/**
 * A new cell hangs under its parent, in its parent's area and with the next code below it where nothing else is told.
 * A cell that is there stays under its parent: to move it is something else.
 */
export function composeCell(
  county: CountyIndex,
  on: string,
  wish: CellWish,
  { line, taken = new Set() }: AmongOthers = {},
): Composition {
  const { records } = county;
  const { id, expectedRevision, parentId } = wish;
  const known = recordOn({ records, day: on }, 'CELL', id);
  const parent = recordOn({ records, day: on }, 'CELL', parentId);
  const told: Told<'CELL'> = {
    code: wish.code ?? undefined,
    name: wish.name ?? undefined,
    areaCode: wish.areaCode ?? undefined,
    households: wish.households ?? undefined,
    aliases: withFormerName(known, wish),
  };
  const otherwise: Told<'CELL'> = {
    code: known || !parent || wish.code != null ? undefined : freeCode(county, parent.code, taken),
    level: parent ? ((parent.level + 1) as 1 | 2 | 3 | 4) : 1,
    parentId: parentId ?? null,
    areaCode: parent?.areaCode,
    aliases: [],
    households: 0,
    polygon: null,
    sourceCrs: null,
  };
  const code = told.code ?? otherwise.code;
  if (code !== undefined) taken.add(code);
  const isNew = wish.isNew ?? expectedRevision == null;
  const asked = { thing: 'CELL', key: id, on, told, otherwise, expectedRevision, isNew } as const;
  const put = composePut(records, line === undefined ? asked : { ...asked, line });
  if (!known || isNew) return put;
  if (parentId !== undefined && parentId !== known.parentId) return { changes: [], faults: [MOVED(id)] };
  return composed(put, { changes: recodedBelow(county, on, known, { code: wish.code ?? known.code }), faults: [] });
}

const MOVED = (key: string): Fault => ({
  code: 'FIELD_INVALID',
  thing: 'CELL',
  key,
  field: 'parentId',
  line: null,
  facts: { hint: '改上级请用 moveCell，其下网格和编码随之移动' },
});
