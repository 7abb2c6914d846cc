import { unitGoingOn } from '../succession/unit-going-on.rules.js';
import { isWithin } from '../unit/unit.rules.js';
import type { Organisation, RouteQuestion } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';

export const CONDITIONS = ['PURPOSE', 'CATEGORY', 'AREA', 'CELL', 'RESPONDENT'] as const;
export type Condition = (typeof CONDITIONS)[number];

type Fits = (rule: RoutingRule, question: RouteQuestion, organisation: Organisation) => boolean;

/** What each condition of a rule asks; one that is not set holds for everything. */
const FITS: Readonly<Record<Condition, Fits>> = {
  PURPOSE: ({ purpose }, question) => purpose === null || purpose === question.purpose,
  CATEGORY: ({ categoryPrefix }, { category }) => (category ?? '').startsWith(categoryPrefix),
  AREA: ({ areaCode }, { areaCodes }) => areaCode === null || areaCodes.includes(areaCode),
  CELL: ({ cellId }, { cellIds }) => cellId === null || cellIds.includes(cellId),
  RESPONDENT: ({ respondentUnitCode: code }, { respondents }, { units }) =>
    code === null || (units.has(code) && respondents.some((unit) => isWithin(unit, code))),
};

export const fits: Fits = (rule, question, organisation) =>
  CONDITIONS.every((condition) => FITS[condition](rule, question, organisation));

/** The conditions that the matter does not meet. */
export const misfits = (rule: RoutingRule, question: RouteQuestion, organisation: Organisation): Condition[] =>
  CONDITIONS.filter((condition) => !FITS[condition](rule, question, organisation));

/**
 * The unit of the rule, or who came after it. Null when the rule names no unit that anybody goes on with, or goes by a
 * place that is not known.
 */
export function leadOf(
  rule: RoutingRule,
  { areaCodes, category }: Pick<RouteQuestion, 'areaCodes'> & Partial<Pick<RouteQuestion, 'category'>>,
  organisation: Organisation,
): string | null {
  const lead = rule.leadUnitCode ?? unitOfPlace(organisation, rule.leadAreaLevel, areaCodes);
  const asked = { areaCodes, category: category ?? rule.categoryPrefix };
  return lead === null ? null : unitGoingOn(organisation, lead, asked);
}

/** Units that help, each once: those named, or who came after them, and the one of the place. The lead is not taken out. */
export function helpersOf(rule: RoutingRule, question: RouteQuestion, organisation: Organisation): string[] {
  const { areaCodes } = question;
  const ofPlace = unitOfPlace(organisation, rule.coAreaLevel, areaCodes);
  const named = rule.coUnitCodes.map((code) => unitGoingOn(organisation, code, question) ?? code);
  return [...new Set([...named, ...(ofPlace === null ? [] : [ofPlace])])];
}

/** The town or village itself, as a unit. */
function unitOfPlace({ unitOfArea }: Organisation, level: 2 | 3 | null, areaCodes: readonly string[]): string | null {
  const areaCode = level === null ? undefined : areaCodes[level - 1];
  return areaCode === undefined ? null : (unitOfArea.get(areaCode) ?? null);
}
