import type { GridPort } from '../../../contracts/ports.js';
import type { CasesContext } from '../cases-context.js';

/** Asks grid, which keeps the recusals. */
export function askRecusal(grid: GridPort): CasesContext['recusalOf'] {
  return async (unitCode, { id, category, cellId, respondentUnitCodes }) => {
    const about = { category: category ?? null, cellId: cellId ?? null, respondentUnitCodes };
    const [recused] = await grid.recused([{ ref: id, unitCode, caseId: id, ...about }]);
    return recused?.recusalId ?? null;
  };
}
