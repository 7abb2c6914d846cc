import type { Unit } from './unit.rules.js';
import { unitPaths } from './unit-path.rules.js';
import { subtreesOf } from './unit-subtree.rules.js';

const BRANCHES = [
  { code: 'B', parentCode: 'A' },
  { code: 'C', parentCode: 'B' },
  { code: 'A', parentCode: null },
  { code: 'D', parentCode: null },
];

describe('the tree of units', () => {
  it('gives every unit the codes from its root', () => {
    expect(Object.fromEntries(unitPaths(BRANCHES))).toEqual({ A: '/A/', B: '/A/B/', C: '/A/B/C/', D: '/D/' });
  });

  it('refuses a parent that is not there, and a circle', () => {
    expect(() => unitPaths([{ code: 'A', parentCode: 'Z' }])).toThrow('no parent');
    expect(() =>
      unitPaths([
        { code: 'A', parentCode: 'B' },
        { code: 'B', parentCode: 'A' },
      ]),
    ).toThrow('below itself');
  });

  it('answers a unit with all below it, itself first, and leaves out what is not there', () => {
    const units = new Map([...unitPaths(BRANCHES)].map(([code, path]) => [code, { code, path } as Unit]));

    expect(subtreesOf(units, ['A', 'C', 'X'])).toEqual({ A: ['A', 'B', 'C'], C: ['C'] });
  });
});
