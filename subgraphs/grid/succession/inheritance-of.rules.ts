import { groupBy } from '../atlas/group-by.rules.js';
import type { Inheritance, Successors } from './inheritance.rules.js';
import type { SucceededThing, Succession } from './succession.rules.js';

/** @param day `yyyy-mm-dd`; a succession of a later day does not hold yet */
export function inheritanceOf(
  county: Omit<Inheritance, 'afterArea' | 'afterCell' | 'afterUnit'>,
  successions: readonly Succession[],
  day: string,
): Inheritance {
  const after = (thing: SucceededThing): Successors =>
    groupBy(
      successions.filter((one) => one.thing === thing && one.effectiveOn <= day),
      ({ fromKey }) => fromKey,
    );
  const { areas, cells, units, everInForce, rules, recusals } = county;
  return {
    areas,
    cells,
    units,
    everInForce,
    rules,
    recusals,
    afterArea: after('AREA'),
    afterCell: after('CELL'),
    afterUnit: after('UNIT'),
  };
}
