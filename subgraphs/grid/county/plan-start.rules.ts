import type { Category } from '../category/category.rules.js';
import type { Change } from '../change/change.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import type { CountyNow, CountyStart } from './county-start.rules.js';
import { type AreaDifference, type NotListed, startAreas } from './start-areas.rules.js';
import { startCells } from './start-cells.rules.js';
import { startRule } from './start-rule.rules.js';
import { startUnits } from './start-units.rules.js';

export const START_COUNTS = [
  'COUNTY',
  'TOWN',
  'VILLAGE',
  'COMMUNITY',
  'UNIT',
  'CELL',
  'CATEGORY',
  'ROUTING_RULE',
] as const;

export interface StartCount {
  readonly what: (typeof START_COUNTS)[number];
  /** As many belong to the county by the published list. */
  readonly listed: number;
  readonly added: number;
}

export interface StartPlan {
  readonly changes: readonly Change[];
  readonly categories: readonly Category[];
  readonly rule: RoutingRule | null;
  readonly counts: readonly StartCount[];
  /** Areas that are called otherwise here than in the list. */
  readonly differences: readonly AreaDifference[];
  /** Areas that are here and not in the list, and such as have ended here: they stay as they are. */
  readonly notListed: readonly NotListed[];
  /** Counties that are here too. */
  readonly otherCounties: readonly string[];
}

/** What the start would add. What is here stays as it is; planned again once it is made, there is nothing to add. */
export function planStart(now: CountyNow, start: CountyStart): StartPlan {
  const areas = startAreas(now, start);
  const units = start.isWithUnits ? startUnits(now, start, areas.inForce) : null;
  const cells = start.isWithCells ? startCells(now, areas.inForce) : null;
  const rule = units && startRule(now, { ...areas, bureau: units.bureau });
  const categories = start.isWithUnits && !now.hasCategories ? start.categories : [];
  const ofKind = (what: (typeof areas.inForce)[number]['kind']): StartCount => ({
    what,
    listed: areas.inForce.filter(({ kind }) => kind === what).length,
    added: areas.added.filter(({ kind }) => kind === what).length,
  });
  return {
    changes: [...areas.changes, ...(units?.changes ?? []), ...(cells?.changes ?? [])],
    categories,
    rule,
    counts: [
      ...(['COUNTY', 'TOWN', 'VILLAGE', 'COMMUNITY'] as const).map(ofKind),
      ...(units ? [{ what: 'UNIT' as const, listed: units.listed, added: units.changes.length }] : []),
      ...(cells ? [{ what: 'CELL' as const, listed: cells.listed, added: cells.changes.length }] : []),
      ...(units
        ? [
            { what: 'CATEGORY' as const, listed: start.categories.length, added: categories.length },
            { what: 'ROUTING_RULE' as const, listed: 1, added: rule ? 1 : 0 },
          ]
        : []),
    ],
    differences: areas.differences,
    notListed: areas.notListed,
    otherCounties: areas.otherCounties,
  };
}
