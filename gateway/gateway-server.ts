import { assertionSigner } from '../platform/identity/caller-assertion.js';
import { documentCache } from './documents/document-cache.js';
import { persistedDocuments } from './documents/persisted-documents.js';
import { readTrustedDocuments } from './documents/trusted-documents.js';
import type { Gateway, GatewayDependencies } from './gateway-dependencies.js';
import { createApolloServer } from './graph/apollo-server.js';
import { createHubGraph } from './graph/hub-graph.js';
import { measureOperations } from './graph/measure-operations.js';
import { operationDoor } from './graph/operation-door.js';
import { openPartSources, partReady } from './graph/part-sources.js';
import { supergraphServices } from './graph/supergraph-services.js';
import { originRule } from './http/allowed-origins.js';
import { closeInOrder } from './http/close-in-order.js';
import { createApp } from './http/create-app.js';
import { allowOrigins } from './http/cross-origin.js';
import { serveDemoTokens } from './http/demo-tokens-route.js';
import { serveDocuments } from './http/documents-route.js';
import { serveGraphiql } from './http/graphiql-route.js';
import { serveGraphql } from './http/graphql-route.js';
import { allReady, serveHealth } from './http/health-routes.js';
import { countInFlight } from './http/in-flight.js';
import { measureRequests } from './http/measure-requests.js';
import { serveQueues } from './http/queues-route.js';
import { serveSchema } from './http/schema-route.js';
import { clientAddressBehind } from './identity/client-address.js';
import { callerReader } from './identity/read-caller.js';
import { rememberingVerifier } from './identity/verified-tokens.js';
import { operationGate } from './limits/admit-operation.js';
import { readListSizes } from './limits/list-sizes.js';
import { writesPerMinute } from './limits/write-rate.js';
import { serveLive } from './live/serve-live.js';

/** The one door to the graph, as an app that is ready to listen. */
export async function openGateway(dependencies: GatewayDependencies): Promise<Gateway> {
  const { config, supergraphSdl, parts, cases, grid, bus, log, metrics, keys, verifier } = dependencies;
  const isOpenToAll = config.HUB_ANONYMOUS === '1';
  let isStopping = false;

  const sign = isOpenToAll ? null : await assertionSigner(keys.gateway);
  const sources = openPartSources(supergraphServices(supergraphSdl), parts, sign);
  const graph = createHubGraph(supergraphSdl, sources.byName, config.HUB_REQUEST_TIMEOUT_SECONDS * 1_000);
  const trusted = readTrustedDocuments(config.HUB_TRUSTED_DOCUMENTS_FILE);
  const documents = persistedDocuments(trusted);
  const parsed = documentCache();
  const door = operationDoor({
    admit: operationGate({
      schema: graph.planned.schema,
      listSizes: readListSizes(supergraphSdl),
      maxCost: config.HUB_MAX_COST,
      introspection: config.HUB_INTROSPECTION === '1',
      documents: parsed,
    }),
    documents,
    trusted,
    trust: config.HUB_TRUSTED_DOCUMENTS,
    anonymousWrites: isOpenToAll ? null : writesPerMinute(config.HUB_ANONYMOUS_WRITES_PER_MINUTE),
    log,
  });
  const apollo = createApolloServer({
    graph,
    documents,
    parsed,
    introspection: config.HUB_INTROSPECTION === '1',
    log,
    plugins: [measureOperations(metrics, graph)],
  });
  await apollo.start();

  const app = createApp({ trustedProxies: config.HUB_TRUSTED_PROXIES, isStopping: () => isStopping, log });
  const inFlight = countInFlight(app);
  allowOrigins(app, config.HUB_ALLOWED_ORIGINS);
  const verify = rememberingVerifier(verifier);
  const readCaller = callerReader(
    isOpenToAll ? null : verify,
    clientAddressBehind(config.HUB_TRUSTED_PROXIES),
    keys.blindIndex,
  );
  const isOriginAllowed = originRule(config.HUB_ALLOWED_ORIGINS);
  const checks = [
    ...(isOpenToAll ? [] : Object.entries(parts).map(([name, part]) => ({ name, ready: () => partReady(part) }))),
    ...(dependencies.readyChecks ?? []),
  ];

  measureRequests(app, metrics, log);
  serveHealth(app, checks, log);
  serveSchema(app, graph.planned.schema);
  await serveGraphql(app, { apollo, door, readCaller });
  const closeLive =
    cases && grid && bus
      ? await serveLive(app, {
          ...{ apollo, door, graph, readCaller, isOriginAllowed, log, metrics },
          feed: { cases, grid, bus, most: config.HUB_MAX_SUBSCRIPTIONS, ...dependencies.live },
          isStopping: () => isStopping,
          mostPerSocket: config.HUB_MAX_SUBSCRIPTIONS_PER_SOCKET,
        })
      : async () => undefined;
  if (cases) serveDocuments(app, cases, readCaller);
  serveGraphiql(app);
  if (dependencies.jobs) await serveQueues(app, dependencies.jobs, verify);
  if (dependencies.demoTokens) serveDemoTokens(app, dependencies.demoTokens);
  await dependencies.registerRoutes?.(app);

  return {
    app,
    ready: () => allReady(checks, log),
    close: async () => {
      isStopping = true;
      await closeInOrder(app, inFlight, closeLive);
      await apollo.stop();
      await sources.close();
    },
  };
}
