import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** `@listSize` of one field, as the subgraph declared it. */
export interface ListSize {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}

/** `@listSize` by coordinate (`Type.field`), read from the supergraph: the API schema no longer carries it. */
export function readListSizes(supergraphSdl: string): ReadonlyMap<string, ListSize> {
  const sizes = new Map<string, ListSize>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives } of definition.fields ?? []) {
      const directive = directives?.find((each) => /^(federation__|cost__)?listSize$/.test(each.name.value));
      if (directive) sizes.set(`${definition.name.value}.${name.value}`, listSizeOf(directive));
    }
  }
  return sizes;
}

function listSizeOf({ arguments: given = [] }: ConstDirectiveNode): ListSize {
  const argument = (name: string): unknown => {
    const found = given.find((each) => each.name.value === name);
    return found && valueFromASTUntyped(found.value);
  };
  const assumedSize = argument('assumedSize');
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : null,
    slicingArguments: (argument('slicingArguments') as string[] | null | undefined) ?? [],
    sizedFields: (argument('sizedFields') as string[] | null | undefined) ?? [],
  };
}
