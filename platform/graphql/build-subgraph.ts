import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { mergeResolvers } from '@graphql-tools/merge';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';

/** A subgraph's half of the graph, without a database behind it: everything it needs comes in the context. */
export interface SubgraphGraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
const IMPORTS = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@inaccessible',
  '@tag',
  '@listSize',
  '@cost',
];

/**
 * A type-graphql schema as a federation 2 subgraph.
 *
 * @param references `{ Case: { __resolveReference } }` per entity, each batched by a loader of the request
 */
export async function buildSubgraph(
  name: string,
  options: Omit<BuildSchemaOptions, 'skipCheck'>,
  references: Readonly<Record<string, { __resolveReference: unknown }>> = {},
): Promise<SubgraphGraph> {
  const plain = await buildSchema({
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validate: { forbidUnknownValues: false },
    ...options,
    skipCheck: true,
  });
  const link = `extend schema @link(url: "${FEDERATION}", import: ${JSON.stringify(IMPORTS)})`;
  const sdl = `${link}\n\n${printSchemaWithDirectives(plain)}\n`;
  const resolvers = mergeResolvers([createResolversMap(plain) as never, references as never]);
  return { name, sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]) };
}
