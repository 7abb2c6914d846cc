import { readHours, readTime, readWeekdays, writeHours, writeWeekdays } from './weekly-hours.rules.js';

describe('days of the week', () => {
  it.each([
    ['周一至周五', [1, 2, 3, 4, 5]],
    ['星期一、星期三', [1, 3]],
    ['周一到周三，周日', [1, 2, 3, 7]],
    ['每天', [1, 2, 3, 4, 5, 6, 7]],
    ['周天', [7]],
  ])('are read from %s', (text, days) => {
    expect(readWeekdays(text)).toEqual(days);
    expect(readWeekdays(writeWeekdays(days))).toEqual(days);
  });

  it.each(['', '周八', '周五至周一', '工作日'])('are not guessed from %j', (text) => {
    expect(readWeekdays(text)).toBeNull();
  });
});

describe('a time of day', () => {
  it.each([
    ['8:30', '08:30'],
    ['０８：３０', '08:30'],
    ['8时30分', '08:30'],
    ['0.354166666666667', '08:30'],
    ['24:00', '24:00'],
  ])('is read from %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['25:00', '8:60', '上午', '24:01'])('is not %s', (text) => {
    expect(readTime(text)).toBeNull();
  });
});

describe('opening hours', () => {
  it('are written and read alike, days with the same hours together', () => {
    const text = '周一至周五 08:30-12:00、14:30-18:00；周六、周日 09:00-12:00';

    const hours = readHours(text);

    expect(hours).toHaveLength(12);
    expect(writeHours(hours ?? [])).toBe(text);
  });

  it.each(['周一至周五', '08:30-12:00', '周一 12:00-08:30', '周一 08:30-12:00-14:00'])('are none in %j', (text) => {
    expect(readHours(text)).toBeNull();
  });
});
