import { GraphQLError } from 'graphql';

/** Grid cells, and what the grid knows of other subgraphs' entities. */
export const gridTypeDefs = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires"])

  type Query { grids: [Grid!]! constantly: String @shareable nobody: Grid! }
  enum GridKind { STREET VILLAGE HIDDEN @inaccessible }
  type Grid @key(fields: "id") {
    id: ID!
    name: String!
    kind: GridKind
    parent: Grid
    size(unit: String = "m"): String
    failing: String
    strictlyFailing: String!
    children: [Grid!]!
    cases(first: Int = 2): [Case!]!
  }
  type Case @key(fields: "id") {
    id: ID!
    secretWeight: Int @external
    load: Int @requires(fields: "secretWeight")
    place: Place @shareable
  }
  type Place @shareable { lon: Float lat: Float height: Float }
  type Office @key(fields: "code") { code: ID! grid: Grid address: String! }
  type Notice @key(fields: "id") { id: String! postedIn: Grid }
`;

/** g4 is unknown here: a nullable entity that misses. */
const grid = (id: string): Record<string, unknown> | null =>
  id === 'g4' || id === 'g7'
    ? null
    : {
        id,
        name: `Grid ${id}`,
        kind: id === 'g1' ? 'HIDDEN' : 'STREET',
        parent: id === 'g0' ? null : { id: 'g0', name: 'Grid g0', kind: 'VILLAGE' },
      };

export const gridResolvers = {
  Query: { grids: () => [grid('g0'), grid('g1')], constantly: () => 'constant', nobody: () => null },
  Grid: {
    __resolveReference: ({ id }: { id: string }) => {
      if (id === 'g5') throw new GraphQLError('grid five is closed', { extensions: { code: 'GRID_CLOSED' } });
      return grid(id);
    },
    size: ({ id }: { id: string }, { unit }: { unit: string }) => `${id.length}${unit}`,
    failing: ({ id }: { id: string }) => {
      if (id === 'g1') throw new Error('grid one fails');
      return 'fine';
    },
    strictlyFailing: ({ id }: { id: string }) => {
      if (id === 'g1') throw new Error('grid one fails strictly');
      return 'fine';
    },
    children: ({ id }: { id: string }) => (id === 'g0' ? [grid('g1'), grid('g2')] : []),
    cases: (_: unknown, { first }: { first: number }) => [{ id: '1' }, { id: '2' }].slice(0, first),
  },
  Case: {
    __resolveReference: (reference: Record<string, unknown>) => reference,
    load: ({ secretWeight }: { secretWeight: number | null }) => (secretWeight === null ? null : secretWeight + 1),
    place: ({ id }: { id: string }) => ({ lon: Number(id) + 0.5, lat: 30, height: 2 }),
  },
  Office: { __resolveReference: () => ({ code: 'o1' }), grid: () => grid('g1'), address: () => '1 Main' },
  Notice: { __resolveReference: (reference: unknown) => reference, postedIn: () => grid('g2') },
};
