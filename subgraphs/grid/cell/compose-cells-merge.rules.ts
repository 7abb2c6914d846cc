import { composeEnd, successorsOf } from '../change/compose-end.rules.js';
import { type Composition, composed } from '../change/composition.rules.js';
import { checkMergeSize } from '../change/merge-size.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { cellHeirs } from './cell-heirs.rules.js';
import { type CellWish, composeCell } from './compose-cell.rules.js';

export interface CellsMergeWish {
  readonly cells: readonly { readonly id: string; readonly expectedRevision: number }[];
  /** The cell that goes on, or one that is made of them. */
  readonly into: {
    readonly id: string;
    readonly expectedRevision?: number | null | undefined;
    readonly newCell?: Omit<CellWish, 'id' | 'expectedRevision'> | null | undefined;
  };
  readonly source: string;
}

/** Several cells end in one, which has their households and what was at them and below them. */
export function composeCellsMerge(
  county: CountyIndex,
  on: string,
  { cells, into, source }: CellsMergeWish,
): Composition {
  const { id, newCell, expectedRevision } = into;
  const of = (cellId: string) => recordOn({ records: county.records, day: on }, 'CELL', cellId);
  const merged = cells.map((cell) => of(cell.id));
  const own = newCell == null ? (of(id)?.households ?? 0) : 0;
  const households = merged.reduce((sum, cell) => sum + (cell?.households ?? 0), own);
  const place = {
    parentId: newCell?.parentId ?? merged[0]?.parentId,
    areaCode: newCell?.areaCode ?? merged[0]?.areaCode,
  };
  const taken = new Set<string>();
  const made =
    newCell == null
      ? composeCell(county, on, { id, expectedRevision, households, isNew: false })
      : composeCell(county, on, { households, ...newCell, ...place, id, expectedRevision: null }, { taken });
  const ids = cells.map((cell) => cell.id);
  const handed = cellHeirs(county, on, [made], taken).handedOver(ids, [id], () => []);
  const successors = successorsOf([{ key: id }]);
  const ends = cells.map(({ id: key, expectedRevision: seen }, line) =>
    composeEnd({ thing: 'CELL', key, on, successors, source, expectedRevision: seen, line }, []),
  );
  return composed(checkMergeSize('CELL', id, ids), made, { changes: handed, faults: [] }, ...ends);
}
