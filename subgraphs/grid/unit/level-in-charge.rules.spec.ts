import { levelOf } from './level-in-charge.rules.js';
import type { Unit, UnitKind } from './unit.rules.js';

const unit = (code: string, kind: UnitKind, path: string): [string, Unit] => [
  code,
  { code, name: code, kind, path, parentCode: null, areaCode: null, aliases: [], creditCode: null, memberCodes: [] },
];
const UNITS = new Map([
  unit('XF', 'COUNTY', '/XF/'),
  unit('ZJJ', 'DEPARTMENT', '/XF/ZJJ/'),
  unit('Z1', 'TOWN', '/XF/Z1/'),
  unit('C1', 'VILLAGE', '/XF/Z1/C1/'),
  unit('S1', 'COMMUNITY', '/XF/Z1/S1/'),
  unit('ZZ1', 'STATION', '/XF/Z1/ZZ1/'),
  unit('PCS', 'STATION', '/XF/ZJJ/PCS/'),
  unit('SJ', 'SUPERIOR', '/SJ/'),
]);

describe('the level at which a unit is in charge', () => {
  it.each([
    ['ZJJ', 'COUNTY'],
    ['Z1', 'TOWN'],
    ['C1', 'VILLAGE'],
    ['S1', 'VILLAGE'],
    ['ZZ1', 'TOWN'],
    ['PCS', 'COUNTY'],
    ['SJ', 'CITY'],
    ['nowhere', 'COUNTY'],
  ])('of %s is %s', (code, level) => {
    expect(levelOf(UNITS, code)).toBe(level);
  });
});
