import { HubError } from '../../../platform/errors/hub-error.js';
import { areaChain } from '../area/area.rules.js';
import { cellChain } from '../cell/cell.rules.js';
import type { GridContext } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import { respondentUnits } from '../unit/respondent.rules.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import { routeOf } from './route.rules.js';
import type { RouteAnswerType, RouteInput } from './route.type.js';

/** @throws HubError UNAUTHENTICATED, CELL_NOT_FOUND, ROUTING_RULE_MISSING */
export async function answerRoute(context: GridContext, input: RouteInput): Promise<RouteAnswerType> {
  const view = await organisationFor(context);
  const { atlas } = view;
  const cell = input.cellId == null ? null : atlas.cells.get(input.cellId);
  if (cell === undefined) throw new HubError('CELL_NOT_FOUND', { cellId: input.cellId ?? '' });
  const respondents = respondentUnits(input.respondents ?? [], atlas.unitNames);
  const route = routeOf(atlas, {
    category: input.category ?? null,
    purpose: input.purpose,
    confidentiality: input.confidentiality ?? 'ORDINARY',
    cellIds: cell === null ? [] : cellChain(atlas.cells, cell.id).map(({ id }) => id),
    areaCodes: areaChain(atlas.areas, cell?.areaCode ?? null).map(({ code }) => code),
    respondents,
  });
  const nodes = (codes: readonly string[]): UnitType[] => codes.flatMap((code) => unitNode(view, code) ?? []);
  return {
    lead: unitNode(view, route.leadUnitCode),
    helpers: nodes(route.coUnitCodes),
    ruleId: route.ruleId,
    reason: route.reason,
    respondents: nodes(respondents.map(({ code }) => code)),
    barred: nodes(route.barredUnitCodes),
  };
}
