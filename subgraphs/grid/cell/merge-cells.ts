import { v7 as uuidv7 } from 'uuid';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { cellNode } from './cell.type.js';
import type { CellChangePayload, MergeCellsInput } from './cell-input.type.js';
import { composeCellsMerge } from './compose-cells-merge.rules.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function mergeCells(context: GridContext, input: MergeCellsInput): Promise<CellChangePayload> {
  const key = input.into.id ?? uuidv7();
  const subject = { through: 'mergeCells', key, list: 'cells' };
  const { view, outcome } = await makeChange(context, subject, input, (county, on) =>
    composeCellsMerge(county, on, { ...input, into: { ...input.into, id: key } }),
  );
  return { ...outcome, cell: cellNode(view, key) };
}
