import type { Area } from '../area/area.rules.js';
import type { Category } from '../category/category.rules.js';
import type { Cell, CellPolygon } from '../cell/cell.rules.js';
import type { Ground } from '../place/finding.rules.js';
import type { Post } from '../post/post.rules.js';
import type { Organisation } from '../routing/route.rules.js';
import type { UnitNames } from '../unit/respondent.rules.js';
import type { Unit } from '../unit/unit.rules.js';
import type { PointIndex } from './point-index.js';

/**
 * All of the county's ground and organisation that is in force today, in memory: some megabytes, read whole and
 * replaced whole. What a request reads from one atlas agrees with itself.
 */
export interface Atlas extends Ground, Organisation {
  readonly revision: string;
  /** The county's day it is good for, `yyyy-mm-dd`. */
  readonly day: string;
  /** Those that were in force once too: a matter keeps the cell and unit it had. */
  readonly everInForce: {
    readonly areas: ReadonlyMap<string, Area>;
    readonly cells: ReadonlyMap<string, Cell>;
    readonly units: ReadonlyMap<string, Unit>;
  };
  readonly cellByCode: ReadonlyMap<string, Cell>;
  readonly polygons: ReadonlyMap<string, CellPolygon>;
  readonly points: PointIndex;
  readonly unitNames: UnitNames;
  readonly categories: ReadonlyMap<string, Category>;
  readonly postsOfCell: ReadonlyMap<string, readonly Post[]>;
  readonly postsOfUnit: ReadonlyMap<string, readonly Post[]>;
}
