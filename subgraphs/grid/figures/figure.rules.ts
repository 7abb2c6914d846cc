import type { Atlas } from '../atlas/atlas.js';
import type { Dated } from '../record/dated.rules.js';
import type { RecordOf, Thing } from '../record/things.rules.js';

export const COVERAGE_FIGURES = [
  /** 户籍全部落到三级网格 */
  'HOUSEHOLDS_IN_CELLS',
  /** 网格有网格长，联户有联户长 */
  'CELLS_WITH_HEAD',
  /** 网格长不兼任 */
  'HEADS_OF_ONE_CELL',
  /** 三级网格户数适当 */
  'CELLS_OF_FIT_SIZE',
  /** 村（社区）有信访代办员 */
  'VILLAGES_WITH_PROXY',
  /** 户户有干部包联 */
  'HOUSEHOLDS_WITH_CADRE',
  /** 本月走访到户 */
  'HOUSEHOLDS_VISITED',
  /** 领导、部门本月走访 */
  'CONTACTS_VISITED',
  /** 乡镇有调处矛盾的场所 */
  'TOWNS_WITH_VENUE',
] as const;
export type CoverageFigure = (typeof COVERAGE_FIGURES)[number];

/** Households between which a cell of level 3 should lie, by the kind of its area. */
export interface SizeRule {
  readonly areaKind: 'VILLAGE' | 'COMMUNITY';
  readonly validFrom: string;
  readonly least: number;
  readonly most: number;
}

/** What was visited of a contact in the month. */
export interface Visited {
  readonly visits: number;
  readonly households: number;
}

/** The county on one day, as figures read it: of one area and what lies in it, or whole. */
export interface FigureGround {
  readonly atlas: Pick<Atlas, 'records' | 'postsAt'>;
  readonly day: string;
  of<T extends Thing>(thing: T): readonly Dated<RecordOf[T]>[];
  readonly sizeRules: readonly SizeRule[];
  /** By contact; of this month until that day. */
  readonly visited: ReadonlyMap<string, Visited>;
}

/** Somebody or something that keeps the figure from being whole, or is why it is not. */
export interface FigureItem {
  /** Unique within the list, and its order. */
  readonly key: string;
  readonly cellId?: string;
  readonly areaCode?: string;
  readonly personId?: string;
  readonly contactId?: string;
  /** What is the matter with it. */
  readonly note: string;
}

export interface FigureCount {
  readonly numerator: number;
  readonly denominator: number;
  /** Left out of both. */
  readonly excluded: number;
  /** What the numerator lacks, in the order of its keys. */
  readonly items: readonly FigureItem[];
}

/** One way of counting. */
export interface FigureDefinition {
  /** What is counted, for whoever reads the figure. */
  readonly title: string;
  readonly unit: string;
  readonly exclusion: string;
  count(ground: FigureGround): FigureCount;
}

export const share = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;
