import { buildOperationContext } from '@apollo/gateway';
import { BoundedCache } from './bounded-cache.js';
import { type CompiledOperation, compileOperation, type PlannedSchema, type PlanVariant } from './compile-operation.js';
import type { RequestContext } from './plan-run.js';

export interface StoredOperation {
  readonly operationContext: CompiledOperation['operationContext'];
  /** Plans and compiles at the first call. @throws GraphQLError for what cannot be planned */
  readonly compiled: () => CompiledOperation;
}

/** Finds an operation by the query's hash, its name and the plan's variant. @throws GraphQLError when it has no such operation */
export function operationStore(
  planned: PlannedSchema,
  limit: number,
): (requestContext: RequestContext, variant: PlanVariant | undefined) => StoredOperation {
  const cache = new BoundedCache<string, StoredOperation>(limit);
  return (requestContext, variant) => {
    const { document, queryHash, request } = requestContext;
    const key = `${queryHash} ${request.operationName ?? ''} ${variant?.key ?? ''}`;
    const known = cache.get(key);
    if (known) return known;

    const operationContext = buildOperationContext({
      schema: planned.schema,
      operationDocument: document,
      ...(request.operationName && { operationName: request.operationName }),
    });
    let compiled: CompiledOperation | undefined;
    const stored: StoredOperation = {
      operationContext,
      compiled: () =>
        (compiled ??= compileOperation(planned, operationContext, document, request.operationName, variant)),
    };
    cache.set(key, stored);
    return stored;
  };
}
