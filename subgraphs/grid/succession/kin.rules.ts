import { groupBy } from '../atlas/group-by.rules.js';
import type { DecidedSuccession } from '../change/change.rules.js';
import type { SucceededThing } from './succession.rules.js';

/** Who came after whom, from both sides, by `kinKey`. */
export interface Kin {
  readonly after: ReadonlyMap<string, readonly DecidedSuccession[]>;
  readonly before: ReadonlyMap<string, readonly DecidedSuccession[]>;
}

export const kinKey = (thing: SucceededThing, key: string): string => `${thing} ${key}`;

export const kinOf = (successions: readonly DecidedSuccession[]): Kin => ({
  after: groupBy(successions, ({ thing, fromKey }) => kinKey(thing, fromKey)),
  before: groupBy(successions, ({ thing, toKey }) => kinKey(thing, toKey)),
});
