import type { Unit } from '../unit/unit.rules.js';
import { formerUnits } from './former-units.rules.js';
import type { Inheritance } from './inheritance.rules.js';
import { successorsOn } from './successors-on.rules.js';

const PARENTS: Readonly<Record<string, string | null>> = { A: null, 'A-1': 'A', 'A-2': 'A', B: null, C: null };

describe('a unit that is over', () => {
  it('is named with those below it that are over too, and with who is in force after it', () => {
    const county = countyWithout('A', 'A-1', 'B');

    expect(formerUnits(county, ['A', 'C', 'NEVER'], Object.keys(PARENTS))).toEqual({
      A: { unitCodes: ['A', 'A-1'], successorCodes: ['C'] },
    });
  });

  it('is not looked for while all that are asked for are in force', () => {
    expect(formerUnits(countyWithout(), ['A', 'B'], Object.keys(PARENTS))).toEqual({});
  });
});

/** A went to B, and B to C. */
function countyWithout(...over: readonly string[]): Inheritance {
  const units = new Map(Object.entries(PARENTS).map(([code, parentCode]) => [code, { code, parentCode } as Unit]));
  const to = (fromKey: string, toKey: string) => ({
    ...{ thing: 'UNIT' as const, fromKey, toKey, effectiveOn: '2026-01-01' },
    ...{ isPrincipal: true, categoryPrefix: null, areaCode: null },
  });
  return {
    units: new Map([...units].filter(([code]) => !over.includes(code))),
    everInForce: { units },
    afterUnit: successorsOn([to('A', 'B'), to('B', 'C')], 'UNIT', '2026-03-02'),
  } as unknown as Inheritance;
}
