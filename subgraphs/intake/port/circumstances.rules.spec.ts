import { circumstancesOf } from './circumstances.rules.js';

const NONE = { isAcceptedElsewhere: false, acceptedElsewhereOn: null, isLitigation: false, isLevelSkipped: false };

describe('what a submission tells of its circumstances', () => {
  it('is nothing where nothing is told; a visit came to the county', () => {
    expect(circumstancesOf('ONLINE', {})).toEqual({ ...NONE, receptionLevel: null });
    expect(circumstancesOf('VISIT', {})).toEqual({ ...NONE, receptionLevel: 'COUNTY' });
  });

  it('is that another organ has it when only the day is told', () => {
    expect(circumstancesOf('ONLINE', { acceptedElsewhereOn: '2026-02-03' })).toMatchObject({
      isAcceptedElsewhere: true,
      acceptedElsewhereOn: '2026-02-03',
    });
  });

  it.each(['2026-02-30', '去年', 20_260_203, null])('has no day where the sender’s profile reads %s', (value) => {
    expect(circumstancesOf('ONLINE', { acceptedElsewhereOn: value })).toMatchObject(NONE);
  });

  it('knows levels of visits alone', () => {
    expect(circumstancesOf('VISIT', { receptionLevel: 'CITY' }).receptionLevel).toBe('CITY');
    expect(circumstancesOf('LETTER', { receptionLevel: 'CITY', levelSkipped: true })).toMatchObject({
      receptionLevel: null,
      isLevelSkipped: false,
    });
  });
});
