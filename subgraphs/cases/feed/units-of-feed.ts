import type { GridPort } from '../../../contracts/ports.js';
import type { Subtrees } from '../subtrees.js';

/**
 * Units whose feeds are read as one: the unit with all below it, or, of a unit that is over, with those below it that
 * are over too, so that its people still read what they heard. Empty for a unit that never was.
 */
export function unitsOfFeed(subtree: Subtrees, grid: GridPort): (unitCode: string) => Promise<readonly string[]> {
  return async (unitCode) => {
    const units = await subtree.of(unitCode);
    if (units.length > 0) return units;
    const former = await grid.former([unitCode]);
    return former[unitCode]?.unitCodes ?? [];
  };
}
