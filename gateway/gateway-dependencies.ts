import type { FastifyInstance } from 'fastify';
import type { CasesPort, GridPort } from '../contracts/ports.js';
import type { KeyRing } from '../platform/crypto/key-ring.js';
import type { EventBus } from '../platform/events/event-bus.js';
import type { TokenVerifier } from '../platform/identity/token-verifier.js';
import type { Logger } from '../platform/log/logger.js';
import type { Jobs } from '../platform/queue/jobs.js';
import type { Metrics } from '../platform/telemetry/metrics.js';
import type { GatewayConfig } from './gateway.env.js';
import type { GatewayPart } from './graph/part-sources.js';
import type { DemoToken } from './http/demo-tokens-route.js';
import type { ReadyCheck } from './http/health-routes.js';

/** What a gateway is made of. The composition root gives it; the gateway opens no database and no port. */
export interface GatewayDependencies {
  readonly config: GatewayConfig;
  readonly supergraphSdl: string;
  /** Subgraphs by name, each in this process or at its base URL. Those not named here are asked where the supergraph says. */
  readonly parts: Readonly<Record<string, GatewayPart>>;
  /** What live streams stand on; null where there are none (a foreign supergraph). */
  readonly cases: Pick<CasesPort, 'feed' | 'standing' | 'document'> | null;
  readonly grid: GridPort | null;
  readonly bus: Pick<EventBus, 'listen'> | null;
  /** Milliseconds; given by tests that cannot wait. */
  readonly live?: { readonly pollMs?: number; readonly slowMs?: number; readonly recheckMs?: number };
  /** For the page of queues; null without one. */
  readonly jobs: Pick<Jobs, 'queues'> | null;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly keys: Pick<KeyRing, 'gateway' | 'blindIndex'>;
  readonly verifier: TokenVerifier;
  /** Asked by `/readyz` besides the parts. */
  readonly readyChecks?: readonly ReadyCheck[];
  /** Routes of other rooms on the same port. */
  readonly registerRoutes?: (app: FastifyInstance) => void | Promise<void>;
  /** Given in demo mode only: ready tokens for callers on this machine. */
  readonly demoTokens?: () => Promise<readonly DemoToken[]>;
}

export interface Gateway {
  /** Ready to listen; the composition root chooses port and address. */
  readonly app: FastifyInstance;
  /** Rejects while a part could not do its work. */
  ready(): Promise<void>;
  /** Takes no more, ends streams with a code, and waits for what runs. Under 10 s. */
  close(): Promise<void>;
}
