import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Cases, and everything abstract: an interface, a union, an entity interface, lists of lists. */
export const casesTypeDefs = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires"])

  scalar Day
  scalar Facts
  enum CaseStatus { REGISTERED ACCEPTED CLOSED SEALED @inaccessible }

  type Query {
    cases(first: Int = 3): CaseConnection!
    case(id: ID!): Case
    casesOrNull: [Case]
    strictCases: [Case!]
    table: [[Case!]!]!
    holes: [[Case]]
    findings: [Finding!]!
    parties(withSecret: Boolean = false): [Party]!
    files: [File!]!
    echo(text: String = "none", day: Day, order: Order): String
    nothing: Case
    wrongLeaf: Boolean
    refused: String
    refusedStrictly: String!
    sealed: CaseStatus
    constantly: String @shareable
  }
  input Order { by: [String!]! down: Boolean = true }
  type Mutation { rename(id: ID!, title: String!): Case }

  type CaseConnection { nodes: [Case!]! total: Int! }
  type Case @key(fields: "id") {
    id: ID!
    number: Int!
    title: String!
    status: CaseStatus!
    openedOn: Day
    facts: Facts
    share: Float
    urgent: Boolean!
    tags: [String!]!
    pairs: [[Int]!]
    grid: Grid
    grids: [Grid]
    related(first: Int = 2): [Case!]
    riddle: String
    strictRiddle: String!
    secretWeight: Int @inaccessible
    place: Place @shareable
  }
  type Place @shareable { lon: Float lat: Float }
  type Grid @key(fields: "id", resolvable: false) { id: ID! }

  interface Party { name: String! cases(first: Int = 1): [Case!]! }
  type Person implements Party { name: String! cases(first: Int = 1): [Case!]! age: Int }
  type Office implements Party @key(fields: "code") { code: ID! name: String! cases(first: Int = 1): [Case!]! age: String }
  type Informant implements Party @inaccessible { name: String! cases(first: Int = 1): [Case!]! }
  type Notice @key(fields: "id") { id: String! text: String! }
  union Finding = Case | Person | Office | Notice

  interface File @key(fields: "id") { id: ID! title: String! }
  type Scan implements File @key(fields: "id") { id: ID! title: String! pages: Int }
  type Sound implements File @key(fields: "id") { id: ID! title: String! seconds: Int }
`;

const STATUSES = ['REGISTERED', 'ACCEPTED', 'CLOSED'];

const aCase = (id: number): Record<string, unknown> => ({
  id: String(id),
  number: id,
  title: `Case “${id}” 噪音\n\u2028扰民`,
  status: STATUSES[id % 3],
  openedOn: `2026-01-0${(id % 9) + 1}`,
  facts: id % 2 ? { floor: id, more: [1, { deep: null }] } : null,
  share: id / 7,
  urgent: id % 2 === 0,
  tags: id % 3 ? ['noise', '夜间'] : [],
  pairs: [[id, null], [], [1, 2]],
  grid: id === 4 ? null : { id: `g${id % 3}` },
  grids: [{ id: 'g1' }, null, { id: `g${id}` }],
  secretWeight: id === 5 ? null : id * 10,
  place: { lon: id + 0.5 },
});
const someCases = (count: number) => Array.from({ length: count }, (_, position) => aCase(position + 1));
const office = { __typename: 'Office', code: 'o1', name: 'Street office', age: 'old' };
const person = { __typename: 'Person', name: 'Wang', age: 40 };

const relatedCases = (_: unknown, { first }: { first: number }) => someCases(first);
const plainScalar = (name: string) => new GraphQLScalarType({ name, serialize: (value) => value });

export const casesResolvers = {
  Day: plainScalar('Day'),
  Facts: plainScalar('Facts'),
  Query: {
    cases: (_: unknown, { first }: { first: number }) => ({ nodes: someCases(first), total: 17 }),
    case: (_: unknown, { id }: { id: string }) => (Number(id) < 100 ? aCase(Number(id)) : null),
    casesOrNull: () => [aCase(1), null, aCase(7), aCase(1)],
    strictCases: () => [aCase(1), aCase(7)],
    table: () => [[aCase(1), aCase(2)], [], [aCase(1)]],
    holes: () => [[aCase(1), null], null, [aCase(3)]],
    findings: () => [
      { __typename: 'Case', ...aCase(2) },
      person,
      office,
      { __typename: 'Notice', id: 'n1', text: 'closed on Friday' },
    ],
    parties: (_: unknown, { withSecret }: { withSecret: boolean }) => [
      person,
      null,
      office,
      ...(withSecret ? [{ __typename: 'Informant', name: 'X' }] : []),
    ],
    files: () => [
      { __typename: 'Scan', id: 's1', title: 'letter', pages: 3 },
      { __typename: 'Sound', id: 's2', title: 'call', seconds: 61 },
    ],
    echo: (_: unknown, args: unknown) => JSON.stringify(args),
    refused: () => {
      throw new GraphQLError('not for you', { extensions: { code: 'FORBIDDEN', caseId: '1' } });
    },
    refusedStrictly: () => {
      throw new Error('no');
    },
    sealed: () => 'SEALED',
    constantly: () => 'constant',
  },
  Mutation: { rename: (_: unknown, { id, title }: { id: string; title: string }) => ({ ...aCase(Number(id)), title }) },
  Case: {
    __resolveReference: ({ id }: { id: string }) => aCase(Number(id)),
    related: relatedCases,
    riddle: ({ number }: { number: number }) => {
      if (number === 2) throw new GraphQLError('riddle two');
      return number === 3 ? null : `riddle ${number}`;
    },
    strictRiddle: ({ number }: { number: number }) => {
      if (number === 2) throw new GraphQLError('strict riddle two');
      return 'fine';
    },
  },
  Person: { cases: relatedCases },
  Office: { cases: relatedCases, __resolveReference: () => office },
  Informant: { cases: relatedCases },
};
