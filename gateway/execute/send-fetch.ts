import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { FetchNode } from '@apollo/query-planner';
import { type Entity, isPlainName } from './entity.js';
import type { PlanRun } from './plan-run.js';
import { Unusual } from './unusual.js';

export type SubgraphAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Sends one fetch to its data source. @throws whatever the data source throws */
export type SendFetch = (run: PlanRun, representations?: readonly Entity[]) => Promise<SubgraphAnswer>;

/** Value of Apollo's enum GraphQLDataSourceRequestKind, which @apollo/gateway does not export. */
const INCOMING_OPERATION = 'incoming operation' as Extract<
  GraphQLDataSourceProcessOptions,
  { incomingRequestContext: unknown }
>['kind'];

export function compileSend(fetch: FetchNode, path: (string | number)[]): SendFetch {
  const names = fetch.variableUsages ?? [];
  if (names.includes('representations') || !names.every(isPlainName)) throw new Unusual('variable-name');
  const { operation: query, operationName, serviceName, operationDocumentNode: document } = fetch;
  return async ({ requestContext, serviceMap }, representations) => {
    const service = serviceMap[serviceName];
    if (!service) throw new Error(`Couldn't find service with name "${serviceName}"`);
    const variables = variablesOf(names, requestContext.request.variables);
    if (representations) variables.representations = representations;
    return service.process({
      kind: INCOMING_OPERATION,
      request: { query, variables, ...(operationName === undefined ? undefined : { operationName }) },
      incomingRequestContext: requestContext,
      context: requestContext.context,
      ...(document && { document }),
      pathInIncomingRequest: path,
    });
  };
}

/** As the client sent them: the subgraph's document carries the defaults, and coerces. */
function variablesOf(names: readonly string[], given: Readonly<Record<string, unknown>> | undefined): Entity {
  const variables: Entity = {};
  if (given) {
    for (const name of names) {
      if (Object.hasOwn(given, name) && given[name] !== undefined) variables[name] = given[name];
    }
  }
  return variables;
}
