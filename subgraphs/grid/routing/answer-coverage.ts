import type { Purpose } from '../../../contracts/channel.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { areaNode } from '../area/area.type.js';
import { once } from '../atlas/once.rules.js';
import type { GridContext, GridView } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { unitNode } from '../unit/unit.type.js';
import { type CoverageRow, coverageRows } from './coverage.rules.js';
import type { CoverageRowType, IdleUnitType, ShadowedRuleType, StaleRuleType } from './coverage-row.type.js';
import { type UnitsAndRules, unitsAndRules } from './idle-units.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { RoutingRuleType } from './routing-rule.type.js';
import { shadowedRules } from './shadowed.rules.js';
import { staleCodes } from './stale-codes.rules.js';

/** What a report of the rules can tell; each part is worked out when it is first asked for. */
export interface RoutingCoverage {
  readonly asOf: Date;
  readonly purpose: Purpose;
  readonly ruleCount: number;
  rows(): readonly CoverageRow[];
  units(): UnitsAndRules;
  pageOfRows(page: PageArguments, isCovered: boolean): Page<CoverageRowType>;
  shadowed(page: PageArguments): Page<ShadowedRuleType>;
  stale(page: PageArguments): Page<StaleRuleType>;
  idleUnits(page: PageArguments): Page<IdleUnitType>;
}

/** @throws HubError UNAUTHENTICATED; its pages PAGE_TOO_LARGE, CURSOR_INVALID */
export async function answerCoverage(
  context: GridContext,
  purpose: Purpose,
  place: 'COUNTY' | 'TOWN',
): Promise<RoutingCoverage> {
  const view = await organisationFor(context);
  const { atlas } = view;
  const rows = once(() => coverageRows(atlas, purpose, place === 'COUNTY' ? 1 : 2));
  const units = once(() => unitsAndRules(atlas));
  const all = (): boolean => true;
  const ruleNode = (rule: RoutingRule): RoutingRuleType => new RoutingRuleType(view, rule);
  return {
    asOf: context.now(),
    purpose,
    ruleCount: atlas.rules.inOrder.length,
    rows,
    units,
    pageOfRows: (page, isCovered) =>
      pageByCode(
        rows(),
        page,
        (row) => row.isCovered === isCovered,
        (row) => rowNode(view, row),
      ),
    shadowed: (page) =>
      pageByCode(shadowedRules(atlas), page, all, ({ rule, by, isSubstitute }) => ({
        rule: ruleNode(rule),
        by: ruleNode(by),
        isSubstitute,
      })),
    stale: (page) =>
      pageByCode(staleCodes(atlas, atlas.rules.inOrder), page, all, ({ rule, field, named, hasEnded }) => ({
        rule: ruleNode(rule),
        field,
        named,
        hasEnded,
      })),
    idleUnits: (page) =>
      pageByCode(units().idle, page, all, ({ code, isBelowNamed }) => ({ unit: unitNode(view, code), isBelowNamed })),
  };
}

function rowNode(view: GridView, { categoryCode, areaCode, isCovered, rule, leadUnitCode }: CoverageRow) {
  const category = view.atlas.categories.get(categoryCode);
  return {
    category: category ? { ...category, aliases: [...category.aliases] } : null,
    area: areaNode(view, areaCode),
    isCovered,
    rule: rule === null ? null : new RoutingRuleType(view, rule),
    lead: unitNode(view, leadUnitCode),
  };
}
