import type { GridPort } from '../../../contracts/ports.js';
import type { CasesContext } from '../cases-context.js';

/** Asks grid for the next higher organ: what stands above the units that have judged, and may have the case. */
export function askReviewOrgan(grid: GridPort): CasesContext['reviewOrganOf'] {
  return async (unitCode, { id, category, areaCodes, barredUnitCodes, respondentUnitCodes }, judged) => {
    const [above] = await grid.successors([
      {
        ...{ ref: id, caseId: id, unitCode, cellId: null, category: category ?? null },
        ...{ areaCodes: [...areaCodes], respondentUnitCodes: [...respondentUnitCodes] },
        barredUnitCodes: [...new Set([...barredUnitCodes, ...judged, unitCode])],
      },
    ]);
    return above?.unitCode ?? null;
  };
}
