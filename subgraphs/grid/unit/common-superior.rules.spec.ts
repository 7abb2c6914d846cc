import { commonSuperiors } from './common-superior.rules.js';
import { unitPaths } from './unit-path.rules.js';

const PARENTS = {
  COUNTY: null,
  ZJJ: 'COUNTY',
  'ZJJ-1': 'ZJJ',
  'ZJJ-2': 'ZJJ',
  'ZJJ-1-1': 'ZJJ-1',
  JTJ: 'COUNTY',
  SJ: null,
};
const paths = unitPaths(Object.entries(PARENTS).map(([code, parentCode]) => ({ code, parentCode })));
const units = new Map([...paths].map(([code, path]) => [code, { code, path }]));

const superiorOf = (unitCodes: string[], barredUnitCodes: string[] = []): string | null =>
  commonSuperiors(units, [{ ref: 'case', unitCodes, barredUnitCodes }])[0]?.unitCode ?? null;

describe('Art. 24: the nearest common superior', () => {
  it.each([
    [['ZJJ-1', 'ZJJ-2'], 'ZJJ'],
    [['ZJJ-1-1', 'ZJJ-2'], 'ZJJ'],
    [['ZJJ-1', 'JTJ'], 'COUNTY'],
    [['ZJJ-1'], 'ZJJ'],
  ])('of %j is %s', (disputing, superior) => {
    expect(superiorOf(disputing)).toBe(superior);
  });

  it('is none of the disputing units itself', () => {
    expect(superiorOf(['ZJJ', 'ZJJ-1'])).toBe('COUNTY');
  });

  it('is none that is accused, but the next above', () => {
    expect(superiorOf(['ZJJ-1', 'ZJJ-2'], ['ZJJ'])).toBe('COUNTY');
  });

  it.each([[['COUNTY', 'ZJJ']], [['ZJJ', 'SJ']], [['GONE']], [[]]])('of %j is not there', (disputing) => {
    expect(superiorOf(disputing)).toBeNull();
  });
});
