import { composeEnd, principalOf, type SuccessorWish, successorsOf } from '../change/compose-end.rules.js';
import type { Composition } from '../change/composition.rules.js';
import { type Heritage, handOver } from '../change/hand-over.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';

/** Areas below it have codes of their own, and are ended for themselves. */
const HERITAGE: Heritage = {
  CELL: ['areaCode'],
  UNIT: ['areaCode'],
  PARTY_GROUP: ['areaCode'],
  VENUE: ['areaCode'],
  CONTACT: ['areaCode'],
};

export interface AreaEndWish {
  readonly code: string;
  readonly successors?: readonly SuccessorWish[] | null | undefined;
  readonly source: string;
  readonly expectedRevision: number;
}

/** What lies in an area that ends lies in its principal successor. */
export function composeAreaEnd(county: CountyIndex, on: string, wish: AreaEndWish): Composition {
  const { code: key, source, expectedRevision } = wish;
  const successors = successorsOf(wish.successors ?? []);
  const principal = principalOf(successors);
  const handed =
    principal === undefined ? [] : handOver(county, { thing: 'AREA', keys: [key] }, on, HERITAGE, () => [principal]);
  return composeEnd({ thing: 'AREA', key, on, successors, source, expectedRevision }, handed);
}
