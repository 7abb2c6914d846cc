import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { GridPort } from '../../contracts/ports.js';
import { gatewayEnv } from '../../gateway/gateway.env.js';
import { openGateway } from '../../gateway/gateway-server.js';
import { buildFeedGraph } from '../../gateway/live/feed-graph.js';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph.js';
import { readEnv } from '../../platform/config/read-env.js';
import { newKeyRing } from '../../platform/crypto/key-ring.js';
import { mintToken } from '../../platform/identity/token-issuer.js';
import { embeddedVerifier } from '../../platform/identity/token-verifier.js';
import { createLogger } from '../../platform/log/logger.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { subgraphs } from '../federated-query/county.js';
import { subgraphSchemas } from '../federated-query/supergraph.js';
import { eventLog, UNIT, writeEvenly } from './event-log.js';

/** The gateway with three subgraphs in memory and a log that grows when it is told to. */
const keys = await newKeyRing();
const log = eventLog();
const parts = [...subgraphSchemas()].map(([name, schema]) => {
  const graph = { name, schema, sdl: '' };
  return [name, { name, graph, contextOf: (caller: object) => ({ caller }), ready: async () => undefined }] as const;
});
const { app } = await openGateway({
  config: { ...readEnv(gatewayEnv, {}), HUB_ANONYMOUS: '0', HUB_INTROSPECTION: '0', HUB_TRUSTED_DOCUMENTS: 'off' },
  supergraphSdl: composeSupergraph([
    ...subgraphs.map(({ name, typeDefs }) => ({ name, sdl: typeDefs })),
    buildFeedGraph(),
  ]),
  parts: Object.fromEntries(parts),
  cases: log.port,
  grid: { subtree: async () => ({ [UNIT]: [UNIT] }) } as unknown as GridPort,
  bus: log.bus,
  jobs: null,
  log: createLogger('warn'),
  metrics: createMetrics(),
  keys,
  verifier: await embeddedVerifier(keys.issuer),
});
await app.listen({ port: 0, host: '127.0.0.1' });
const token = await mintToken(keys.issuer, { subject: 'b', roles: ['officer'], unitCode: null, areaCode: null });
console.log(`ready ${JSON.stringify({ port: (app.server.address() as AddressInfo).port, token })}`);

for await (const line of createInterface({ input: process.stdin })) {
  await writeEvenly(JSON.parse(line), log.append);
  console.log('written');
}
