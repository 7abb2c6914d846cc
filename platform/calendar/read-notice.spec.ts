import { daysOfYear, YEARS_WITH_NOTICE } from './days-of-year.js';
import { readNotice } from './read-notice.js';
import { daysOfNotice } from './year-of-days.rules.js';

const JSON_NOTICE = JSON.stringify({
  year: 2027,
  source: '国办发明电〔2026〕9号',
  holidays: ['2027-01-01', '2027-10-01'],
  workdays: ['2026-12-27', '2027-10-09'],
});
const CSV_NOTICE = `\ufeffday,kind,source
2027-01-01,HOLIDAY,国办发明电〔2026〕9号
2027-10-01,HOLIDAY,国办发明电〔2026〕9号
2026-12-27,IN_LIEU_WORKDAY,国办发明电〔2026〕9号
2027-10-09,IN_LIEU_WORKDAY,国办发明电〔2026〕9号
`;

describe('the days of a year', () => {
  it('are official from 2004 on, without a gap', () => {
    expect(YEARS_WITH_NOTICE[0]).toBe(2004);
    expect(YEARS_WITH_NOTICE).toEqual(YEARS_WITH_NOTICE.map((_, at) => 2004 + at));
  });

  it('are all there, holidays and days in lieu among them', () => {
    const days = daysOfYear(2026);

    expect(days).toHaveLength(365);
    expect(days.find(({ day }) => day === '2026-10-01')).toMatchObject({ kind: 'HOLIDAY', official: true });
    expect(days.find(({ day }) => day === '2026-01-04')).toMatchObject({ kind: 'IN_LIEU_WORKDAY', official: true });
  });

  it('are plain weekdays and not official where nobody has given notice', () => {
    const days = daysOfYear(2035);

    expect(days.some(({ official }) => official)).toBe(false);
    expect(days.find(({ day }) => day === '2035-10-01')?.kind).toBe('WORKDAY');
  });
});

describe('an official notice', () => {
  it('reads the same from JSON and from CSV', () => {
    expect(readNotice(CSV_NOTICE, 'csv')).toEqual(readNotice(JSON_NOTICE, 'json'));
  });

  it('also names days of the year before', () => {
    const days = daysOfNotice(readNotice(JSON_NOTICE, 'json'));

    expect(days).toHaveLength(366);
    expect(days[0]).toEqual({
      day: '2026-12-27',
      kind: 'IN_LIEU_WORKDAY',
      official: true,
      source: '国办发明电〔2026〕9号',
    });
  });

  it.each([
    ['a day that does not exist', { holidays: ['2027-02-30', '2027-10-01'] }, 'holidays.0'],
    ['no National Day', { holidays: ['2027-01-01'] }, 'holidays'],
    ['no source', { source: ' ' }, 'source'],
  ])('is refused with %s', (_, change, field) => {
    const text = JSON.stringify({ ...JSON.parse(JSON_NOTICE), ...change });

    expect(() => readNotice(text, 'json')).toThrow(
      expect.objectContaining({ code: 'FIELD_INVALID', facts: { field } }),
    );
  });

  it('is refused when it is no notice at all', () => {
    expect(() => readNotice('{', 'json')).toThrow(expect.objectContaining({ code: 'PAYLOAD_UNREADABLE' }));
    expect(() => readNotice('day,kind,source\nsoon,HOLIDAY,x', 'csv')).toThrow(
      expect.objectContaining({ code: 'FIELD_INVALID', facts: { field: '0.day' } }),
    );
  });
});
