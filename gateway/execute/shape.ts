import { Unusual } from './unusual.js';

/**
 * Makes a value of the client's answer from a value of the merged answers.
 * @throws Unusual `completion` where a value does not fit its type: nulls are then propagated by Apollo's own code
 */
export type Shape = (value: unknown) => unknown;

/** One for all: thrown where stock would complete or complain, and only ever caught by the executor. */
const MISFIT = new Unusual('completion');

export function misfit(): never {
  throw MISFIT;
}
