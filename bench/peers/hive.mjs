import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { createDefaultExecutor } from '@graphql-mesh/transport-common';
import { parse } from 'graphql';

/**
 * Hive Gateway, as one of the bench's sides. HIVE_RUNTIME: `default`, or `router` for its Rust planner.
 * SUPERGRAPH: the SDL; COUNTY: the module of the subgraphs, for a run in process, else they are fetched over HTTP.
 */
const { SUPERGRAPH, COUNTY, HIVE_RUNTIME } = process.env;

const gateway = createGatewayRuntime({
  supergraph: () => SUPERGRAPH,
  logging: false,
  landingPage: false,
  graphiql: false,
  ...(HIVE_RUNTIME === 'router' && { unifiedGraphHandler }),
  ...(COUNTY && { transports: await localTransports() }),
});

const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}/graphql`));

async function localTransports() {
  const { subgraphs } = await import(COUNTY);
  const executors = new Map(
    subgraphs.map(({ name, typeDefs, resolvers }) => [
      name,
      createDefaultExecutor(buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }])),
    ]),
  );
  return () => ({ getSubgraphExecutor: ({ subgraphName }) => executors.get(subgraphName) });
}
