import type { PublishedDivision } from '../area/division-areas.rules.js';
import type { GivenLabel } from '../area/level-label.rules.js';
import type { Category } from '../category/category.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';

/** What a county starts from where it has no file of its own: the published list of its divisions. */
export interface CountyStart {
  /** The county, its towns and villages, ordered by code. */
  readonly divisions: readonly PublishedDivision[];
  /** The publication, its day and version: kept in the log of changes. */
  readonly source: string;
  /** The day that the list shows, `yyyy-mm-dd`: areas and units are in force from it on. */
  readonly asOf: string;
  /** The petition bureau of what the county lies in: for what nobody in the county may have. */
  readonly superior: { readonly code: string; readonly name: string };
  readonly labels: readonly GivenLabel[];
  /** What matters are sorted by where no list of categories is here yet. */
  readonly categories: readonly Category[];
  /** With the few units, the rule and the categories without which no matter would have a unit, nor a rule be made. */
  readonly isWithUnits: boolean;
  /** With a cell for each town and village. */
  readonly isWithCells: boolean;
  /** Areas that are called otherwise here take the published name, from today on. */
  readonly isRenaming: boolean;
}

/** The county as it is before. */
export interface CountyNow {
  readonly index: CountyIndex;
  /** In force today. */
  readonly rules: readonly RoutingRule[];
  readonly hasCategories: boolean;
  readonly day: string;
  /** A new cell's id. */
  readonly cellId: (code: string) => string;
}
