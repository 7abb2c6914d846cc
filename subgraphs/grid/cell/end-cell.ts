import { v7 as uuidv7 } from 'uuid';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { cellNode } from './cell.type.js';
import type { CellChangePayload, EndCellInput } from './cell-input.type.js';
import { composeCellEnd } from './compose-cell-end.rules.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT */
export async function endCell(context: GridContext, input: EndCellInput): Promise<CellChangePayload> {
  const { id: key } = input;
  const successors = (input.successors ?? []).map(({ id, ...successor }) => ({ ...successor, key: id ?? uuidv7() }));
  const subject = { through: 'endCell', key, list: 'successors' };
  const { view, outcome } = await makeChange(context, subject, input, (county, on) =>
    composeCellEnd(county, on, { ...input, successors }),
  );
  return { ...outcome, cell: cellNode(view, key) };
}
