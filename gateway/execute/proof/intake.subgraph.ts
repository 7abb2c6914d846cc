import { GraphQLError } from 'graphql';

/** What arrived: per case, nullable where it is missing, and not nullable where that hurts. */
export const intakeTypeDefs = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject", "@external", "@requires"])

  scalar Day
  enum Channel { LETTER HOTLINE }
  type Query { intakes(channel: Channel): [Intake!]! unwell: String }
  type Case @key(fields: "id") {
    id: ID!
    title: String! @external
    grid: Grid @external
    intake: Intake
    strictIntake: Intake!
    headline: String @requires(fields: "title grid { id }")
  }
  type Grid @key(fields: "id", resolvable: false) { id: ID! }
  type Intake { channel: Channel! receivedAt: Day! about: Case heard: [Channel] }
  type File @key(fields: "id") @interfaceObject { id: ID! receivedAt: Day views(since: Day): Int }
`;

const intake = (id: string) => ({
  channel: Number(id) % 2 ? 'LETTER' : 'HOTLINE',
  receivedAt: `2026-02-0${id.slice(-1)}`,
  about: { id },
  heard: ['LETTER', null],
});

export const intakeResolvers = {
  Query: {
    intakes: (_: unknown, { channel }: { channel?: string }) =>
      ['1', '2', '3'].map(intake).filter((one) => !channel || one.channel === channel),
    unwell: () => {
      throw new GraphQLError('');
    },
  },
  Case: {
    // Case 3 is not known here; case 7 makes a fault of the reference itself.
    __resolveReference: async (reference: { id: string }) => {
      if (reference.id === '7') throw new GraphQLError('no intake of seven');
      return reference.id === '3' ? null : reference;
    },
    intake: ({ id }: { id: string }) => (id === '2' ? null : intake(id)),
    strictIntake: ({ id }: { id: string }) => {
      if (id === '2') throw new GraphQLError('intake two is lost', { extensions: { code: 'INTAKE_LOST' } });
      return intake(id);
    },
    headline: ({ title, grid }: { title: string; grid: { id: string } | null }) =>
      `${title} @ ${grid?.id ?? 'nowhere'}`,
  },
  File: {
    __resolveReference: (reference: unknown) => reference,
    receivedAt: () => '2026-03-03',
    views: ({ id }: { id: string }) => id.length,
  },
};
