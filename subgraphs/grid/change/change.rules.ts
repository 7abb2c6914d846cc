import type { ErrorCode } from '../../../platform/errors/catalogue.js';
import type { ErrorFacts } from '../../../platform/errors/hub-error.js';
import type { RecordOf, Thing } from '../record/things.rules.js';
import type { Succession } from '../succession/succession.rules.js';

/** Where a change came from: shown in the fault and in the log. */
interface Origin {
  /** Line of the file or index of the input it came from. */
  readonly line?: number;
  /** What the caller believes is the newest revision of the record; another one is a fault. */
  readonly expectedRevision?: number | null | undefined;
}

/** The record says this from a day on. `validTo` null: until further notice; absent: as long as what it replaces. */
export interface PutChange<T extends Thing = Thing> extends Origin {
  readonly op: 'PUT';
  readonly thing: T;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly record: RecordOf[T];
}

/** Who takes over from a record that ends. */
export interface Successor {
  readonly key: string;
  /** Of several: the one that has what no other names. Exactly one is. */
  readonly isPrincipal: boolean;
  /** Has the matters of these categories only. */
  readonly categoryPrefix: string | null;
  /** Has the matters of this area only. */
  readonly areaCode: string | null;
}

/** The record is in force for the last time the day before. */
export interface EndChange extends Origin {
  readonly op: 'END';
  readonly thing: Thing;
  readonly key: string;
  readonly on: string;
  /** Of units, cells and areas: split has several, merged and renamed have one, abolished has none. */
  readonly successors?: readonly Successor[];
  /** The order or decision by which it ends. */
  readonly source?: string;
}

export type Change = { readonly [T in Thing]: PutChange<T> }[Thing] | EndChange;

/** What a set of changes comes to, record by record. */
export const EFFECTS = [
  'ADDED',
  'AMENDED',
  'ENDED',
  /** Ended by itself, because what it stands on did. */
  'ENDED_ALONG',
] as const;

export interface Effect {
  readonly thing: Thing;
  readonly key: string;
  readonly kind: (typeof EFFECTS)[number];
  /** From this day on. */
  readonly on: string;
  /** Names of the fields that say something else. */
  readonly fields: readonly string[];
  readonly line: number | null;
}

/** Why a change is refused. Then none of its set is made. */
export interface Fault {
  readonly code: ErrorCode;
  readonly thing: Thing;
  readonly key: string;
  readonly field: string | null;
  readonly line: number | null;
  /** Ids, codes, days; never personal data. */
  readonly facts: ErrorFacts;
}

/** A succession as it is kept, with the order or decision it stands on. */
export interface DecidedSuccession extends Succession {
  readonly source: string;
}
