import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { subgraphUrls } from './subgraph-urls.js';
import { composedSupergraph, subgraphSchemas } from './supergraph.js';

/** @apollo/gateway as its documentation sets it up. */
const schemas = subgraphSchemas();
const gateway = new ApolloGateway({
  supergraphSdl: composedSupergraph(subgraphUrls),
  buildService: ({ name, url }) =>
    subgraphUrls ? new RemoteGraphQLDataSource({ url: url! }) : new LocalGraphQLDataSource(schemas.get(name)!),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port: 0, host: '127.0.0.1' } });
console.log(`ready ${url}graphql`);
