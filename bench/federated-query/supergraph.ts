import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { subgraphs } from './county.js';

/** `urls` by subgraph name, for sides that reach the subgraphs over HTTP. */
export function composedSupergraph(urls: Readonly<Record<string, string>> = {}): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      typeDefs: parse(typeDefs),
      url: urls[name] ?? `http://${name}.invalid`,
    })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'the subgraphs do not compose');
  return supergraphSdl;
}

export const subgraphSchemas = (): Map<string, GraphQLSchema> =>
  new Map(
    subgraphs.map(({ name, typeDefs, resolvers }) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]),
    ]),
  );
