import { areaCodeOf } from './area.rules.js';

describe('an area code as senders write it', () => {
  it.each([
    ['610999', '610999'],
    ['610999000000', '610999'],
    ['610999101', '610999101000'],
    [' 610999101201 ', '610999101201'],
  ])('%s is kept as %s', (written, kept) => {
    expect(areaCodeOf(written)).toBe(kept);
  });

  it.each(['', '不详', '6109', '61099910120', '青石镇'])('%s is none', (written) => {
    expect(areaCodeOf(written)).toBeNull();
  });
});
