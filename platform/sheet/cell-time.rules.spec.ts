import { readDayAndTime } from './cell-time.rules.js';

describe('a day and its time in a table', () => {
  it.each<[string | number]>([
    ['2026-12-01 09:00'],
    ['2026-12-01T09:00'],
    ['2026/12/1 9:00:00'],
    ['2026年12月1日9时'],
    ['2026年12月1日 9时00分'],
    ['２０２６－１２－０１　０９：００'],
    [46_357.375],
    ['46357.375'],
  ])('may be written %s', (cell) => {
    expect(readDayAndTime(cell, { from1904: false })).toEqual({ value: '2026-12-01 09:00' });
  });

  it.each([['2026-12-01'], ['09:00'], ['2026-12-01 25:00'], ['2026-12-01 09:60'], ['2026-02-30 09:00'], ['上午']])(
    'is not guessed from %s',
    (cell) => {
      expect(readDayAndTime(cell, { from1904: false })).toEqual({ hint: expect.stringContaining('应写作') });
    },
  );

  it('counts from 1904 in a workbook that does, and is whole minutes', () => {
    const serial = 46_357 - 1_462 + (9 * 60 - 0.000_01) / 1_440;

    expect(readDayAndTime(serial, { from1904: true })).toEqual({ value: '2026-12-01 09:00' });
  });
});
