import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import fastify from 'fastify';
import { httpDataSource } from '../../gateway/execute/http-data-source.js';
import { inProcessDataSource } from '../../gateway/execute/in-process-data-source.js';
import { createPlanExecutor } from '../../gateway/execute/plan-executor.js';
import { plannedSchema } from '../../gateway/execute/planned-schema.js';
import { subgraphUrls } from './subgraph-urls.js';
import { composedSupergraph, subgraphSchemas } from './supergraph.js';

/** Our executor and data sources, behind Apollo Server and Fastify. */
const coreSupergraphSdl = composedSupergraph(subgraphUrls);
const planned = plannedSchema(coreSupergraphSdl);
const serviceMap = subgraphUrls
  ? Object.fromEntries(Object.entries(subgraphUrls).map(([name, url]) => [name, httpDataSource({ name, url })]))
  : Object.fromEntries(
      [...subgraphSchemas()].map(([name, schema]) => [
        name,
        inProcessDataSource({ schema, contextOf: (context) => context }),
      ]),
    );
const { execute } = createPlanExecutor({ ...planned, serviceMap });

const server = new ApolloServer({
  gateway: {
    load: async () => ({ executor: execute }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: planned.schema, coreSupergraphSdl });
      return () => {};
    },
    stop: async () => {},
  },
  plugins: [ApolloServerPluginLandingPageDisabled()],
});
await server.start();
const app = fastify();
await app.register(fastifyApollo(server));
const address = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`ready ${address}/graphql`);
