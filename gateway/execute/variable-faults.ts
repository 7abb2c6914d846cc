import { type GraphQLError, getVariableValues } from 'graphql';
import type { CompiledOperation } from './compile-operation.js';
import type { RequestContext } from './plan-run.js';

/** What is wrong with the client's variables; undefined when nothing is. */
export function variableFaults(
  { schema, operation }: CompiledOperation['operationContext'],
  { request }: RequestContext,
): readonly GraphQLError[] | undefined {
  if (!operation.variableDefinitions?.length) return undefined;
  return getVariableValues(schema, operation.variableDefinitions, request.variables ?? {}).errors;
}
