import type { Inheritance } from './inheritance.rules.js';
import type { Succession } from './succession.rules.js';
import { successorsOn } from './successors-on.rules.js';

/** @param day `yyyy-mm-dd`; a succession of a later day does not hold yet */
export function inheritanceOf(
  county: Omit<Inheritance, 'afterArea' | 'afterCell' | 'afterUnit'>,
  successions: readonly Succession[],
  day: string,
): Inheritance {
  const { areas, cells, units, everInForce, rules, recusals } = county;
  return {
    areas,
    cells,
    units,
    everInForce,
    rules,
    recusals,
    afterArea: successorsOn(successions, 'AREA', day),
    afterCell: successorsOn(successions, 'CELL', day),
    afterUnit: successorsOn(successions, 'UNIT', day),
  };
}
