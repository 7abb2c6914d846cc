import type { CasePlacingV1 } from '../../../contracts/ports.js';
import { type Cell, cellChain } from '../cell/cell.rules.js';
import type { Unit } from '../unit/unit.rules.js';
import type { RouteQuestion } from './route-question.rules.js';

interface County {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly units: ReadonlyMap<string, Unit>;
}

/** What routing would be asked for this case today. Cells and units that have ended since say nothing any more. */
export function questionOfCase({ cells, units }: County, placing: CasePlacingV1): RouteQuestion {
  const { caseId, category, purpose, confidentiality, cellId, areaCodes, respondentUnitCodes } = placing;
  return {
    category,
    purpose,
    confidentiality,
    cellIds: cellId === null ? [] : cellChain(cells, cellId).map(({ id }) => id),
    areaCodes,
    respondents: respondentUnitCodes.flatMap((code) => units.get(code) ?? []),
    caseId,
  };
}
