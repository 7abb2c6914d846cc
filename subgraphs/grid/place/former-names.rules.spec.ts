import { smallGround } from '../../../test/builders/small-ground.js';
import type { Area } from '../area/area.rules.js';
import type { Dated } from '../record/dated.rules.js';
import type { Succession } from '../succession/succession.rules.js';
import { comparable } from './comparable.rules.js';
import { formerNamesOf, successorsOf } from './former-names.rules.js';
import { gazetteerOf } from './gazetteer.rules.js';
import { locateByText } from './locate.rules.js';

const { areas, cells } = smallGround();
const DAY = '2026-11-22';

/** 大湾村 was 老湾坪村 until 2024. 柏树村 was merged into 竹园村 in 2025, what is left of it into both 石门村 in 2027. */
const versions = (code: string, name: string, validFrom: string, validTo: string | null): Dated<Area> => ({
  ...areas.get('100001101202')!,
  code,
  name,
  aliases: [],
  validFrom,
  validTo,
  revision: 1,
});
const county = {
  records: {
    AREA: new Map([
      ...[...areas.values()].map(
        (area) => [area.code, [{ ...area, validFrom: '2020-01-01', validTo: null, revision: 1 }]] as const,
      ),
      [
        '100001101202',
        [
          versions('100001101202', '老湾坪村', '2020-01-01', '2024-01-01'),
          versions('100001101202', '大湾村', '2024-01-01', null),
        ],
      ],
      ['100001101209', [versions('100001101209', '柏树村', '2020-01-01', '2025-01-01')]],
      ['100001101208', [versions('100001101208', '柏树垭村', '2019-01-01', '2020-01-01')]],
    ] as [string, Dated<Area>[]][]),
    CELL: new Map(),
  },
  successions: [
    after('100001101208', '100001101209', '2020-01-01'),
    after('100001101209', '100001101203', '2025-01-01'),
    after('100001101209', '100001101201', '2027-01-01'),
  ],
  day: DAY,
};
const ground = {
  areas,
  cells,
  gazetteer: gazetteerOf([...areas.values()], [...cells.values()], [], formerNamesOf(county)),
};
const locate = (address: string) => locateByText(ground, comparable(address));

describe('a name that a place no longer has', () => {
  it('leads to the place as it is called now, with its groups', () => {
    expect(locate('老湾坪村二组').cellId).toBe('东大湾二组');
  });

  it('leads to what came after the place, however often, but not to its groups', () => {
    expect(locate('东溪镇柏树村')).toMatchObject({ cellId: '东竹园', reason: '地址写明“东溪镇”“柏树村”（已撤并）' });
    expect(locate('柏树垭村一组').cellId).toBe('东竹园');
  });

  it('leads there from the day on which it holds', () => {
    expect(successorsOf(county, 'AREA', '100001101209')).toEqual(['100001101203']);
    expect(successorsOf({ ...county, day: '2027-01-01' }, 'AREA', '100001101208')).toEqual([
      '100001101203',
      '100001101201',
    ]);
  });
});

function after(fromKey: string, toKey: string, effectiveOn: string): Succession {
  return { thing: 'AREA', fromKey, toKey, effectiveOn, isPrincipal: true, categoryPrefix: null, areaCode: null };
}
