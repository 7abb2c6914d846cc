import { type FieldNode, type GraphQLOutputType, isNonNullType, locatedError } from 'graphql';
import { type Execution, GIVE_BACK } from './execution.js';
import type { FieldPath } from './field-path.js';

/** Turns what was thrown at a place into null, or, where null may not be, throws it on. */
export type Failure = (thrown: unknown, execution: Execution, path: FieldPath) => null;

export function fieldFailure(type: GraphQLOutputType, fieldNodes: readonly FieldNode[]): Failure {
  const isStrict = isNonNullType(type);
  return (thrown, { collected }, path) => {
    if (thrown === GIVE_BACK) throw thrown;
    const error = locatedError(thrown, fieldNodes as FieldNode[], keysOf(path));
    if (isStrict) throw error;
    collected.add(error, path);
    return null;
  };
}

function keysOf(path: FieldPath): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let place: FieldPath | undefined = path; place !== undefined; place = place.prev) keys.push(place.key);
  return keys.reverse();
}
