import { groupBy } from '../atlas/group-by.rules.js';
import type { SucceededThing, Succession } from './succession.rules.js';

/** By what was succeeded. */
export type Successors = ReadonlyMap<string, readonly Succession[]>;

/** Who came after what, as far as it holds on the day. @param day `yyyy-mm-dd` */
export function successorsOn(successions: readonly Succession[], thing: SucceededThing, day: string): Successors {
  const holding = successions.filter((one) => one.thing === thing && one.effectiveOn <= day);
  return groupBy(holding, ({ fromKey }) => fromKey);
}
