import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { isPlainName } from '../entity.js';
import { CollectedErrors } from './collected-errors.js';
import { compileField } from './compile-field.js';
import type { ValueSite } from './compile-value.js';
import { entityReferences } from './entity-references.js';
import { type CompiledField, type Execution, GIVE_BACK, isPromise } from './execution.js';
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
  if (!isSimple(document)) return undefined;
  const { variableDefinitions = [] } = operation;
  const fields = compileRoot(schema, queryType, operation, fragmentsOf(document));

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

function compileRoot(
  schema: GraphQLSchema,
  queryType: GraphQLObjectType,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
): CompiledField[] {
  const operationInfo = { schema, fragments, rootValue: undefined, operation };
  let slots = 0;
  return compileAll(queryType, collectFields(schema, fragments, {}, queryType, operation.selectionSet));

  function fieldsOf(type: GraphQLObjectType, fieldNodes: readonly FieldNode[]): CompiledField[] {
    return compileAll(type, collectSubfields(schema, fragments, {}, type, fieldNodes));
  }

  function compileAll(parentType: GraphQLObjectType, selected: Map<string, readonly FieldNode[]>): CompiledField[] {
    return [...selected].flatMap(([key, fieldNodes]) => {
      const definition = definitionOf(parentType, fieldNodes[0]!.name.value);
      if (!definition) return [];
      const coordinate = `${parentType.name}.${definition.name}`;
      const site: ValueSite = { schema, fieldNodes, coordinate, fieldsOf };
      const entities = parentType === queryType && definition.name === '_entities' ? entityReferences(site) : undefined;
      return [compileField({ ...site, key, parentType, definition, entities, operationInfo, slot: slots++ })];
    });
  }
}

const definitionOf = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined =>
  name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );

/** No directives (the selection would depend on variables), no introspection, no name a plain object answers to. */
function isSimple(document: DocumentNode): boolean {
  let simple = true;
  visit(document, {
    Directive: () => {
      simple = false;
    },
    Field: ({ name, alias }) => {
      if (name.value === '__schema' || name.value === '__type' || !isPlainName((alias ?? name).value)) simple = false;
    },
  });
  return simple;
}
