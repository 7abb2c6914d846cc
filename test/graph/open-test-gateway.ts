import type { AddressInfo } from 'node:net';
import type { GridPort } from '../../contracts/ports.js';
import { gatewayEnv } from '../../gateway/gateway.env.js';
import type { GatewayDependencies } from '../../gateway/gateway-dependencies.js';
import { openGateway } from '../../gateway/gateway-server.js';
import { buildFeedGraph } from '../../gateway/live/feed-graph.js';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph.js';
import { readEnv } from '../../platform/config/read-env.js';
import { newKeyRing } from '../../platform/crypto/key-ring.js';
import { mintToken } from '../../platform/identity/token-issuer.js';
import { embeddedVerifier } from '../../platform/identity/token-verifier.js';
import type { Role, Viewer } from '../../platform/identity/viewer.js';
import { createLogger } from '../../platform/log/logger.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { type CaseLog, caseLog } from './case-log.js';
import { type SmallCounty, smallCounty } from './small-county.js';

export const UNIT = 'unit-1';

/** A gateway on a free port, over the small county, with everything real but the county's log. */
export interface TestGateway extends AsyncDisposable {
  readonly url: string;
  readonly county: SmallCounty;
  readonly log: CaseLog;
  readonly gateway: Awaited<ReturnType<typeof openGateway>>;
  readonly dependencies: GatewayDependencies;
  token(role: Role, options?: { readonly unitCode?: string; readonly ttlSeconds?: number }): Promise<string>;
  ask(
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; body: GraphqlAnswer }>;
}

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** A unit that went out of force; the other came after it. */
export const OVER = 'unit-8';
const FORMER = { [OVER]: { unitCodes: [OVER], successorCodes: ['unit-2'] } };

const SUBTREES: Readonly<Record<string, string[]>> = {
  [UNIT]: [UNIT, 'unit-1-1'],
  'unit-1-1': ['unit-1-1'],
  'unit-2': ['unit-2'],
};

export async function openTestGateway(
  changed: Partial<GatewayDependencies> & {
    readonly env?: NodeJS.ProcessEnv;
    readonly log?: never;
    readonly trust?: 'off' | 'log' | 'enforce';
    readonly isOpenToAll?: boolean;
    readonly caseLog?: CaseLog;
  } = {},
): Promise<TestGateway> {
  const { env = {}, caseLog: given, trust = 'off', isOpenToAll = false, ...overrides } = changed;
  const county = smallCounty();
  const log = given ?? caseLog(UNIT);
  const keys = { ...(await newKeyRing()), ...changed.keys };
  const sdls = [...Object.values(county.parts).map(({ graph }) => graph), buildFeedGraph()];
  const dependencies: GatewayDependencies = {
    config: {
      ...readEnv(gatewayEnv, env),
      HUB_ANONYMOUS: isOpenToAll ? '1' : '0',
      HUB_INTROSPECTION: '1',
      HUB_TRUSTED_DOCUMENTS: trust,
    },
    supergraphSdl: composeSupergraph(sdls),
    parts: county.parts,
    cases: log.port,
    grid: {
      subtree: async (codes: readonly string[]) => subtreesOf(codes),
      former: async (codes: readonly string[]) => (codes.includes(OVER) ? FORMER : {}),
      lineage: async () => ({}),
      bureaus: async () => [],
    } as Partial<GridPort> as GridPort,
    bus: log.bus,
    jobs: null,
    log: createLogger('silent'),
    metrics: createMetrics(),
    keys,
    verifier: await embeddedVerifier(keys.issuer),
    ...overrides,
  };
  const gateway = await openGateway(dependencies);
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(gateway.app.server.address() as AddressInfo).port}`;

  return {
    url,
    county,
    log,
    gateway,
    dependencies,
    token: (role, { unitCode, ttlSeconds } = {}) => {
      const viewer: Viewer = { subject: `test-${role}`, roles: [role], unitCode: unitCode ?? null, areaCode: null };
      return mintToken(keys.issuer, viewer, ttlSeconds);
    },
    ask: async (body, headers = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlAnswer };
    },
    [Symbol.asyncDispose]: () => gateway.close(),
  };
}

function subtreesOf(codes: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(codes.flatMap((code) => (SUBTREES[code] ? [[code, SUBTREES[code]]] : [])));
}
