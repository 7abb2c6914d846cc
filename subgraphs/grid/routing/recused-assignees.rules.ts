import type { AssigneeV1, RecusedV1 } from '../../../contracts/ports.js';
import { type Cell, cellChain } from '../cell/cell.rules.js';
import { isWithin } from '../unit/unit.rules.js';
import { concerns } from './recusal.rules.js';
import type { Organisation } from './route-question.rules.js';

type County = Pick<Organisation, 'units' | 'recusals'> & { readonly cells: ReadonlyMap<string, Cell> };

/** Those who may not have their case, each with the recusal that says so. */
export function recusedAssignees({ units, cells, recusals }: County, assignees: readonly AssigneeV1[]): RecusedV1[] {
  return assignees.flatMap(({ ref, unitCode, cellId, respondentUnitCodes, ...matter }) => {
    const unit = units.get(unitCode);
    const cellIds = cellId === null ? [] : cellChain(cells, cellId).map(({ id }) => id);
    const respondents = respondentUnitCodes.flatMap((code) => units.get(code) ?? []);
    const recusal = recusals.find(
      (each) =>
        each.personId === null &&
        unit !== undefined &&
        isWithin(unit, each.unitCode) &&
        concerns(each, { ...matter, cellIds, respondents }),
    );
    return recusal ? [{ ref, recusalId: recusal.id }] : [];
  });
}
