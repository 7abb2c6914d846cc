import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { cellNode } from './cell.type.js';
import type { CellChangePayload, MoveCellInput } from './cell-input.type.js';
import { composeCellMove } from './compose-cell-move.rules.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function moveCell(context: GridContext, input: MoveCellInput): Promise<CellChangePayload> {
  const { id: key } = input;
  const { view, outcome } = await makeChange(context, { through: 'moveCell', key }, input, (county, on) =>
    composeCellMove(county, on, input),
  );
  return { ...outcome, cell: cellNode(view, key) };
}
