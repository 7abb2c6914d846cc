import Fastify, { type FastifyInstance } from 'fastify';
import { openGateway } from '../gateway/gateway-server.js';
import { readSupergraph } from '../gateway/supergraph/read-supergraph.js';
import { subgraphRoutes } from '../platform/graphql/subgraph-server.js';
import { assertionVerifier } from '../platform/identity/caller-assertion.js';
import { embeddedVerifier, oidcVerifier, type TokenVerifier } from '../platform/identity/token-verifier.js';
import { DEMO_SHAPES } from './demo-county/demo-shapes.js';
import { demoTokens } from './demo-tokens.js';
import type { Infrastructure } from './infrastructure.js';
import type { OpenChannels } from './open-channels.js';
import type { HubParts } from './open-parts.js';

export interface HubServer {
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

/** The HTTP face of this process: the gateway with all it serves, or its subgraphs under their names. */
export function openServer(base: Infrastructure, parts: HubParts, channels: OpenChannels): Promise<HubServer> {
  return base.config.HUB_ROLES.includes('gateway')
    ? openGatewayServer(base, parts, channels)
    : openSubgraphServer(base, parts, channels);
}

async function openGatewayServer(base: Infrastructure, parts: HubParts, channels: OpenChannels): Promise<HubServer> {
  const { config, database, jobs, bus, log, metrics, keys } = base;
  const local = Object.fromEntries(parts.local.map((part) => [part.name, part]));
  const remote = Object.fromEntries(Object.entries(config.HUB_SUBGRAPH_URLS).map(([name, url]) => [name, { url }]));
  const isDemo = config.HUB_DEMO === '1' && database.embedded;
  return openGateway({
    config,
    supergraphSdl: readSupergraph(config.supergraphFile),
    parts: { ...remote, ...local },
    cases: parts.ports.cases,
    grid: parts.ports.grid,
    bus,
    jobs,
    log,
    metrics,
    keys,
    verifier: await tokenVerifier(base),
    readyChecks: [{ name: 'channels', ready: () => channels.ready() }],
    registerRoutes: (app) => mountRoutes(app, channels),
    ...(isDemo ? { demoTokens: () => demoTokens(keys.issuer, DEMO_SHAPES[config.HUB_DEMO_COUNTY]) } : {}),
  });
}

async function mountRoutes(app: FastifyInstance, channels: OpenChannels): Promise<void> {
  for (const routes of channels.routes) await app.register(routes);
}

async function tokenVerifier({ config, keys }: Infrastructure): Promise<TokenVerifier> {
  if (config.HUB_OIDC_ISSUER === undefined) return embeddedVerifier(keys.issuer);
  const jwksUrl = config.HUB_OIDC_JWKS_URL ?? `${config.HUB_OIDC_ISSUER.replace(/\/$/, '')}/.well-known/jwks.json`;
  return oidcVerifier(config.HUB_OIDC_ISSUER, config.HUB_OIDC_AUDIENCE, jwksUrl);
}

async function openSubgraphServer(base: Infrastructure, parts: HubParts, channels: OpenChannels): Promise<HubServer> {
  const app = Fastify({ logger: false });
  for (const part of parts.local) {
    const verify = await assertionVerifier(base.keys.gateway, part.name);
    await app.register(subgraphRoutes(part, verify, base.log), { prefix: `/${part.name}` });
  }
  await mountRoutes(app, channels);
  app.get('/healthz', async () => 'ok');
  app.get('/readyz', async () => {
    await Promise.all(parts.local.map((part) => part.ready()));
    return 'ok';
  });
  return { app, close: () => app.close() };
}
