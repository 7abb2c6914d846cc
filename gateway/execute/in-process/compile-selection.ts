import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { compileField } from './compile-field.js';
import type { ValueSite } from './compile-value.js';
import { entityReferences } from './entity-references.js';
import type { CompiledField } from './execution.js';

/** The fields of a query's root, with everything below them. graphql-js's own collector merges fields and fragments. */
export function compileSelection(
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
