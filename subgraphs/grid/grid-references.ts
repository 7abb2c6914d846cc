import { areaNode } from './area/area.type.js';
import { cellNode } from './cell/cell.type.js';
import type { GridContext, GridView } from './grid-context.js';
import { unitNode } from './unit/unit.type.js';

/** Entities by their keys, from the request's one atlas: no statement of their own, however many there are. */
export const GRID_REFERENCES = {
  Area: reference((view, { code }: { code: string }) => areaNode(view, code)),
  Cell: reference((view, { id }: { id: string }) => cellNode(view, id)),
  Unit: reference((view, { code }: { code: string }) => unitNode(view, code)),
};

function reference<Key, Node>(find: (view: GridView, key: Key) => Node) {
  return {
    __resolveReference: async (key: Key, context: GridContext): Promise<Node> => find(await context.view(), key),
  };
}
