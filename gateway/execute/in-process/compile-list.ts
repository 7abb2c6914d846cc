import type { FieldNode, GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import { type Complete, type Execution, GIVE_BACK, isPromise } from './execution.js';
import { fieldFailure } from './field-failure.js';
import type { FieldPath } from './field-path.js';

/** Completes every item; one that fails becomes null, or voids the list where its type may not be null. */
export function compileList(
  complete: Complete,
  itemType: GraphQLOutputType,
  fieldNodes: readonly FieldNode[],
): Complete {
  const fail = fieldFailure(itemType, fieldNodes);
  return (value, execution, path, info) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const completed: unknown[] = [];
    let awaits = false;
    try {
      for (const item of itemsOf(value)) {
        const itemPath: FieldPath = { prev: path, key: completed.length, typename: undefined };
        const done = completeItem(item, execution, itemPath, info);
        awaits ||= isPromise(done);
        completed.push(done);
      }
    } catch (thrown) {
      // The list is void: what its other items still come to is nobody's error.
      for (const pending of completed) if (isPromise(pending)) pending.catch(() => {});
      throw thrown;
    }
    return awaits ? Promise.all(completed) : completed;
  };

  function completeItem(
    item: unknown,
    execution: Execution,
    path: FieldPath,
    info: GraphQLResolveInfo | undefined,
  ): unknown {
    try {
      const done = isPromise(item)
        ? item.then((settled) => complete(settled, execution, path, info))
        : complete(item, execution, path, info);
      return isPromise(done) ? done.then(undefined, (thrown) => fail(thrown, execution, path)) : done;
    } catch (thrown) {
      return fail(thrown, execution, path);
    }
  }
}

function itemsOf(value: unknown): Iterable<unknown> {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function') {
    throw GIVE_BACK;
  }
  return value as Iterable<unknown>;
}
