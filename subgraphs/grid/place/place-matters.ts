import type { PlacedV1, PlacingV1 } from '../../../contracts/ports.js';
import { areaCodesOf } from '../area/area-codes.rules.js';
import type { Atlas } from '../atlas/atlas.js';
import { cellChain } from '../cell/cell.rules.js';
import { routeOf } from '../routing/route.rules.js';
import { levelOf } from '../unit/level-in-charge.rules.js';
import { respondentUnits } from '../unit/respondent.rules.js';
import type { Finding } from './finding.rules.js';
import { type KeepUnresolved, keepUnresolved } from './keep-unresolved.js';
import { locatePlace } from './locate-place.js';

export interface PlaceMatters extends KeepUnresolved {
  readonly atlas: Atlas;
  /** Below this a place is a clerk's to find, 0 to 1. */
  readonly certaintyNeeded: number;
}

/**
 * Place and unit of each matter. At most one statement for the whole batch: it keeps what could not be located for a
 * clerk. Asked again, the same matter has the same unresolved row, or the cell that a clerk found for it.
 *
 * @throws HubError ROUTING_RULE_MISSING while the county has no routing rules
 */
export async function placeMatters(given: PlaceMatters, placings: readonly PlacingV1[]): Promise<PlacedV1[]> {
  const { atlas, certaintyNeeded } = given;
  const located = placings.map((placing) => ({ placing, finding: locatePlace(atlas, placing.place) }));
  const isSure = ({ cellId, certainty }: Finding): boolean => cellId !== null && certainty >= certaintyNeeded;
  const kept = await keepUnresolved(
    given,
    located.filter(({ finding }) => !isSure(finding)),
  );
  return located.map(({ placing, finding }) => {
    const unresolved = kept.get(placing.ref);
    if (!unresolved) return placed(atlas, placing, finding, null);
    const { resolvedCellId } = unresolved;
    if (resolvedCellId !== null && atlas.cells.has(resolvedCellId)) {
      return placed(atlas, placing, byClerk(finding, resolvedCellId), null);
    }
    return placed(atlas, placing, { ...finding, cellId: null, areaCode: null }, unresolved.id);
  });
}

const byClerk = (finding: Finding, cellId: string): Finding => ({
  ...finding,
  cellId,
  areaCode: null,
  certainty: 1,
  reason: '由工作人员人工确定',
});

function placed(atlas: Atlas, placing: PlacingV1, finding: Finding, unresolvedId: string | null): PlacedV1 {
  const { cellId } = finding;
  const cell = cellId === null ? undefined : atlas.cells.get(cellId);
  const areaCodes = areaCodesOf(atlas.areas, finding.areaCode ?? cell?.areaCode ?? null);
  const respondents = respondentUnits(placing.respondents, atlas.unitNames);
  const route = routeOf(atlas, {
    category: placing.category,
    purpose: placing.purpose,
    confidentiality: placing.confidentiality,
    cellIds: cellId === null ? [] : cellChain(atlas.cells, cellId).map(({ id }) => id),
    areaCodes,
    respondents,
  });
  return {
    ref: placing.ref,
    cellId,
    unresolvedId,
    certainty: finding.certainty,
    reason: finding.reason,
    areaCodes,
    leadUnitCode: route.leadUnitCode,
    leadLevel: levelOf(atlas.units, route.leadUnitCode),
    catchAllUnitCode: route.catchAllUnitCode,
    coUnitCodes: [...route.coUnitCodes],
    ruleId: route.rule.id,
    ruleReason: route.reason,
    respondentUnitCodes: respondents.map(({ code }) => code),
    barredUnitCodes: [...route.barredUnitCodes],
  };
}
