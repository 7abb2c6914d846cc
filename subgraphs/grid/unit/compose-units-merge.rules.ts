import { composeEnd, successorsOf } from '../change/compose-end.rules.js';
import { type Composition, composed } from '../change/composition.rules.js';
import { checkMergeSize } from '../change/merge-size.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { composeUnit, type UnitWish } from './compose-unit.rules.js';
import { handedOver } from './compose-unit-end.rules.js';

export interface UnitsMergeWish {
  readonly units: readonly { readonly code: string; readonly expectedRevision: number }[];
  /** The unit that goes on, or one that is made by the same decision. */
  readonly into: {
    readonly code: string;
    readonly newUnit?: Omit<UnitWish, 'code' | 'expectedRevision'> | null | undefined;
  };
  readonly source: string;
}

/** Several units end in one: what they had is its from then on (Art. 24). */
export function composeUnitsMerge(
  county: CountyIndex,
  on: string,
  { units, into, source }: UnitsMergeWish,
): Composition {
  const { code, newUnit } = into;
  const made = newUnit == null ? [] : [composeUnit(county, on, { ...newUnit, code, expectedRevision: null })];
  const successors = successorsOf([{ key: code }]);
  const codes = units.map((unit) => unit.code);
  const handed = handedOver(county, codes, on, code);
  const ends = units.map(({ code: key, expectedRevision }, line) =>
    composeEnd({ thing: 'UNIT', key, on, successors, source, expectedRevision, line }, []),
  );
  return composed(checkMergeSize('UNIT', code, codes), ...made, { changes: handed, faults: [] }, ...ends);
}
