import { areaNode } from './area/area.type.js';
import { cellNode } from './cell/cell.type.js';
import type { GridContext, GridView } from './grid-context.js';
import { partyGroupNode } from './party-group/party-group.type.js';
import { personNode } from './person/person.type.js';
import { unitNode } from './unit/unit.type.js';
import { venueNode } from './venue/venue.type.js';

/**
 * Entities by their keys, from the request's one atlas: no statement of their own, however many there are. With a day
 * in the key they are shown as they were on it. Cells and units have no key without the day: where there are two, a
 * planner takes the shorter one, and what is closed would be shown as it is today.
 */
export const GRID_REFERENCES = {
  Area: reference((view, { code }: { code: string }) => areaNode(view, code)),
  Cell: reference((view, { id }: { id: string }) => cellNode(view, id)),
  PartyGroup: reference((view, { id }: { id: string }) => partyGroupNode(view, id)),
  Person: reference((view, { id }: { id: string }) => personNode(view, id)),
  Unit: reference((view, { code }: { code: string }) => unitNode(view, code)),
  Venue: reference((view, { id }: { id: string }) => venueNode(view, id)),
};

function reference<Key extends object, Node>(find: (view: GridView, key: Key) => Node) {
  return {
    __resolveReference: async (key: Key & { readonly asOf?: string | null }, context: GridContext): Promise<Node> => {
      const view = await context.view();
      return find(key.asOf == null ? view : { ...view, day: key.asOf }, key);
    },
  };
}
