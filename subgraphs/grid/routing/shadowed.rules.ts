import { type Area, areaChain } from '../area/area.rules.js';
import { type Cell, cellChain } from '../cell/cell.rules.js';
import { isWithin } from '../unit/unit.rules.js';
import type { Organisation } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { leadOf } from './rule-fit.rules.js';

export interface MappedCounty extends Organisation {
  readonly areas: ReadonlyMap<string, Area>;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A rule that another always goes before. */
export interface ShadowedRule {
  readonly code: string;
  readonly rule: RoutingRule;
  readonly by: RoutingRule;
  /** It decides when the unit of the other stands aside; never at all when false. */
  readonly isSubstitute: boolean;
}

/** What a rule's own conditions say of the place. */
interface Place {
  readonly areaCodes: readonly string[];
  readonly cellIds: readonly string[];
}

/**
 * Rules that fit only where one tried before them fits and has a unit. Each is compared with single rules: one that
 * several others cover together is not found.
 */
export function shadowedRules(county: MappedCounty): ShadowedRule[] {
  const { inOrder } = county.rules;
  const shadowed: ShadowedRule[] = [];
  for (const [at, rule] of inOrder.entries()) {
    const place = placeOf(county, rule);
    const by = inOrder.slice(0, at).find((other) => covers(county, other, rule, place));
    if (by) shadowed.push({ code: rule.id, rule, by, isSubstitute: !isSameLead(county, rule, by, place) });
  }
  return shadowed.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function placeOf({ areas, cells }: MappedCounty, { areaCode, cellId }: RoutingRule): Place {
  const chain = cellId === null ? [] : cellChain(cells, cellId);
  const ofCell = areaChain(areas, chain.at(-1)?.areaCode ?? null).map(({ code }) => code);
  const ofArea = areaChain(areas, areaCode).map(({ code }) => code);
  return { areaCodes: ofCell.length > ofArea.length ? ofCell : ofArea, cellIds: chain.map(({ id }) => id) };
}

function covers(county: MappedCounty, other: RoutingRule, rule: RoutingRule, { areaCodes, cellIds }: Place): boolean {
  if (other.purpose !== null && other.purpose !== rule.purpose) return false;
  if (!rule.categoryPrefix.startsWith(other.categoryPrefix)) return false;
  if (other.areaCode !== null && !areaCodes.includes(other.areaCode)) return false;
  if (other.cellId !== null && !cellIds.includes(other.cellId)) return false;
  if (other.respondentUnitCode !== null) {
    const respondent = rule.respondentUnitCode === null ? undefined : county.units.get(rule.respondentUnitCode);
    if (!respondent || !isWithin(respondent, other.respondentUnitCode)) return false;
  }
  return leadOf(other, { areaCodes }, county) !== null;
}

/** Whenever the other's unit stands aside, this one's does too. */
function isSameLead(county: MappedCounty, rule: RoutingRule, by: RoutingRule, { areaCodes }: Place): boolean {
  const [lead, othersLead] = [rule, by].map((each) => leadOf(each, { areaCodes }, county));
  return lead !== null && lead === othersLead;
}
