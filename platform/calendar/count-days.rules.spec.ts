import { addCalendarDays, addWorkingDays, onWorkingDay } from './count-days.rules.js';
import { countyDay, endOfCountyDay } from './county-day.rules.js';
import { daysOfYear } from './days-of-year.js';
import { isWorkingDay } from './working-day.rules.js';

const days = new Map([2025, 2026, 2027].flatMap(daysOfYear).map((day) => [day.day, day]));

describe('the calendar of days', () => {
  it('counts by the county’s date, also in the hours when UTC is a day behind', () => {
    expect(countyDay(new Date('2026-03-02T07:59:00+08:00'))).toBe('2026-03-02');
    expect(countyDay(new Date('2026-03-01T23:59:59.999+08:00'))).toBe('2026-03-01');
  });

  it('ends a day one millisecond before the next one begins in the county', () => {
    expect(endOfCountyDay('2026-12-31')).toEqual(new Date('2026-12-31T23:59:59.999+08:00'));
  });

  it('knows a weekend that is worked in lieu', () => {
    expect(isWorkingDay(days, '2026-02-14')).toBe(true);
    expect(isWorkingDay(days, '2026-02-07')).toBe(false);
  });

  it('skips the Spring Festival and counts the Saturday worked in lieu', () => {
    expect(addWorkingDays(days, '2026-02-13', 1)).toEqual({ day: '2026-02-14', provisional: false });
    expect(addWorkingDays(days, '2026-02-13', 2)).toEqual({ day: '2026-02-24', provisional: false });
  });

  it('takes a period that would end in the National Day holiday to the first working day', () => {
    expect(addCalendarDays(days, '2026-09-18', 15).day).toBe('2026-10-03');
    expect(onWorkingDay(days, '2026-10-03')).toEqual({ day: '2026-10-08', provisional: false });
  });

  it('calls what it counts into a year without notice provisional', () => {
    expect(addCalendarDays(days, '2026-12-31', 1)).toEqual({ day: '2027-01-01', provisional: true });
    expect(addWorkingDays(days, '2026-12-31', 1)).toEqual({ day: '2027-01-01', provisional: true });
    expect(addWorkingDays(days, '2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false });
  });

  it('takes a day it does not hold by its weekday, provisionally', () => {
    expect(onWorkingDay(days, '2031-03-01')).toEqual({ day: '2031-03-03', provisional: true });
  });
});
