import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  OperationTypeNode,
} from 'graphql';
import { CollectedErrors } from './collected-errors.js';
import { compileSelection } from './compile-selection.js';
import { type Execution, GIVE_BACK, isPromise } from './execution.js';
import { isSimpleDocument } from './is-simple-document.js';
import { runFields } from './run-fields.js';

/** Executes one document again and again. @throws GIVE_BACK when graphql-js must do it */
export type RunDocument = (
  contextValue: unknown,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Compiles a query the planner wrote; undefined for what graphql-js does better (mutations, directives, introspection). */
export function compileDocument(schema: GraphQLSchema, document: DocumentNode): RunDocument | undefined {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const queryType = schema.getQueryType();
  if (!operation || operations.length > 1 || operation.operation !== OperationTypeNode.QUERY || !queryType)
    return undefined;
  if (!isSimpleDocument(document)) return undefined;
  const { variableDefinitions = [] } = operation;
  const fields = compileSelection(schema, queryType, operation, fragmentsOf(document));

  return (contextValue, variables) => {
    const coerced = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 50 });
    if (coerced.errors) return { errors: coerced.errors };
    const collected = new CollectedErrors();
    const execution: Execution = { contextValue, variableValues: coerced.coerced, collected, args: [] };
    return answerOf(() => runFields(fields, undefined, execution, undefined), collected);
  };
}

function answerOf(run: () => unknown, collected: CollectedErrors): ExecutionResult | Promise<ExecutionResult> {
  const answer = (data: unknown) =>
    (collected.errors.length === 0 ? { data } : { errors: collected.errors, data }) as ExecutionResult;
  const voided = (thrown: unknown) => {
    if (thrown === GIVE_BACK) throw thrown;
    collected.add(thrown as GraphQLError, undefined);
    return answer(null);
  };
  try {
    const data = run();
    return isPromise(data) ? data.then(answer, voided) : answer(data);
  } catch (thrown) {
    return voided(thrown);
  }
}

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
