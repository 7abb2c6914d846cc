import { readDate } from './read-date.rules.js';

const iso = (text: string, format: string, zone: 'Asia/Shanghai' | 'UTC' = 'Asia/Shanghai') =>
  readDate(text, [format], zone)?.toISOString() ?? null;

describe('a date as a sender writes it', () => {
  it.each([
    ['2026-11-21 10:11:08', 'yyyy-MM-dd HH:mm:ss', '2026-11-21T02:11:08.000Z'],
    ['20261121101108', 'yyyyMMddHHmmss', '2026-11-21T02:11:08.000Z'],
    ['2026/3/5 9:05:00', 'yyyy/M/d H:mm:ss', '2026-03-05T01:05:00.000Z'],
    ['2026年3月5日', 'yyyy年M月d日', '2026-03-04T16:00:00.000Z'],
    ['2026-11-21T10:11:08+08:00', 'iso', '2026-11-21T02:11:08.000Z'],
    ['2026-11-21T02:11:08.123Z', 'iso', '2026-11-21T02:11:08.123Z'],
    ['2026-11-21', 'iso', '2026-11-20T16:00:00.000Z'],
    ['1795227068', 'unix-s', '2026-11-21T02:11:08.000Z'],
    ['1795227068000', 'unix-ms', '2026-11-21T02:11:08.000Z'],
  ])('%s in %s is an instant of the county’s zone', (text, format, instant) => {
    expect(iso(text, format)).toBe(instant);
  });

  it.each([
    ['2026-02-30 10:00:00', 'yyyy-MM-dd HH:mm:ss'],
    ['2026-11-21 24:00:00', 'yyyy-MM-dd HH:mm:ss'],
    ['2026-13-01', 'iso'],
    ['尽快', 'yyyy-MM-dd'],
    ['2026-11-21 10:11:08 ', 'yyyy-MM-dd'],
    ['0000-00-00 00:00:00', 'yyyy-MM-dd HH:mm:ss'],
  ])('%s is none in %s: no such day is carried over to the next', (text, format) => {
    expect(iso(text, format)).toBeNull();
  });

  it('is read by the first format it fits', () => {
    expect(readDate('2026/3/5', ['yyyy-MM-dd', 'yyyy/M/d'], 'UTC')?.toISOString()).toBe('2026-03-05T00:00:00.000Z');
  });
});
