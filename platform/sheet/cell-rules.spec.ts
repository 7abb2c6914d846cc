import { readDay } from './cell-day.rules.js';
import { readCode, readCount, readList, readShare, readYesNo } from './cell-text.rules.js';

const day = (cell: string | number) => readDay(cell, { from1904: false });

describe('a day in a table', () => {
  it.each<[string | number]>([
    ['2026-03-05'],
    ['2026/3/5'],
    ['2026/03/05 9:30'],
    ['2026.3.5'],
    ['20260305'],
    ['2026年3月5日'],
    ['2026 年 3 月 5 日'],
    ['２０２６年３月５日'],
    ['二〇二六年三月五日'],
    ['二○二六年三月五日'],
    [46_086],
    ['46086'],
    [46_086.75],
  ])('may be written %s', (cell) => {
    expect(day(cell)).toEqual({ value: '2026-03-05' });
  });

  it.each([
    ['二〇二六年十二月十日', '2026-12-10'],
    ['二〇二六年十月三十一日', '2026-10-31'],
    ['二〇二六年一月二十日', '2026-01-20'],
  ])('is read from Chinese numerals: %s', (cell, value) => {
    expect(day(cell)).toEqual({ value });
  });

  it.each(['3月5日', '2026-02-30', '2026/13/1', '昨天', '5/3/2026', '1', '99999999'])(
    'is not guessed from %s',
    (cell) => {
      expect(day(cell)).toEqual({ hint: expect.stringContaining('日期应写作') });
    },
  );

  it('counts from 1904 in a workbook that does', () => {
    expect(readDay(46_086 - 1_462, { from1904: true })).toEqual({ value: '2026-03-05' });
  });
});

describe('a number that is a name', () => {
  it.each<[string | number, string]>([
    ['11010519491231002X', '11010519491231002X'],
    ["'11010519491231002X", '11010519491231002X'],
    ['１３８００１３８０００', '13800138000'],
    [13_800_138_000, '13800138000'],
    ['138 0013 8000', '13800138000'],
  ])('is read from %s', (cell, value) => {
    expect(readCode(cell)).toEqual({ value });
  });

  it.each<[string | number]>([['1.10105E+17'], ['1.1E17'], ['1e+11'], [110_105_194_912_310_000], [1.5]])(
    'is refused as %s, for a spreadsheet has cut it',
    (cell) => {
      expect(readCode(cell)).toEqual({ hint: expect.stringContaining('科学计数法') });
    },
  );
});

describe('other cells', () => {
  it('are read as people write them', () => {
    expect(readCount('３人')).toEqual({ value: 3 });
    expect(readCount('三')).toEqual({ hint: '应为整数' });
    expect(readYesNo('是')).toEqual({ value: true });
    expect(readYesNo('否')).toEqual({ value: false });
    expect(readShare('87%')).toEqual({ value: 0.87 });
    expect(readShare(0.87)).toEqual({ value: 0.87 });
    expect(readList('1.jpg、2.jpg；3.jpg')).toEqual(['1.jpg', '2.jpg', '3.jpg']);
  });
});
