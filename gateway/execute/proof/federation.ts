import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { casesResolvers, casesTypeDefs } from './cases.subgraph.js';
import { gridResolvers, gridTypeDefs } from './grid.subgraph.js';
import { intakeResolvers, intakeTypeDefs } from './intake.subgraph.js';

type Module = Exclude<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { kind: unknown }
>;
type Resolvers = NonNullable<Module['resolvers']>;

export interface Federation {
  readonly supergraphSdl: string;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
}

/**
 * Three small subgraphs in memory that use what federation has: the ground on which two executors are compared.
 *
 * @param resolverOf puts something around every resolver
 */
export function composeFederation(resolverOf: (resolver: Resolver) => Resolver = (resolver) => resolver): Federation {
  const parts = [
    { name: 'cases', typeDefs: parse(casesTypeDefs), resolvers: casesResolvers },
    { name: 'grid', typeDefs: parse(gridTypeDefs), resolvers: gridResolvers },
    { name: 'intake', typeDefs: parse(intakeTypeDefs), resolvers: intakeResolvers },
  ];
  const { supergraphSdl, errors } = composeServices(parts.map(({ name, typeDefs }) => ({ name, typeDefs })));
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'the subgraphs do not compose');
  const schemas = parts.map(({ name, typeDefs, resolvers }): [string, GraphQLSchema] => [
    name,
    buildSubgraphSchema([{ typeDefs, resolvers: around(resolvers, resolverOf) }]),
  ]);
  return { supergraphSdl, schemas: new Map(schemas) };
}

export type Resolver = (...given: unknown[]) => unknown;

function around(resolvers: object, resolverOf: (resolver: Resolver) => Resolver): Resolvers {
  const types = Object.entries(resolvers).map(([type, fields]) => {
    const isFields = Object.values(fields as object).every((one) => typeof one === 'function');
    if (!isFields || typeof (fields as { serialize?: unknown }).serialize === 'function') return [type, fields];
    return [type, Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, resolverOf(one as Resolver)]))];
  });
  return Object.fromEntries(types) as Resolvers;
}
