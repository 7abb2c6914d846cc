import { daysOfYear } from '../../../platform/calendar/days-of-year.js';
import { deadlineOf, type Measure } from './deadline.rules.js';

const days = new Map([2026, 2027].flatMap(daysOfYear).map((day) => [day.day, day]));
const NOTIFY: Measure = {
  amount: 15,
  unit: 'CALENDAR_DAY',
  rollsToWorkingDay: true,
  yellowPercent: 70,
  orangePercent: 90,
};
const counted = (startedAt: string, limit = NOTIFY) =>
  deadlineOf(days, limit, { startedAt: new Date(startedAt), extension: 0, pauses: [] });
const dueOf = (startedAt: string, limit = NOTIFY): string => counted(startedAt, limit).dueAt.toISOString();

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
    expect(counted('2026-12-16T10:00:00+08:00').provisional).toBe(false);
    expect(counted('2026-12-17T10:00:00+08:00').provisional).toBe(true);
  });
});

describe('five working days', () => {
  const OBJECT: Measure = { ...NOTIFY, amount: 5, unit: 'WORKING_DAY', rollsToWorkingDay: false };

  it('step over a holiday', () => {
    expect(dueOf('2026-09-29T10:00:00+08:00', OBJECT)).toBe('2026-10-12T15:59:59.999Z');
  });

  it('are provisional when they run over the end of the last year with a notice', () => {
    expect(counted('2026-12-30T10:00:00+08:00', OBJECT).provisional).toBe(true);
  });
});
