import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import { areaChain } from '../area/area.rules.js';
import { cellChain } from '../cell/cell.rules.js';
import type { GridContext, GridView } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import { respondentUnits } from '../unit/respondent.rules.js';
import { type UnitType, unitNode } from '../unit/unit.type.js';
import { consideredBeside } from './considered.rules.js';
import { recusedHolders } from './recused-holders.js';
import { requireVisibleCase } from './require-visible-case.js';
import { routeOf } from './route.rules.js';
import type { RouteAnswerType, RouteInput } from './route.type.js';
import type { RouteQuestion } from './route-question.rules.js';
import { RoutingRuleType } from './routing-rule.type.js';

/**
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, CELL_NOT_FOUND, UNIT_NOT_FOUND, CASE_NOT_FOUND, BAD_USER_INPUT,
 * ROUTING_RULE_MISSING
 */
export async function answerRoute(context: GridContext, input: RouteInput): Promise<RouteAnswerType> {
  const view = await organisationFor(context);
  const isBureau = hasRole(context.viewer, 'officer', 'clerk');
  if (input.caseId != null && !isBureau) throw new HubError('FORBIDDEN');
  if (input.caseId != null) await requireVisibleCase(context, input.caseId);
  const question = questionOf(view, input);
  const route = routeOf(view.atlas, question);
  const { aside, rule } = route;
  const nodes = (codes: readonly string[]): UnitType[] => codes.flatMap((code) => unitNode(view, code) ?? []);
  return {
    lead: unitNode(view, route.leadUnitCode),
    helpers: nodes(route.coUnitCodes),
    ruleId: rule.id,
    rule: new RoutingRuleType(view, rule),
    reason: route.reason,
    considered: consideredBeside(view.atlas, question, rule.id, aside).map((considered) => ({
      rule: new RoutingRuleType(view, considered.rule),
      whyNot: considered.whyNot,
    })),
    respondents: nodes(question.respondents.map(({ code }) => code)),
    barred: nodes(route.barredUnitCodes),
    recused: aside.recused.map(({ unitCode, ground, recusal }) => ({
      unit: unitNode(view, unitCode),
      ground,
      recusalId: recusal?.id ?? null,
      source: recusal?.source ?? null,
    })),
    recusedPersons: isBureau ? recusedHolders(view, aside.ofPersons, [route.leadUnitCode, ...route.coUnitCodes]) : [],
  };
}

/** As many as a clerk may ask to keep out of one matter. */
const MOST_RECUSED = 20;

function questionOf({ atlas }: GridView, input: RouteInput): RouteQuestion {
  const cell = input.cellId == null ? null : atlas.cells.get(input.cellId);
  if (cell === undefined) throw new HubError('CELL_NOT_FOUND', { cellId: input.cellId ?? '' });
  const recused = input.recused ?? [];
  if (recused.length > MOST_RECUSED) throw new HubError('BAD_USER_INPUT', { field: 'recused' });
  const unknown = recused.find(({ unitCode }) => !atlas.units.has(unitCode));
  if (unknown) throw new HubError('UNIT_NOT_FOUND', { unitCode: unknown.unitCode });
  return {
    category: input.category ?? null,
    purpose: input.purpose,
    confidentiality: input.confidentiality ?? 'ORDINARY',
    cellIds: cell === null ? [] : cellChain(atlas.cells, cell.id).map(({ id }) => id),
    areaCodes: areaChain(atlas.areas, cell?.areaCode ?? null).map(({ code }) => code),
    respondents: respondentUnits(input.respondents ?? [], atlas.unitNames),
    caseId: input.caseId ?? null,
    recused,
  };
}
