import { isOpenAt, weekdayOf } from './opening.rules.js';

const HOURS = [
  { weekday: 1, from: '08:30', to: '12:00' },
  { weekday: 1, from: '14:00', to: '17:30' },
];

describe('a venue', () => {
  it.each([
    ['2026-11-23T00:29:00Z', false],
    ['2026-11-23T00:30:00Z', true],
    ['2026-11-23T04:00:00Z', false],
    ['2026-11-23T06:00:00Z', true],
    ['2026-11-22T17:00:00Z', false],
    ['2026-11-24T01:00:00Z', false],
  ])('is open by the clock of the county at %s: %s', (at, isOpen) => {
    expect(isOpenAt(HOURS, new Date(at))).toBe(isOpen);
  });

  it('counts its week from Monday', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7]);
  });
});
