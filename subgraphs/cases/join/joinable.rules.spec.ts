import { type Guarded, guardedTogether } from './joinable.rules.js';

const guarded = (about: Partial<Guarded>): Guarded => ({
  confidentiality: 'ORDINARY',
  respondentUnitCodes: [],
  barredUnitCodes: [],
  ...about,
});
const against = (unit: string): Guarded =>
  guarded({ confidentiality: 'ACCUSATION', respondentUnitCodes: [unit], barredUnitCodes: [unit] });

describe('two cases put together', () => {
  it('are kept as closely as the closer one', () => {
    expect(guardedTogether(guarded({}), guarded({ confidentiality: 'CONFIDENTIAL' }), []).confidentiality).toBe(
      'CONFIDENTIAL',
    );
  });

  it('are kept from all whom either accuses', () => {
    expect(guardedTogether(against('X'), against('Y'), ['A']).barredUnitCodes).toEqual(['X', 'Y']);
  });

  it('are refused when one who has the case in hand is accused by the other', () => {
    expect(() => guardedTogether(against('X'), against('A'), ['A'])).toThrow(
      expect.objectContaining({ code: 'ASSIGNEE_IS_RESPONDENT' }),
    );
  });

  it('are refused when only one of them is an accusation', () => {
    expect(() => guardedTogether(guarded({}), against('X'), [])).toThrow(
      expect.objectContaining({ code: 'CASE_MOVE_REFUSED' }),
    );
  });
});
