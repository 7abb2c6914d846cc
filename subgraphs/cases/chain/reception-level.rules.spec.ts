import { RECEPTION_LEVELS } from '../../../contracts/channel.js';
import { visitLevel } from './reception-level.rules.js';

describe('a visit', () => {
  it('may be brought to the level in charge and to the one next above, and skips when it is brought higher (Art. 20)', () => {
    const skipping = (inCharge: (typeof RECEPTION_LEVELS)[number]) =>
      RECEPTION_LEVELS.filter((received) => visitLevel(received, inCharge, false).isSkipped);

    expect(skipping('VILLAGE')).toEqual(['COUNTY', 'CITY', 'PROVINCE', 'NATION']);
    expect(skipping('TOWN')).toEqual(['CITY', 'PROVINCE', 'NATION']);
    expect(skipping('COUNTY')).toEqual(['PROVINCE', 'NATION']);
    expect(skipping('NATION')).toEqual([]);
  });

  it('is shown the highest level it may be brought to', () => {
    expect(visitLevel('CITY', 'TOWN', false).proper).toBe('COUNTY');
    expect(visitLevel('NATION', 'NATION', false).proper).toBe('NATION');
  });

  it('skips where the desk says so', () => {
    expect(visitLevel('COUNTY', 'COUNTY', true).isSkipped).toBe(true);
  });
});
