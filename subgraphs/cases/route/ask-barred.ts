import type { GridPort } from '../../../contracts/ports.js';
import type { CasesContext } from '../cases-context.js';

/** Asks grid for the accused units with all below them, and all that came after any of these (Arts. 24, 30). */
export function askBarred(grid: GridPort): CasesContext['barredBy'] {
  return async (accusedUnitCodes) => {
    if (accusedUnitCodes.length === 0) return [];
    const subtrees = await grid.subtree([...accusedUnitCodes]);
    const accused = [...new Set([...accusedUnitCodes, ...Object.values(subtrees).flat()])];
    const heirs = await grid.heirs(accused);
    return [...new Set([...accused, ...Object.values(heirs).flat()])].sort();
  };
}

/** Asks grid who acts where a unit may not: the unit itself if it may, else the first above it that may. */
export function askStandIn(grid: GridPort): CasesContext['standInFor'] {
  return async (unitCode, it, barredUnitCodes) => {
    const { id: caseId, cellId, category, areaCodes, respondentUnitCodes } = it;
    const place = { cellId: cellId ?? null, category: category ?? null, areaCodes };
    const about = { ref: caseId, caseId, unitCode, barredUnitCodes: [...barredUnitCodes], respondentUnitCodes };
    const [answer] = await grid.successors([{ ...about, ...place }]);
    return answer?.unitCode ?? null;
  };
}
