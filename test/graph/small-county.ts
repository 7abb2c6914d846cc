import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { InProcessPart } from '../../gateway/graph/part-sources.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Caller } from '../../platform/identity/caller-assertion.js';

/** A graph of two subgraphs, small enough to read: cases, and the grid cell each lies in. */
export interface SmallCounty {
  readonly parts: Readonly<Record<'cases' | 'grid', InProcessPart>>;
  /** Callers of each context made, in order. */
  readonly callers: Caller[];
  /** Reference resolutions of `Case`, which every event costs once. */
  readonly loads: () => number;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@listSize"])';

const CASES = `${LINK}
type Query { cases(first: Int = 20, after: String): CaseConnection! case(id: ID!): Case fails: String slow(ms: Int!): String whoami: String }
type Mutation { petition(title: String!): ID }
type CaseConnection { nodes: [Case!]! }
type Case @key(fields: "id") { id: ID! title: String record: String cell: Cell related(first: Int = 20): CaseConnection! tags: [Tag!] }
type Tag { name: String! related: [Tag!] @listSize(assumedSize: 3) }
type Cell @key(fields: "id", resolvable: false) { id: ID! }
`;

const GRID = `${LINK}
type Query { cell(id: ID!): Cell }
type Cell @key(fields: "id") { id: ID! name: String }
`;

export function smallCounty(): SmallCounty {
  const callers: Caller[] = [];
  let loads = 0;
  const caseOf = (id: string) => ({ id, title: `信访事项 ${id}`, cell: { id: `g-${id}` } });
  const page = (first: number) => ({
    nodes: Array.from({ length: Math.min(first, 100) }, (_, at) => caseOf(`c${at}`)),
  });
  const connection = (_: unknown, { first }: { first: number }) => page(first);

  const cases = part('cases', CASES, callers, {
    Query: {
      cases: connection,
      case: (_: unknown, { id }: { id: string }) => caseOf(id),
      fails: () => {
        throw new Error('connect ECONNREFUSED postgres://hub:secret@10.0.0.7/hub');
      },
      slow: (_: unknown, { ms }: { ms: number }) => new Promise((resolve) => setTimeout(() => resolve('done'), ms)),
      whoami: (_: unknown, __: unknown, { caller }: { caller: Caller }) => caller.viewer.subject,
    },
    Mutation: {
      petition: () => {
        throw new HubError('FIELD_MISSING', { field: 'content' });
      },
    },
    Case: {
      /** Long, so that a socket nobody reads from is soon full. */
      record: () => '记'.repeat(20_000),
      related: connection,
      __resolveReference: ({ id }: { id: string }) => {
        loads++;
        return caseOf(id);
      },
    },
  });
  const grid = part('grid', GRID, callers, {
    Query: { cell: (_: unknown, { id }: { id: string }) => ({ id, name: `网格 ${id}` }) },
    Cell: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `网格 ${id}` }) },
  });
  return { parts: { cases, grid }, callers, loads: () => loads };
}

function part(name: string, sdl: string, callers: Caller[], resolvers: object): InProcessPart {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return {
    name,
    graph: { name, sdl, schema },
    contextOf: (caller) => {
      callers.push(caller);
      return { caller };
    },
    ready: async () => undefined,
  };
}
