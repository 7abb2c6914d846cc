import type { Area } from '../area/area.rules.js';
import type { LevelLabels } from '../area/level-label.rules.js';
import type { Category } from '../category/category.rules.js';
import type { Cell, CellPolygon } from '../cell/cell.rules.js';
import type { DecidedSuccession } from '../change/change.rules.js';
import type { Neighbourhood } from '../geometry/neighbourhood.js';
import type { PeopleIndex } from '../person/people-index.rules.js';
import type { Ground } from '../place/finding.rules.js';
import type { PostRecord } from '../post/post.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { Dated } from '../record/dated.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import type { Organisation } from '../routing/route-question.rules.js';
import type { Known } from '../succession/inheritance.rules.js';
import type { Kin } from '../succession/kin.rules.js';
import type { UnitNames } from '../unit/respondent.rules.js';
import type { Unit, UnitRecord } from '../unit/unit.rules.js';
import type { DayLists } from './day-lists.js';
import type { PointIndex } from './point-index.js';

/**
 * All of the county's ground and organisation in memory: some megabytes, read whole and replaced whole. What a request
 * reads from one atlas agrees with itself. The maps without more said hold what is in force today.
 */
export interface Atlas extends Ground, Organisation {
  readonly revision: string;
  /** The county's day it is good for, `yyyy-mm-dd`. */
  readonly day: string;
  /** Every record in every version it had or will have: a matter keeps the cell and unit it had. */
  readonly records: CountyRecords;
  readonly areas: ReadonlyMap<string, Area>;
  readonly levelLabels: LevelLabels;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly cellByCode: ReadonlyMap<string, Cell>;
  readonly polygons: ReadonlyMap<string, CellPolygon>;
  readonly points: PointIndex;
  readonly unitNames: UnitNames;
  readonly categories: ReadonlyMap<string, Category>;
  /** Of all days, by the cell, unit, party group or venue; oldest first. */
  readonly postsAt: ReadonlyMap<string, readonly Dated<PostRecord>[]>;
  /** As they are today, or as they were when they ended. */
  readonly everInForce: {
    readonly areas: Known<Area>;
    readonly cells: Known<Cell>;
    readonly units: Known<UnitRecord>;
  };
  /** Who came after what ended or will end. */
  readonly successions: readonly DecidedSuccession[];
  /** The same from both sides; made when first asked for. */
  kin(): Kin;
  /** What was in force on any day. */
  listsOn(day: string): DayLists;
  /** What the checks of a change look up; made when first asked for. */
  index(): CountyIndex;
  /** The drawn cells of all days by where they are; made when first asked for. */
  neighbourhood(): Neighbourhood;
  /** Who is who and who is away; made when first asked for. */
  people(): PeopleIndex;
}
