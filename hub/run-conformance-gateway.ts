import type { AddressInfo } from 'node:net';
import { openGateway } from '../gateway/gateway-server.js';
import { readSupergraph } from '../gateway/supergraph/read-supergraph.js';
import { newKeyRing } from '../platform/crypto/key-ring.js';
import { embeddedVerifier } from '../platform/identity/token-verifier.js';
import type { Logger } from '../platform/log/logger.js';
import { createMetrics } from '../platform/telemetry/metrics.js';
import type { HubConfig } from './hub-config.js';

/** Our gateway before somebody else's subgraphs. They are asked where `HUB_SUBGRAPH_URLS` says, else where the supergraph says. */
export async function runConformanceGateway(
  config: HubConfig,
  log: Logger,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const keys = await newKeyRing();
  const gateway = await openGateway({
    config,
    supergraphSdl: readSupergraph(config.supergraphFile),
    parts: Object.fromEntries(Object.entries(config.HUB_SUBGRAPH_URLS).map(([name, url]) => [name, { url }])),
    cases: null,
    grid: null,
    bus: null,
    jobs: null,
    log,
    metrics: createMetrics(),
    keys,
    verifier: await embeddedVerifier(keys.issuer),
  });
  await gateway.app.listen({ host: config.HUB_HOST, port: config.HUB_PORT });
  const { port } = gateway.app.server.address() as AddressInfo;
  return { url: `http://${config.HUB_HOST}:${port}`, close: gateway.close };
}
