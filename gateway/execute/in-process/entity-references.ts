import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLResolveInfo, isObjectType } from 'graphql';
import { compileList } from './compile-list.js';
import { compileObject, type ValueSite } from './compile-value.js';
import { type Complete, GIVE_BACK, isPromise } from './execution.js';

/** How `_entities` is resolved and completed. */
export interface EntityReferences {
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly complete: Complete;
}

/**
 * `_entities` of @apollo/subgraph 2.15, without its two promises and a type resolution for each entity: all
 * `__resolveReference` are called first, as there, then each entity is completed as the type its representation names.
 * References to an interface are left to graphql-js.
 */
export function entityReferences(site: ValueSite): EntityReferences {
  const known = new Map<unknown, ResolvedBy>();
  const nullable = site.schema.getType('_Entity') as GraphQLObjectType;

  return {
    resolve: (_, { representations }: { representations?: readonly Representation[] }, context, info) => {
      const sorted = (representations ?? []).map((one) => ({ one, by: resolvedBy(one.__typename) }));
      return sorted.map(
        ({ one, by }): Reference => ({
          value: by.resolveReference ? by.resolveReference(one, context, info) : one,
          complete: by.complete,
        }),
      );
    },
    complete: compileList(completeReference, nullable, site.fieldNodes),
  };

  function resolvedBy(typename: unknown): ResolvedBy {
    const before = known.get(typename);
    if (before) return before;
    const type = typeof typename === 'string' ? site.schema.getType(typename) : undefined;
    if (!isObjectType(type)) throw GIVE_BACK;
    const extensions = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } };
    const by = { complete: compileObject(type, site), resolveReference: extensions.apollo?.subgraph?.resolveReference };
    known.set(type.name, by);
    return by;
  }
}

interface Representation {
  readonly __typename?: unknown;
}

type ResolveReference = (reference: Representation, context: unknown, info: GraphQLResolveInfo) => unknown;

interface ResolvedBy {
  readonly complete: Complete;
  readonly resolveReference: ResolveReference | undefined;
}

/** An entity on its way, with how to complete it. */
interface Reference {
  readonly value: unknown;
  readonly complete: Complete;
}

const completeReference: Complete = (reference, execution, path, info) => {
  const { value, complete } = reference as Reference;
  if (isPromise(value)) return value.then((settled) => complete(objectOnly(settled), execution, path, info));
  return complete(objectOnly(value), execution, path, info);
};

/** graphql-js has the words for a reference that resolves to a text or a number. */
function objectOnly(value: unknown): unknown {
  if (value !== null && value !== undefined && typeof value !== 'object') throw GIVE_BACK;
  return value;
}
