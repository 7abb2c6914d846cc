import { daysOfYear } from '../../../platform/calendar/days-of-year.js';
import { deadlineOf, limitsInForce, type TimeLimit } from './deadline.rules.js';

const days = new Map([2026, 2027].flatMap(daysOfYear).map((day) => [day.day, day]));
const NOTIFY: TimeLimit = {
  id: 'NOTIFY_15D-2022',
  kind: 'NOTIFY_15D',
  days: 15,
  dayKind: 'CALENDAR',
  rollsToWorkingDay: true,
  validFrom: '2022-05-01',
  validTo: null,
  source: '信访工作条例 第二十三条',
};
const dueOf = (startedAt: string, limit = NOTIFY): string =>
  deadlineOf(days, new Date(startedAt), limit).dueAt.toISOString();

describe('the 15 days of Art. 23', () => {
  it('end with the county’s day, the day of receipt not counted', () => {
    expect(dueOf('2026-03-02T09:30:00+08:00')).toBe('2026-03-17T15:59:59.999Z');
  });

  it('count by the county’s date, also in the hours when UTC is a day behind', () => {
    expect(dueOf('2026-03-02T07:59:00+08:00')).toBe(dueOf('2026-03-02T08:01:00+08:00'));
    expect(dueOf('2026-03-01T23:59:59+08:00')).toBe('2026-03-16T15:59:59.999Z');
  });

  it('do not end within the National Day holiday', () => {
    expect(dueOf('2026-09-18T10:00:00+08:00')).toBe('2026-10-08T15:59:59.999Z');
  });

  it('may end on a Saturday that is worked in lieu', () => {
    expect(dueOf('2026-01-30T10:00:00+08:00')).toBe('2026-02-14T15:59:59.999Z');
  });

  it('end where the letter of the law says when the county does not roll', () => {
    expect(dueOf('2026-09-18T10:00:00+08:00', { ...NOTIFY, rollsToWorkingDay: false })).toBe(
      '2026-10-03T15:59:59.999Z',
    );
  });

  it('are provisional when they end in a year without notice, and only then', () => {
    expect(deadlineOf(days, new Date('2026-12-16T10:00:00+08:00'), NOTIFY).provisional).toBe(false);
    expect(deadlineOf(days, new Date('2026-12-17T10:00:00+08:00'), NOTIFY).provisional).toBe(true);
  });
});

describe('five working days', () => {
  const OBJECT: TimeLimit = { ...NOTIFY, days: 5, dayKind: 'WORKING', rollsToWorkingDay: false };

  it('step over a holiday', () => {
    expect(dueOf('2026-09-29T10:00:00+08:00', OBJECT)).toBe('2026-10-12T15:59:59.999Z');
  });

  it('are provisional when they run over the end of the last year with a notice', () => {
    expect(deadlineOf(days, new Date('2026-12-30T10:00:00+08:00'), OBJECT).provisional).toBe(true);
  });
});

describe('a time limit', () => {
  it('is in force from its first to its last day in the county', () => {
    const old = { ...NOTIFY, id: 'old', validFrom: '2022-05-01', validTo: '2026-06-30' };
    const next = { ...NOTIFY, id: 'next', validFrom: '2026-07-01' };
    const inForce = (at: string): string[] => limitsInForce([old, next], new Date(at)).map(({ id }) => id);

    expect(inForce('2026-06-30T23:59:59+08:00')).toEqual(['old']);
    expect(inForce('2026-07-01T00:00:00+08:00')).toEqual(['next']);
    expect(inForce('2022-04-30T23:59:59+08:00')).toEqual([]);
  });
});
