import type { Area } from '../area/area.rules.js';
import type { Cell } from '../cell/cell.rules.js';
import type { Gazetteer } from './gazetteer.rules.js';

/** The ground as locating needs it. */
export interface Ground {
  readonly areas: ReadonlyMap<string, Area>;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly gazetteer: Gazetteer;
}

/** What one way of looking (address, point, area code) found. */
export interface Finding {
  /** Null: nothing, or several that cannot both be meant. */
  readonly cellId: string | null;
  /** The smallest area that is sure; may be deeper than the cell. */
  readonly areaCode: string | null;
  /** 0 to 1: how sure it is that the place lies in this cell. */
  readonly certainty: number;
  /** For the clerk. Quotes the county's own names only. */
  readonly reason: string;
  /** Cells that the clerk may choose from. */
  readonly candidateIds: readonly string[];
  /** End of the last thing in the comparable address that the finding rests on; null without an address. */
  readonly readTo: number | null;
  /** It says that the place is not in this county: then no other finding is believed. */
  readonly isElsewhere: boolean;
}

export const nothingFound = (reason: string, candidateIds: readonly string[] = []): Finding => ({
  cellId: null,
  areaCode: null,
  certainty: 0,
  reason,
  candidateIds,
  readTo: null,
  isElsewhere: false,
});

export const foundElsewhere = (reason: string): Finding => ({ ...nothingFound(reason), isElsewhere: true });
