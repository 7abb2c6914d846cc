import type { GridPort } from '../../../contracts/ports.js';
import type { CasesContext } from '../cases-context.js';

/** Asks grid, which keeps the tree of units. */
export function askCommonSuperiors(grid: GridPort): CasesContext['commonSuperiors'] {
  return async (asked) => {
    const found = asked.length === 0 ? [] : await grid.commonSuperiors(asked);
    return new Map(found.map(({ ref, unitCode }) => [ref, unitCode]));
  };
}
