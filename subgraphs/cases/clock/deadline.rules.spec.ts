import { daysOfYear } from '../../../platform/calendar/days-of-year.js';
import { type Counted, deadlineOf, type Measure, type Pause } from './deadline.rules.js';

const days = new Map([2026, 2027, 2028].flatMap(daysOfYear).map((day) => [day.day, day]));
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

const FIVE_WORKING: Measure = { ...NOTIFY, amount: 5, unit: 'WORKING_DAY', rollsToWorkingDay: false };
const hearing = (from: string, to: string): Pause => ({ reason: 'HEARING', from: new Date(from), to: new Date(to) });
const ended = (startedAt: string, limit: Measure, about: Partial<Counted> = {}): string =>
  localTime(deadlineOf(days, limit, { startedAt: new Date(startedAt), extension: 0, pauses: [], ...about }).dueAt);
const localTime = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
const lasting = (amount: number, about: Partial<Measure> = {}): Measure => ({ ...NOTIFY, amount, ...about });

describe('a period', () => {
  it.each([
    // 14 days of December are left after the 17th, the 15th is 1 January.
    ['over the end of the year', '2026-12-17T10:00+08:00', lasting(15), '2027-01-01T23:59'],
    // 30 days of January left, 28 of February, then 1 and 2 March: Art. 34.
    ['of 60 days over a short February', '2026-01-01T10:00+08:00', lasting(60), '2026-03-02T23:59'],
    // 1 day of January left, then 29 of February.
    ['that ends on the leap day', '2028-01-30T10:00+08:00', lasting(30), '2028-02-29T23:59'],
    ['of a year without one ends a day on', '2027-01-30T10:00+08:00', lasting(30), '2027-03-01T23:59'],
    ['from the last of a month to the last of the next', '2026-08-31T10:00+08:00', lasting(30), '2026-09-30T23:59'],
    // Friday 13, Saturday 14 (worked in lieu), then after 春节 (15 to 23 February) Tuesday 24, 25, 26.
    ['of five working days over 春节', '2026-02-12T10:00+08:00', FIVE_WORKING, '2026-02-26T23:59'],
    // 23, 24; 中秋 25 to 27; 28, 29, 30; National Day 1 to 7 October; 8, 9, Saturday 10 (in lieu), 12, 13.
    ['of ten working days over 中秋 and National Day', '2026-09-22T10:00+08:00', ten(), '2026-10-13T23:59'],
    // 60 days end on 1 May; the holiday lasts to the 5th.
    ['that ends on Labour Day rolls', '2026-03-02T10:00+08:00', lasting(60), '2026-05-06T23:59'],
    [
      'that ends on Labour Day and does not roll',
      '2026-03-02T10:00+08:00',
      lasting(60, { rollsToWorkingDay: false }),
      '2026-05-01T23:59',
    ],
    ['of two hours over midnight', '2026-03-02T23:30+08:00', hours(2), '2026-03-03T01:30'],
    ['of a day begun at the county’s midnight', '2026-03-01T16:00Z', lasting(1), '2026-03-03T23:59'],
  ])('%s', (_, startedAt, limit, end) => {
    expect(ended(startedAt, limit)).toBe(end);
  });

  // 29 days of March left, 30 of April, 31 of May: Sunday 31 May, so Monday 1 June. Not 6 May and 30 days.
  it('Art. 34: is counted anew from its start with its extension', () => {
    expect(ended('2026-03-02T10:00+08:00', lasting(60), { extension: 30 })).toBe('2026-06-01T23:59');
  });

  it('warns as the day begins by which so much of it is used up', () => {
    const { yellowAt, orangeAt } = counted('2026-03-02T09:30:00+08:00');

    expect([yellowAt, orangeAt].map((at) => localTime(at!))).toEqual(['2026-03-13T00:00', '2026-03-16T00:00']);
  });

  it('of hours warns to the minute', () => {
    const { yellowAt, orangeAt } = counted('2026-03-02T23:30:00+08:00', hours(2));

    // 84 and 108 minutes.
    expect([yellowAt, orangeAt].map((at) => localTime(at!))).toEqual(['2026-03-03T00:54', '2026-03-03T01:18']);
  });
});

describe('Art. 36: the time of a hearing', () => {
  const START = '2026-09-01T10:00+08:00';

  it.each([
    // 30 days end on 1 October; of one day that was not counted on the 2nd. The holiday lasts to the 7th.
    ['of one day', [hearing('2026-09-10T09:00+08:00', '2026-09-10T17:00+08:00')], '2026-10-08T23:59'],
    // 26 days to 27 September, then 9, 10, 11 and Monday 12 October.
    ['over a holiday', [hearing('2026-09-28T09:00+08:00', '2026-10-08T12:00+08:00')], '2026-10-12T23:59'],
    ['on the day it started', [hearing('2026-09-01T11:00+08:00', '2026-09-01T12:00+08:00')], '2026-10-08T23:59'],
  ])('%s is not counted', (_, pauses, end) => {
    expect(ended(START, lasting(30), { pauses })).toBe(end);
  });

  it('is not counted once a day, however often it was opened that day', () => {
    const exact = lasting(30, { rollsToWorkingDay: false });
    const morning = hearing('2026-09-10T09:00+08:00', '2026-09-10T11:00+08:00');
    const evening = hearing('2026-09-10T18:00+08:00', '2026-09-11T09:00+08:00');

    expect(ended(START, exact)).toBe('2026-10-01T23:59');
    expect(ended(START, exact, { pauses: [morning] })).toBe('2026-10-02T23:59');
    expect(ended(START, exact, { pauses: [morning, evening] })).toBe('2026-10-03T23:59');
  });

  it('moves an end in hours by itself, and not an end that came before it', () => {
    const half = hearing('2026-03-02T23:45+08:00', '2026-03-03T00:15+08:00');

    expect(ended('2026-03-02T23:30+08:00', hours(2), { pauses: [half] })).toBe('2026-03-03T02:00');
    expect(ended('2026-03-02T20:00+08:00', hours(2), { pauses: [half] })).toBe('2026-03-02T22:00');
  });
});

function hours(amount: number): Measure {
  return lasting(amount, { unit: 'HOUR', rollsToWorkingDay: false });
}

function ten(): Measure {
  return { ...FIVE_WORKING, amount: 10 };
}
