import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import { DEFAULT_PAGE } from '../../platform/graphql/page-limits.js';
import type { ListSize } from './list-sizes.js';

export interface PageVariables {
  readonly given: Readonly<Record<string, unknown>>;
  /** Default values that the operation itself names. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

const PAGE_ARGUMENTS = ['first', 'last'];
/** Lists of a Relay connection, whose length is the connection's page size. */
const CONNECTION_LISTS: readonly string[] = ['nodes', 'edges'];

/** The page size asked of a field; null for one that takes none. What is no number counts as the default page. */
export function pageSizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  listSize: ListSize | undefined,
  variables: PageVariables,
): number | null {
  const names = listSize && listSize.slicingArguments.length > 0 ? listSize.slicingArguments : PAGE_ARGUMENTS;
  const slicing = field.args.filter(({ name }) => names.includes(name));
  if (slicing.length === 0) return null;
  const asked = slicing.map(({ name, defaultValue }) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return (value && numberIn(value, variables)) ?? sizeIn(defaultValue);
  });
  const sizes = asked.filter((size) => size !== null);
  return sizes.length > 0 ? Math.max(...sizes) : (listSize?.assumedSize ?? DEFAULT_PAGE);
}

/** The lists of an object that were sized by the field that returned it. */
export const sizedBy = (listSize: ListSize | undefined): readonly string[] =>
  listSize && listSize.sizedFields.length > 0 ? listSize.sizedFields : CONNECTION_LISTS;

function numberIn(value: ValueNode, { given, defaults }: PageVariables): number | null {
  if (value.kind === Kind.INT) return sizeIn(Number(value.value));
  if (value.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  return sizeIn(Object.hasOwn(given, name) ? given[name] : defaults[name]);
}

const sizeIn = (value: unknown): number | null => (typeof value === 'number' && value >= 1 ? value : null);
