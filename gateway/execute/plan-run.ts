import type { ApolloGateway, ServiceMap } from '@apollo/gateway';
import type { Entity } from './entity.js';

/** What Apollo Server hands a gateway's executor, and what it gets back. */
export type RequestContext = Parameters<ApolloGateway['executor']>[0];
export type ExecutionAnswer = Awaited<ReturnType<ApolloGateway['executor']>>;

/** One run of one compiled plan. */
export interface PlanRun {
  readonly requestContext: RequestContext;
  readonly serviceMap: ServiceMap;
  /** Bits of the operation's switches (`@skip`, `@include` variables), see switches.ts. */
  readonly switches: number;
  /** The answers of all fetches so far, merged. */
  readonly root: Entity;
  /** In the order they came; a data source may throw anything. */
  readonly errors: unknown[];
}

/** A piece of a plan. Faults of a fetch go to `run.errors`; it rejects only with Unusual. */
export type Step = (run: PlanRun) => Promise<void>;
