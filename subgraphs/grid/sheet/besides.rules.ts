import type { Ground } from '../place/finding.rules.js';
import type { ReceptionDirection, ReceptionState } from '../reception/reception.rules.js';
import type { Beside } from '../record/things.rules.js';

/** A reception as a sheet tells of it. */
export interface SheetReception {
  readonly id: string;
  readonly direction: ReceptionDirection;
  readonly personId: string;
  readonly leaderName: string;
  readonly leaderTitle: string;
  readonly unitCode: string | null;
  readonly venueId: string | null;
  readonly areaCode: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly topics: readonly string[];
}

/** With what only its own steps change. */
export interface StandingReception extends SheetReception {
  readonly state: ReceptionState;
  readonly batches: number | null;
  readonly persons: number | null;
  readonly settled: number | null;
  readonly version: number;
}

/** A name for a cell, as comparing has it. */
export interface SheetPlaceName {
  readonly id: string;
  readonly name: string;
  readonly cellId: string;
}

export interface StandingPlaceName extends SheetPlaceName {
  readonly isWithdrawn: boolean;
}

/** What stands in the tables beside the records; read only for the kind of sheet that is about them. */
export interface Besides {
  readonly receptions: {
    readonly byId: ReadonlyMap<string, StandingReception>;
    /** By the minute at which they begin, as the county's clock has it. */
    readonly byStart: ReadonlyMap<string, readonly StandingReception[]>;
  };
  readonly placeNames: {
    readonly byId: ReadonlyMap<string, StandingPlaceName>;
    readonly byName: ReadonlyMap<string, readonly StandingPlaceName[]>;
  };
  /** On which a name has to be one that can be taught. */
  readonly ground: Ground;
  readonly now: Date;
}

interface PutInto<T extends Beside, Row, Standing> {
  readonly thing: T;
  readonly row: Row;
  /** What the row was read against; undefined for what is new. */
  readonly standing: Standing | undefined;
  /** From this day on. */
  readonly on: string;
  /** Names of the fields that say something else. */
  readonly fields: readonly string[];
  /** What people know it by, without any person's name. */
  readonly label: string;
  readonly line: number;
}

/** What a row of a sheet puts into a table beside the records. */
export type BesidePut =
  | PutInto<'RECEPTION', SheetReception, StandingReception>
  | PutInto<'PLACE_NAME', SheetPlaceName, StandingPlaceName>;
