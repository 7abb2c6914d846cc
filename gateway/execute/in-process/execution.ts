import type { GraphQLResolveInfo } from 'graphql';
import type { CollectedErrors } from './collected-errors.js';
import type { FieldPath } from './field-path.js';

/** One execution of one compiled document. */
export interface Execution {
  readonly contextValue: unknown;
  /** Coerced. */
  readonly variableValues: Record<string, unknown>;
  readonly collected: CollectedErrors;
  /** Coerced arguments, by the slot of the field that takes them: computed once, not once a row. */
  readonly args: (Record<string, unknown> | undefined)[];
}

/** Completes a resolved value, or promises to. `info` is given where a type of the field may ask for it. */
export type Complete = (
  value: unknown,
  execution: Execution,
  path: FieldPath | undefined,
  info: GraphQLResolveInfo | undefined,
) => unknown;

/** A field of a compiled selection, on an object that is at `path`. */
export interface CompiledField {
  readonly key: string;
  readonly run: (source: unknown, execution: Execution, path: FieldPath | undefined) => unknown;
}

/** Thrown to give the whole query back to graphql-js, which has the right words for a resolver's mistake. */
export const GIVE_BACK: unique symbol = Symbol('left to graphql-js');

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
