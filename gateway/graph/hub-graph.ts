import type { GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { HubError } from '../../platform/errors/hub-error.js';
import type { PlannedSchema } from '../execute/compile-operation.js';
import type { ExecutionCounters } from '../execute/execution-counters.js';
import { createPlanExecutor } from '../execute/plan-executor.js';
import type { ExecutionAnswer, RequestContext } from '../execute/plan-run.js';
import { plannedSchema } from '../execute/planned-schema.js';
import type { GatewayContext } from './gateway-context.js';

/** A plan with its compiled program is large, and strangers may ask for as many as they like. */
const PLANS_KEPT = 200;

/** The supergraph, planned and ready to execute. */
export interface HubGraph {
  readonly planned: PlannedSchema;
  readonly sources: Readonly<Record<string, GraphQLDataSource>>;
  readonly counters: ExecutionCounters;
  /** What Apollo Server takes for a gateway. */
  readonly gateway: ApolloServerOptionsWithGateway<BaseContext>['gateway'];
}

/**
 * Takes the place of `ApolloGateway`: the same planner and executor without its telemetry, polling and second copy of
 * the schema. The purposes that composition notes on security features are taken off, for they would stop the start:
 * permissions are enforced in the subgraphs.
 */
export function createHubGraph(
  supergraphSdl: string,
  sources: Readonly<Record<string, GraphQLDataSource>>,
  timeoutMs: number,
): HubGraph {
  const sdl = supergraphSdl.replaceAll(', for: SECURITY', '');
  const planned = plannedSchema(sdl);
  const { execute, counters } = createPlanExecutor({ ...planned, serviceMap: { ...sources }, plansKept: PLANS_KEPT });

  const executor = (requestContext: RequestContext): Promise<ExecutionAnswer> => {
    const context = requestContext.context as GatewayContext;
    if (requestContext.operation.operation === 'mutation') context.startMutation();
    return inTime(execute(requestContext), timeoutMs);
  };
  return {
    planned,
    sources,
    counters,
    gateway: {
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema: planned.schema, coreSupergraphSdl: sdl });
        return () => undefined;
      },
      load: async () => ({ executor }),
      stop: async () => undefined,
    },
  };
}

function inTime(answer: Promise<ExecutionAnswer>, timeoutMs: number): Promise<ExecutionAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ExecutionAnswer>((resolve) => {
    timer = setTimeout(() => resolve(tooLate()), timeoutMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function tooLate(): ExecutionAnswer {
  const fault = new HubError('SUBGRAPH_TIMEOUT');
  return { errors: [new GraphQLError(fault.message, { originalError: fault })] };
}
