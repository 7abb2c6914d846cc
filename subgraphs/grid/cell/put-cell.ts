import { v7 as uuidv7 } from 'uuid';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { cellNode } from './cell.type.js';
import type { CellChangePayload, PutCellInput } from './cell-input.type.js';
import { composeCell } from './compose-cell.rules.js';

/** Adds a cell or changes one. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function putCell(context: GridContext, input: PutCellInput): Promise<CellChangePayload> {
  const key = input.id ?? uuidv7();
  const { view, outcome } = await makeChange(context, { through: 'putCell', key }, input, (county, on) =>
    composeCell(county, on, { ...input, id: key, isNew: input.id == null }),
  );
  return { ...outcome, cell: cellNode(view, key) };
}
