import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ASSUMED_LIST_SIZE, MUTATION_COST } from './limits.js';
import type { ListSize } from './list-sizes.js';
import { type PageVariables, pageSizeOf, sizedBy } from './page-size.js';
import type { Fragments } from './selection-size.js';

export interface CostedSchema {
  readonly schema: GraphQLSchema;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/**
 * How many objects an operation may return at most: every object counts 1, a list multiplies what is below it by its
 * page size. Known before anything is planned. Fields the schema does not have count nothing: validation refuses them.
 */
export function operationCost(
  { schema, listSizes }: CostedSchema,
  fragments: Fragments,
  operation: OperationDefinitionNode,
  variables: PageVariables,
): number {
  const costed = new Map<string, number>();
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  return selectionCost(operation.selectionSet, root, null);

  /** @param page size that the enclosing connection gave its `nodes` and `edges` */
  function selectionCost(selections: SelectionSetNode, type: GraphQLCompositeType, page: Page | null): number {
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) sum += fieldCost(selection, type, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += fragmentCost(selection.name.value, type, page);
      else sum += selectionCost(selection.selectionSet, typeNamed(selection.typeCondition?.name.value, type), page);
    }
    return sum;
  }

  function fieldCost(node: FieldNode, parent: GraphQLCompositeType, page: Page | null): number {
    const name = node.name.value;
    const field = fieldOf(parent, name);
    if (!field || name.startsWith('__')) return 0;
    const own = parent === schema.getMutationType() ? MUTATION_COST : 0;
    const below = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(below)) return own;

    const listSize = listSizes.get(`${parent.name}.${name}`);
    const size = pageSizeOf(node, field, listSize, variables);
    const isList = isListType(getNullableType(field.type));
    const times = isList ? (size ?? inherited(page, name) ?? listSize?.assumedSize ?? ASSUMED_LIST_SIZE) : 1;
    const given = isList || size === null ? null : { size, sized: sizedBy(listSize) };
    return own + times * (1 + selectionCost(node.selectionSet, below, given));
  }

  /** Costed once for each type and page it is spread in: fragments that spread fragments do not multiply the work. */
  function fragmentCost(name: string, type: GraphQLCompositeType, page: Page | null): number {
    const key = `${name} ${type.name} ${page ? `${page.size} ${page.sized}` : ''}`;
    const known = costed.get(key);
    if (known !== undefined) return known;
    costed.set(key, 0);
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    const sum = selectionCost(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value, type), page);
    costed.set(key, sum);
    return sum;
  }

  function typeNamed(name: string | undefined, otherwise: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : otherwise;
  }
}

interface Page {
  readonly size: number;
  /** Fields whose lists have that size. */
  readonly sized: readonly string[];
}

const inherited = (page: Page | null, name: string): number | null => (page?.sized.includes(name) ? page.size : null);

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
