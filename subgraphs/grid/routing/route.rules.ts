import type { Confidentiality, Purpose } from '../../../contracts/channel.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { isWithin, type Unit } from '../unit/unit.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';

/** What is asked: who answers for a matter of this kind, at this place, against these. */
export interface RouteQuestion {
  /** Null: none, or none of ours. */
  readonly category: string | null;
  readonly purpose: Purpose;
  readonly confidentiality: Confidentiality;
  /** From level 1 down to the cell; empty when the place is not known. */
  readonly cellIds: readonly string[];
  /** From the county down. */
  readonly areaCodes: readonly string[];
  readonly respondents: readonly Unit[];
}

export interface Route {
  readonly leadUnitCode: string;
  /** Where the matter goes when its lead returns it. */
  readonly catchAllUnitCode: string;
  readonly coUnitCodes: readonly string[];
  readonly ruleId: string;
  readonly reason: string;
  /** Respondents with all below them; no one of them hears of an accusation (Art. 30). Empty otherwise. */
  readonly barredUnitCodes: readonly string[];
}

/** The organisation as routing needs it. */
export interface Organisation {
  readonly units: ReadonlyMap<string, Unit>;
  /** The town or village itself, by its area code. */
  readonly unitOfArea: ReadonlyMap<string, string>;
  /** In the order in which they are tried: see `rulesInOrder`. */
  readonly rules: readonly RoutingRule[];
}

/**
 * The first rule that fits and whose unit may have the matter.
 *
 * @throws HubError ROUTING_RULE_MISSING when there is not even a rule for everything
 */
export function routeOf(organisation: Organisation, question: RouteQuestion): Route {
  const isAccusation = question.purpose === 'ACCUSATION' || question.confidentiality === 'ACCUSATION';
  const asked = isAccusation ? { ...question, purpose: 'ACCUSATION' as const } : question;
  const barred = isAccusation ? barredUnits(organisation, question.respondents) : new Set<string>();

  const fitting = organisation.rules.flatMap((rule) => {
    const lead = fits(organisation, rule, asked) ? leadOf(organisation, rule, asked) : null;
    return lead === null ? [] : [{ rule, lead }];
  });
  const open = fitting.filter(({ lead }) => !barred.has(lead));
  const [chosen] = open;
  const last = open.findLast(({ rule }) => isCatchAll(rule)) ?? open.at(-1);
  if (!chosen || !last) throw new HubError('ROUTING_RULE_MISSING', { category: question.category ?? '' });

  const helper = unitOfPlace(organisation, chosen.rule.coAreaLevel, asked.areaCodes);
  const helpers = new Set([...chosen.rule.coUnitCodes, ...(helper === null ? [] : [helper])]);
  return {
    leadUnitCode: chosen.lead,
    catchAllUnitCode: last.lead,
    coUnitCodes: [...helpers].filter(
      (code) => code !== chosen.lead && !barred.has(code) && organisation.units.has(code),
    ),
    ruleId: chosen.rule.id,
    reason: reasonOf(chosen.rule, fitting[0] !== chosen),
    barredUnitCodes: [...barred].sort(),
  };
}

/** Null when the rule names no unit that is in force, or goes by a place that is not known. */
function leadOf(organisation: Organisation, rule: RoutingRule, { areaCodes }: RouteQuestion): string | null {
  const lead = rule.leadUnitCode ?? unitOfPlace(organisation, rule.leadAreaLevel, areaCodes);
  return lead !== null && organisation.units.has(lead) ? lead : null;
}

const isCatchAll = (rule: RoutingRule): boolean => specificity(rule) === 0 && rule.leadUnitCode !== null;

/** By priority, then the more specific first; of equals the older id. */
export function rulesInOrder(rules: readonly RoutingRule[]): RoutingRule[] {
  return rules.toSorted((a, b) => b.priority - a.priority || specificity(b) - specificity(a) || (a.id < b.id ? -1 : 1));
}

/** A respondent says most, then the category (by digits), the place, the purpose. */
const specificity = (rule: RoutingRule): number =>
  (rule.respondentUnitCode === null ? 0 : 1_000) +
  rule.categoryPrefix.length * 100 +
  (rule.cellId === null ? 0 : 60) +
  (rule.areaCode === null ? 0 : rule.areaCode.length > 6 ? 40 : 20) +
  (rule.purpose === null ? 0 : 10);

function fits({ units }: Organisation, rule: RoutingRule, question: RouteQuestion): boolean {
  if (rule.purpose !== null && rule.purpose !== question.purpose) return false;
  if (!(question.category ?? '').startsWith(rule.categoryPrefix)) return false;
  if (rule.areaCode !== null && !question.areaCodes.includes(rule.areaCode)) return false;
  if (rule.cellId !== null && !question.cellIds.includes(rule.cellId)) return false;
  const respondent = rule.respondentUnitCode;
  if (respondent === null) return true;
  return units.has(respondent) && question.respondents.some((unit) => isWithin(unit, respondent));
}

function barredUnits({ units }: Organisation, respondents: readonly Unit[]): Set<string> {
  const barred = new Set<string>();
  if (respondents.length === 0) return barred;
  for (const unit of units.values()) {
    if (respondents.some(({ code }) => isWithin(unit, code))) barred.add(unit.code);
  }
  return barred;
}

/** The town or village itself, as a unit. */
function unitOfPlace({ unitOfArea }: Organisation, level: 2 | 3 | null, areaCodes: readonly string[]): string | null {
  const areaCode = level === null ? undefined : areaCodes[level - 1];
  return areaCode === undefined ? null : (unitOfArea.get(areaCode) ?? null);
}

function reasonOf(rule: RoutingRule, hasPassedRespondent: boolean): string {
  const conditions = [
    rule.respondentUnitCode === null ? null : `被反映单位属${rule.respondentUnitCode}`,
    rule.categoryPrefix === '' ? null : `内容分类${rule.categoryPrefix}`,
    rule.areaCode === null && rule.cellId === null ? null : `属地${rule.areaCode ?? '网格'}`,
    rule.purpose === null ? null : `信访目的${PURPOSE_NAMES[rule.purpose]}`,
  ].filter((condition) => condition !== null);
  const why = conditions.length === 0 ? '兜底规则' : conditions.join('、');
  const recusal = hasPassedRespondent ? '；已回避被检举控告单位（信访工作条例第三十条）' : '';
  return `${why}（${rule.source}）${recusal}`;
}

const PURPOSE_NAMES = { SUGGESTION: '建议意见', ACCUSATION: '检举控告', APPEAL: '申诉求决' } as const;
