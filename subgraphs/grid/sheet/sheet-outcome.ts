import type { Effect } from '../change/change.rules.js';
import type { Beside, Thing } from '../record/things.rules.js';
import type { SheetFault } from './sheet-fault.rules.js';

/** What a file makes of one record. */
export interface SheetEffect extends Omit<Effect, 'thing'> {
  readonly thing: Thing | Beside;
  /** What people know the record by; empty for people and posts. */
  readonly label: string;
  /** Headers of the columns that say something else. */
  readonly columns: readonly string[];
}

/** What came of a file, or would come of it. */
export interface SheetOutcome {
  readonly kind: string;
  /** Rows that were read. */
  readonly rows: number;
  /** The revision it made; null when nothing was written. */
  readonly revision: number | null;
  readonly effects: readonly SheetEffect[];
  /** With a fault nothing was written. The first ones, of `faultCount`. */
  readonly faults: readonly SheetFault[];
  readonly faultCount: number;
  /** Records that the file, as the whole list, would close. */
  readonly closings: number;
}
