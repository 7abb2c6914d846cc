import { caseNoOf, caseYear, isCaseNo } from './case-no.rules.js';

describe('the number of a case', () => {
  it('begins with the county’s year, also in the first hours of a year', () => {
    expect(caseYear(new Date('2026-12-31T23:59:59+08:00'))).toBe(2026);
    expect(caseYear(new Date('2027-01-01T00:00:00+08:00'))).toBe(2027);
  });

  it('has six digits, and more when a year has more cases', () => {
    expect(caseNoOf(2026, 123)).toBe('XF2026-000123');
    expect(isCaseNo(caseNoOf(2026, 1_234_567))).toBe(true);
  });

  it.each(['XF26-000123', 'XF2026-123', "XF2026-000123' or 1=1", ''])('is not %j', (text) => {
    expect(isCaseNo(text)).toBe(false);
  });
});
