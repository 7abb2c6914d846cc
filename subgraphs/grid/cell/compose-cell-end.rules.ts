import { composeEnd, principalOf, type SuccessorWish, successorsOf } from '../change/compose-end.rules.js';
import { type Composition, composed } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { RecordKey, Thing } from '../record/things.rules.js';
import { cellHeirs } from './cell-heirs.rules.js';
import { type CellWish, composeCell } from './compose-cell.rules.js';

/** Who takes over from a cell: one that is there, or one that is cut out of it by the same decision. */
export interface CellSuccessorWish extends SuccessorWish {
  readonly newCell?: Omit<CellWish, 'id' | 'expectedRevision'> | null | undefined;
}

/** That something at the cell goes to one of its successors, the `to`th of them, and not to the principal. */
export interface Share {
  readonly thing: Thing;
  readonly key: string;
  readonly to: number;
}

export interface CellEndWish {
  readonly id: string;
  readonly successors: readonly CellSuccessorWish[];
  readonly shares?: readonly Share[] | null | undefined;
  readonly source: string;
  readonly expectedRevision: number;
}

/**
 * Ends a cell: split into several, merged into one, or closed. What was at it and below it goes to the principal
 * successor, but for what is told to go to another.
 */
export function composeCellEnd(county: CountyIndex, on: string, wish: CellEndWish): Composition {
  const { id: key, source, expectedRevision, successors: wishes, shares } = wish;
  const old = recordOn({ records: county.records, day: on }, 'CELL', key);
  const taken = new Set<string>();
  const made = wishes.flatMap(({ key: id, newCell }, index) => {
    if (newCell == null) return [];
    const place = { parentId: newCell.parentId ?? old?.parentId, areaCode: newCell.areaCode ?? old?.areaCode };
    return [composeCell(county, on, { ...newCell, ...place, id, expectedRevision: null }, { line: index, taken })];
  });
  const successors = successorsOf(wishes);
  const principal = principalOf(successors);
  const toldTo = ({ thing, key: at }: RecordKey): string[] =>
    (shares ?? []).flatMap((share) =>
      share.thing === thing && share.key === at ? (successors[share.to]?.key ?? []) : [],
    );
  const others = successors.filter(({ isPrincipal }) => !isPrincipal).map((successor) => successor.key);
  const heirs = principal === undefined ? [] : [principal, ...others];
  const handed = heirs.length === 0 ? [] : cellHeirs(county, on, made, taken).handedOver([key], heirs, toldTo);
  return composed(...made, composeEnd({ thing: 'CELL', key, on, successors, source, expectedRevision }, handed));
}
