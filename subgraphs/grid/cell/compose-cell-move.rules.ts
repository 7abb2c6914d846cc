import type { Change } from '../change/change.rules.js';
import { type Composition, NOTHING } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { codeBelow, recoded } from './recoded.rules.js';

export interface CellMoveWish {
  readonly id: string;
  readonly parentId: string;
  /** Not told: with its own last digits below the new parent, or the next free one. */
  readonly code?: string | null | undefined;
  /** Not told: the area stays. */
  readonly areaCode?: string | null | undefined;
  readonly expectedRevision: number;
}

/** Hangs a cell under another parent, with all that is below it. */
export function composeCellMove(county: CountyIndex, on: string, wish: CellMoveWish): Composition {
  const { id, parentId, expectedRevision } = wish;
  const cell = recordOn({ records: county.records, day: on }, 'CELL', id);
  const parent = recordOn({ records: county.records, day: on }, 'CELL', parentId);
  const missing = cell ? (parent ? null : (['parentId', parentId] as const)) : (['id', id] as const);
  if (missing || !cell || !parent) {
    const [field, unknown] = missing ?? ['id', id];
    return {
      changes: [],
      faults: [{ code: 'CODE_UNKNOWN', thing: 'CELL', key: id, field, line: null, facts: { unknown } }],
    };
  }
  const code = wish.code ?? codeBelow(county, parent.code, cell, new Set());
  const changes = recoded(county, on, id, { parentId, code, areaCode: wish.areaCode ?? undefined });
  const isOwn = (change: Change): boolean =>
    change.op === 'PUT' && change.thing === 'CELL' && (change.record as { id: string }).id === id;
  return { ...NOTHING, changes: changes.map((change) => (isOwn(change) ? { ...change, expectedRevision } : change)) };
}
