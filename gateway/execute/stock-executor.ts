import { executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { CompiledOperation, PlannedSchema } from './compile-operation.js';
import type { Entity } from './entity.js';
import type { ExecutionAnswer, RequestContext } from './plan-run.js';

/** Apollo's own executor, the authority for everything unusual. */
export interface StockExecutor {
  /** Runs the whole plan. */
  readonly runAll: (compiled: CompiledOperation, requestContext: RequestContext) => Promise<ExecutionAnswer>;
  /** Only makes the answer from what has been fetched: no subgraph is asked again. */
  readonly shapeOnly: (
    compiled: CompiledOperation,
    requestContext: RequestContext,
    fetched: Entity,
  ) => Promise<ExecutionAnswer>;
}

export function stockExecutor({ supergraphSchema, apiSchema }: PlannedSchema, serviceMap: ServiceMap): StockExecutor {
  const run = (plan: QueryPlan, map: ServiceMap, requestContext: RequestContext, compiled: CompiledOperation) =>
    executeQueryPlan(plan, map, requestContext, compiled.operationContext, supergraphSchema, apiSchema);
  return {
    runAll: (compiled, requestContext) => run(compiled.plan, serviceMap, requestContext, compiled),
    shapeOnly: (compiled, requestContext, fetched) =>
      run(FETCHED, { fetched: { process: async () => ({ data: fetched }) } }, requestContext, compiled),
  };
}

/** A plan of one fetch, which a data source in memory answers. */
const FETCHED: QueryPlan = {
  kind: 'QueryPlan',
  node: {
    kind: 'Fetch',
    serviceName: 'fetched',
    operation: '',
    operationName: undefined,
    operationKind: 'query' as Extract<QueryPlan['node'], { kind: 'Fetch' }>['operationKind'],
  },
};
