import { initialsOf } from './initials.rules.js';
import { nameIndexOf } from './name-index.rules.js';

const unit = (key: string, ...names: string[]) => ({ thing: 'UNIT', key, code: key, names }) as const;
const find = nameIndexOf([
  unit('A-1', '海棠社区'),
  unit('A-2', '海棠社区居委会'),
  unit('A-3', '新海棠社区'),
  unit('A-4', '长安村', '老街'),
  unit('HTS-9', '供电所'),
  unit('A-5', '第十二村民小组'),
]);
const keys = (text: string) => find(text).map(({ entry, match }) => `${match} ${entry.key}`);

describe('a search by name', () => {
  it('has what is called so first, then what begins with it, then what has it within', () => {
    expect(keys('海棠社区')).toEqual(['EXACT A-1', 'PREFIX A-2', 'CONTAINS A-3']);
  });

  it('knows initials, those that begin a name first, and codes before them', () => {
    expect(keys('hts')).toEqual(['PREFIX HTS-9', 'INITIALS A-1', 'INITIALS A-2', 'INITIALS A-3']);
    expect(keys('HTSQJWH')).toEqual(['INITIALS A-2']);
  });

  it('knows characters that are read in two ways by both', () => {
    expect([keys('cac'), keys('zac')]).toEqual([['INITIALS A-4'], ['INITIALS A-4']]);
    expect(initialsOf('重庆 (2) 路')).toEqual(['zq2l', 'cq2l']);
  });

  it('finds by alias, by code, and numbers however they are written', () => {
    expect(keys('老街')).toEqual(['EXACT A-4']);
    expect(keys('a-4')).toEqual(['EXACT A-4']);
    expect(keys('12组')).toEqual(['EXACT A-5']);
  });

  it('finds nothing by one letter, or by nothing', () => {
    expect([keys('h').filter((key) => key.startsWith('INITIALS')), keys(' '), keys('，')]).toEqual([[], [], []]);
  });
});
