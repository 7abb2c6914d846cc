import type { ServiceMap } from '@apollo/gateway';
import { type CompiledOperation, type PlannedSchema, type PlanVariant, type Program } from './compile-operation.js';
import { countFallback, type ExecutionCounters, newCounters } from './execution-counters.js';
import { operationStore } from './operation-store.js';
import type { ExecutionAnswer, PlanRun, RequestContext } from './plan-run.js';
import { stockExecutor } from './stock-executor.js';
import { Unusual, type UnusualReason } from './unusual.js';
import { variableFaults } from './variable-faults.js';

export interface PlanExecutorOptions extends PlannedSchema {
  readonly serviceMap: ServiceMap;
  /** Plans kept; the least recently used goes first. Default 1000. */
  readonly plansKept?: number;
  /** Plans one operation in several ways, e.g. by override label. */
  readonly variantOf?: (requestContext: RequestContext) => PlanVariant;
  /** Given, so that counts survive a new supergraph. */
  readonly counters?: ExecutionCounters;
}

export interface PlanExecutor {
  /** Stands in for `ApolloGateway`'s executor; resolves and rejects as that one does. */
  readonly execute: (requestContext: RequestContext) => Promise<ExecutionAnswer>;
  readonly counters: ExecutionCounters;
}

/**
 * Executes queries by compiled plans, and hands the unusual to Apollo's executor: before any fetch where the operation
 * tells, else with what was fetched. Made for one supergraph; a new supergraph takes a new one.
 */
export function createPlanExecutor(options: PlanExecutorOptions): PlanExecutor {
  const { serviceMap, counters = newCounters() } = options;
  const stock = stockExecutor(options, serviceMap);
  const operations = operationStore(options, options.plansKept ?? 1000);

  const execute = async (requestContext: RequestContext): Promise<ExecutionAnswer> => {
    const entry = operations(requestContext, options.variantOf?.(requestContext));
    const faults = variableFaults(entry.operationContext, requestContext);
    if (faults) return { errors: faults };
    const compiled = entry.compiled();
    if (typeof compiled.program === 'string') return fallback(compiled.program, compiled, requestContext);
    if (requestContext.metrics?.captureTraces) return fallback('tracing', compiled, requestContext);
    return runFast(compiled, compiled.program, requestContext);
  };
  return { execute, counters };

  function fallback(reason: UnusualReason, compiled: CompiledOperation, requestContext: RequestContext) {
    countFallback(counters, reason);
    return stock.runAll(compiled, requestContext);
  }

  async function runFast(compiled: CompiledOperation, program: Program, requestContext: RequestContext) {
    const root: PlanRun['root'] = {};
    const errors: unknown[] = [];
    try {
      const switches = program.switches.read(requestContext.request.variables);
      await program.run({ requestContext, serviceMap, switches, root, errors });
      const data = program.shapeFor(switches)(root);
      counters.fast++;
      return answer(data, errors);
    } catch (error) {
      if (!(error instanceof Unusual)) throw error;
      if (error.reason !== 'completion') return fallback(error.reason, compiled, requestContext);
      countFallback(counters, error.reason);
      const completed = await stock.shapeOnly(compiled, requestContext, root);
      // Stock reports its own completion only where no fetch had failed.
      return errors.length === 0 || completed.errors ? completed : answer(completed.data, errors);
    }
  }
}

const answer = (data: unknown, errors: unknown[]): ExecutionAnswer =>
  (errors.length === 0 ? { data } : { errors, data }) as ExecutionAnswer;
