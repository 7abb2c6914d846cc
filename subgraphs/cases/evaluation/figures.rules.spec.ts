import { figuresOf, type Tally } from './figures.rules.js';

const UNIT: Tally = {
  target: 'HANDLING_UNIT',
  leftOut: null,
  uncounted: false,
  grade: null,
  solved: null,
  count: 1,
};
const TALLIES: readonly Tally[] = [
  { ...UNIT, grade: 'SATISFIED', solved: 'SOLVED', count: 4 },
  { ...UNIT, grade: 'MOSTLY_SATISFIED', solved: 'PARTLY', count: 2 },
  { ...UNIT, grade: 'DISSATISFIED', solved: 'UNSOLVED', count: 1 },
  // A platform told only that it is solved.
  { ...UNIT, solved: 'SOLVED', count: 1 },
  { ...UNIT, leftOut: 'NOT_EVALUATED', count: 6 },
  { ...UNIT, leftOut: 'REFUSED', count: 2 },
  { ...UNIT, leftOut: 'UNREACHABLE', uncounted: true, count: 3 },
  { ...UNIT, leftOut: 'STILL_OPEN', count: 5 },
  { ...UNIT, target: 'PETITION_DEPARTMENT', grade: 'DISSATISFIED', count: 9 },
];

describe('the figures of evaluation', () => {
  const figures = figuresOf('HANDLING_UNIT', TALLIES);

  it('take part: 8 that judged of 8 + 6 silent + 2 that refused; unreachable and open ones are left out', () => {
    expect(figures.participation).toEqual({ numerator: 8, denominator: 16, value: 0.5 });
  });

  it('content: 6 of the 7 that gave a grade, and nobody who gave none', () => {
    expect(figures.satisfaction).toEqual({ numerator: 6, denominator: 7, value: 6 / 7 });
  });

  it('solved: 5 of the 8 that said so', () => {
    expect(figures.resolution).toEqual({ numerator: 5, denominator: 8, value: 5 / 8 });
  });

  it('name every reason with its count, and whether the denominator holds it', () => {
    expect(figures.exclusions).toEqual([
      { reason: 'STILL_OPEN', count: 5, uncounted: true },
      { reason: 'NOT_EVALUATED', count: 6, uncounted: false },
      { reason: 'UNREACHABLE', count: 3, uncounted: true },
      { reason: 'REFUSED', count: 2, uncounted: false },
    ]);
  });

  it('keep the two bodies apart', () => {
    expect(figuresOf('PETITION_DEPARTMENT', TALLIES).satisfaction).toEqual({ numerator: 0, denominator: 9, value: 0 });
  });

  it('are no rate where there is nothing to divide by', () => {
    expect(figuresOf('HANDLING_UNIT', []).satisfaction).toEqual({ numerator: 0, denominator: 0, value: null });
  });
});
