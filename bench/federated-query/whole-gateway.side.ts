import type { AddressInfo } from 'node:net';
import { gatewayEnv } from '../../gateway/gateway.env.js';
import { openGateway } from '../../gateway/gateway-server.js';
import { readEnv } from '../../platform/config/read-env.js';
import { newKeyRing } from '../../platform/crypto/key-ring.js';
import { embeddedVerifier } from '../../platform/identity/token-verifier.js';
import { createLogger } from '../../platform/log/logger.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { subgraphUrls } from './subgraph-urls.js';
import { composedSupergraph, subgraphSchemas } from './supergraph.js';

/** The gateway as a county runs it: limits, costs, identity, ids, headers and figures on every request. */
const keys = await newKeyRing();
const inProcess = [...subgraphSchemas()].map(([name, schema]) => {
  const graph = { name, schema, sdl: '' };
  return [name, { name, graph, contextOf: (caller: object) => ({ caller }), ready: async () => undefined }] as const;
});
const { app } = await openGateway({
  config: {
    ...readEnv(gatewayEnv, {}),
    HUB_ANONYMOUS: subgraphUrls ? '1' : '0',
    HUB_INTROSPECTION: '1',
    HUB_TRUSTED_DOCUMENTS: 'off',
  },
  supergraphSdl: composedSupergraph(subgraphUrls),
  parts: subgraphUrls ? {} : Object.fromEntries(inProcess),
  cases: null,
  grid: null,
  bus: null,
  jobs: null,
  log: createLogger('warn'),
  metrics: createMetrics(),
  keys,
  verifier: await embeddedVerifier(keys.issuer),
});
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`ready http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`);
