import type { Purpose } from '../../../contracts/channel.js';

/** One row of the county's order on who answers for what (谁主管谁负责、属地). */
export interface RoutingRule {
  readonly id: string;
  /** Higher goes first, before any comparison of how specific rules are. */
  readonly priority: number;
  /** 0, 2, 4 or 6 digits; empty fits every category, also none. */
  readonly categoryPrefix: string;
  /** The place must lie in this area. */
  readonly areaCode: string | null;
  /** The place must lie in this cell. */
  readonly cellId: string | null;
  /** A respondent must be this unit or lie below it. */
  readonly respondentUnitCode: string | null;
  readonly purpose: Purpose | null;
  /** The unit in charge, or null: then the unit of the place's area of `leadAreaLevel`. */
  readonly leadUnitCode: string | null;
  readonly leadAreaLevel: 2 | 3 | null;
  readonly coUnitCodes: readonly string[];
  /** The unit of the place's town (2) or village (3) helps. */
  readonly coAreaLevel: 2 | 3 | null;
  /** First day in force, `yyyy-mm-dd`. */
  readonly validFrom: string;
  /** First day on which it is not any more; null while none is set. */
  readonly validTo: string | null;
  /** Law, order or list it stands in. */
  readonly source: string;
  /** Raised by every change; a caller names the one it read. */
  readonly version: number;
}
