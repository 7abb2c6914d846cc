import type { Purpose } from '../../../contracts/channel.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { type Area, areaChain } from '../area/area.rules.js';
import type { Category } from '../category/category.rules.js';
import { routeOf } from './route.rules.js';
import type { Organisation } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { isCatchAll } from './rule-book.rules.js';

export interface CoverableCounty extends Organisation {
  readonly areas: ReadonlyMap<string, Area>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** Who answers for a category in one place. */
export interface CoverageRow {
  /** Category and area: the order of the rows. */
  readonly code: string;
  readonly categoryCode: string;
  readonly areaCode: string;
  /** Null where no rule can be found at all. */
  readonly rule: RoutingRule | null;
  readonly leadUnitCode: string | null;
  /** False: the last resort alone has it, so that nobody in particular answers for it. */
  readonly isCovered: boolean;
}

/** Every category in every county (level 1) or town (level 2), against nobody in particular, by the rules of today. */
export function coverageRows(county: CoverableCounty, purpose: Purpose, level: 1 | 2): CoverageRow[] {
  const areas = [...county.areas.values()].filter((area) => area.level === level);
  const places = areas.map(({ code }) => ({ code, chain: areaChain(county.areas, code).map((area) => area.code) }));
  return [...county.categories.keys()]
    .flatMap((categoryCode) => places.map(({ code, chain }) => rowOf(county, purpose, categoryCode, code, chain)))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function rowOf(
  county: CoverableCounty,
  purpose: Purpose,
  categoryCode: string,
  areaCode: string,
  areaCodes: readonly string[],
): CoverageRow {
  const question = { category: categoryCode, purpose, confidentiality: 'ORDINARY', areaCodes } as const;
  const keys = { code: `${categoryCode}@${areaCode}`, categoryCode, areaCode };
  try {
    const { rule, leadUnitCode } = routeOf(county, { ...question, cellIds: [], respondents: [] });
    return { ...keys, rule, leadUnitCode, isCovered: !isCatchAll(rule) };
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'ROUTING_RULE_MISSING') throw error;
    return { ...keys, rule: null, leadUnitCode: null, isCovered: false };
  }
}
