import type { Category } from '../category/category.rules.js';
import type { PersonDraft } from '../person/seal-people.js';
import type { RecordOf, Thing } from '../record/things.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';

/** In force from a day on, `yyyy-mm-dd`; until the day named, that day excluded. */
export interface InForce {
  readonly validFrom: string;
  readonly validTo?: string | null;
}

export type Given<T extends Thing> = RecordOf[T] & InForce;

/** A place name that no list of areas or cells has, and the cell it lies in. */
export interface PlaceNameImport {
  readonly id: string;
  readonly name: string;
  readonly cellId: string;
}

/** A county's ground and organisation, whole. */
export interface CountyImport {
  readonly areas: readonly Given<'AREA'>[];
  readonly cells: readonly Given<'CELL'>[];
  readonly units: readonly Given<'UNIT'>[];
  /** In clear; their numbers are sealed before they are written. */
  readonly people: readonly PersonDraft[];
  readonly posts: readonly Given<'POST'>[];
  readonly partyGroups?: readonly Given<'PARTY_GROUP'>[];
  readonly venues?: readonly Given<'VENUE'>[];
  readonly duties?: readonly Given<'DUTY'>[];
  readonly contacts?: readonly Given<'CONTACT'>[];
  readonly categories: readonly (Category & InForce)[];
  readonly rules: readonly RoutingRule[];
  readonly placeNames: readonly PlaceNameImport[];
}
