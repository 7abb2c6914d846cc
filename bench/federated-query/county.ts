/**
 * Three subgraphs in memory: 50 cases, each in its own grid cell, so that two entity fetches of 50 follow the root fetch.
 * Resolvers only hand out rows: what is measured is the gateway. No imports: a peer builds its schemas with its own graphql.
 */
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const ROWS = 50;

interface Reference {
  readonly id: string;
}

const cases = Array.from({ length: ROWS }, (_, row) => ({
  id: `case-${row}`,
  title: `Noise at night, building ${row}, 夜间施工噪音`,
  status: row % 3 ? 'ACCEPTED' : 'REGISTERED',
  grid: { id: `grid-${row}` },
}));
const street = { id: 'street', name: 'East street' };
const grids = new Map(
  Array.from({ length: ROWS }, (_, row) => [`grid-${row}`, { id: `grid-${row}`, name: `Cell ${row}`, parent: street }]),
);
const intakes = new Map(
  Array.from({ length: ROWS }, (_, row) => [
    `case-${row}`,
    { channel: row % 2 ? 'LETTER' : 'HOTLINE', receivedAt: '2026-03-01T08:00:00.000Z' },
  ]),
);
export const rows = { cases, caseById: new Map(cases.map((one) => [one.id, one])), grids, intakes };

export const subgraphs = [
  {
    name: 'cases',
    typeDefs: `${LINK}
      type Query { cases(first: Int!): CaseConnection! case(id: ID!): Case }
      type CaseConnection { nodes: [Case!]! }
      enum CaseStatus { REGISTERED ACCEPTED }
      type Case @key(fields: "id") { id: ID! title: String! status: CaseStatus! grid: Grid }
      type Grid @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: {
        cases: (_: unknown, { first }: { first: number }) => ({ nodes: cases.slice(0, first) }),
        case: (_: unknown, { id }: Reference) => rows.caseById.get(id) ?? null,
      },
      Case: { __resolveReference: ({ id }: Reference) => rows.caseById.get(id) ?? null },
    },
  },
  {
    name: 'grid',
    typeDefs: `${LINK}
      type Grid @key(fields: "id") { id: ID! name: String! parent: Grid }`,
    resolvers: { Grid: { __resolveReference: ({ id }: Reference) => grids.get(id) ?? null } },
  },
  {
    name: 'intake',
    typeDefs: `${LINK}
      type Case @key(fields: "id") { id: ID! intake: Intake }
      type Intake { channel: String! receivedAt: String! }`,
    resolvers: { Case: { __resolveReference: ({ id }: Reference) => ({ id, intake: intakes.get(id) ?? null }) } },
  },
];

/** The two questions asked of every side. */
export const queries = {
  'fifty rows':
    '{ cases(first: 50) { nodes { id title status grid { id name parent { name } } intake { channel receivedAt } } } }',
  'one case': '{ case(id: "case-7") { id title status } }',
} as const;
