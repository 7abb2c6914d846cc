import type { Change } from '../change/change.rules.js';
import { composeEnd, principalOf, type SuccessorWish, successorsOf } from '../change/compose-end.rules.js';
import { type Composition, composed } from '../change/composition.rules.js';
import { type Heritage, handOver } from '../change/hand-over.rules.js';
import { postHeirs } from '../post/post-heirs.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { composeUnit, type UnitWish } from './compose-unit.rules.js';

/** Units below it, conferences it is a member of, its venues, posts and contacts. */
const HERITAGE: Heritage = {
  UNIT: ['parentCode', 'memberCodes'],
  VENUE: ['unitCode'],
  CONTACT: ['unitCode'],
  POST: ['unitCode'],
};
/** What stays without it, where nobody takes over: a conference without the member, a venue without a unit. */
const SURVIVORS: Heritage = { UNIT: ['memberCodes'], VENUE: ['unitCode'] };

/** Who takes over from a unit: one that is there, or one that is made by the same decision. */
export interface UnitSuccessorWish extends SuccessorWish {
  readonly newUnit?: Omit<UnitWish, 'code' | 'expectedRevision'> | null | undefined;
}

export interface UnitEndWish {
  readonly code: string;
  readonly successors?: readonly UnitSuccessorWish[] | null | undefined;
  readonly source: string;
  readonly expectedRevision: number;
}

/**
 * Ends a unit (Art. 24): split into several, merged into one, or abolished. What it had goes to the principal
 * successor; the posts of its leaders end with it, for who leads a unit is decided for that unit.
 */
export function composeUnitEnd(county: CountyIndex, on: string, wish: UnitEndWish): Composition {
  const { code: key, source, expectedRevision, successors: wishes = null } = wish;
  const made = (wishes ?? []).flatMap(({ key: code, newUnit }, index) =>
    newUnit == null ? [] : [composeUnit(county, on, { ...newUnit, code, expectedRevision: null }, index)],
  );
  const successors = successorsOf(wishes ?? []);
  const principal = principalOf(successors);
  const end = composeEnd(
    { thing: 'UNIT', key, on, successors, source, expectedRevision },
    handedOver(county, [key], on, principal),
  );
  return composed(...made, end);
}

/** What the units that end in one set of changes had, as it goes on. */
export function handedOver(
  county: CountyIndex,
  keys: readonly string[],
  on: string,
  principal: string | undefined,
): Change[] {
  const ended = { thing: 'UNIT', keys } as const;
  if (principal === undefined) return handOver(county, ended, on, SURVIVORS, () => []);
  const posts = postHeirs(county, on);
  return handOver(county, ended, on, HERITAGE, (dependant, key) => {
    if (dependant.thing === 'POST') return posts(dependant.key, principal);
    if (dependant.thing !== 'UNIT' || dependant.key !== principal) return [principal];
    // What was below it and takes over hangs where it hung.
    const above = recordOn({ records: county.records, day: on }, 'UNIT', key)?.parentCode ?? null;
    return above === null || keys.includes(above) ? [] : [above];
  });
}
