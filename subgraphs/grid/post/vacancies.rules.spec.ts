import { countyAfter } from '../../../test/builders/county-after.js';
import { aHead, anArea, aPerson, aPost, aUnit, GROUND } from '../../../test/builders/county-changes.js';
import { groupBy } from '../atlas/group-by.rules.js';
import type { Change } from '../change/change.rules.js';
import { versionOn } from '../record/dated.rules.js';
import { vacanciesOf } from './vacancies.rules.js';

describe('posts that nobody holds', () => {
  it('are the heads of cells and units, since their last term ended or they were set up', () => {
    const held = aPost('vh', { cellId: 'village', personId: 'p' }, '2021-01-01', '2023-05-01');

    expect(vacant([held, aHead('h', 'p'), aUnit('AAAA', null)])).toEqual([
      ['CELL_HEAD', 'town', '2020-01-01'],
      ['CELL_HEAD', 'village', '2023-05-01'],
      ['UNIT_HEAD', 'AAAA', '2020-01-01'],
    ]);
  });

  it('are counted again once a term has run out, and not before it began', () => {
    const changes = [aPost('vh', { cellId: 'village', personId: 'p' }, '2024-01-01', '2025-01-01')];
    const ofVillage = (day: string) => vacant(changes, day).filter(([, key]) => key === 'village');

    expect(ofVillage('2023-12-31')).toEqual([['CELL_HEAD', 'village', '2020-01-01']]);
    expect(ofVillage('2024-12-31')).toEqual([]);
    expect(ofVillage('2025-01-01')).toEqual([['CELL_HEAD', 'village', '2025-01-01']]);
  });

  it('are heads of linked households below a group, and not heads of cells', () => {
    const household = aCellOfFour();

    expect(vacant([household]).map(([kind, key]) => [kind, key])).toContainEqual(['HOUSEHOLD_GROUP_HEAD', 'linked']);
    expect(vacant([household]).map(([kind, key]) => [kind, key])).not.toContainEqual(['CELL_HEAD', 'linked']);
  });

  it('are proxies of villages in which neither the committee nor a cell has one', () => {
    const village = anArea('100001101001', '100001101000', { level: 3, kind: 'VILLAGE' });
    const committee = aUnit('100001101001', null, { kind: 'VILLAGE', areaCode: '100001101001' });
    const proxy = aPost('x', { kind: 'PROXY', unitCode: '100001101001', personId: 'p' });
    const ofProxies = (changes: readonly Change[]) => vacant(changes).filter(([kind]) => kind === 'PROXY');

    expect(ofProxies([village, committee])).toEqual([['PROXY', '100001101001', '2020-01-01']]);
    expect(ofProxies([village, committee, proxy])).toEqual([]);
  });

  it('are not the heads of what stands above the county, or of a conference', () => {
    expect(vacant([aUnit('SSSS', null, { kind: 'SUPERIOR' }), aUnit('CCCC', null, { kind: 'CONFERENCE' })])).toEqual(
      vacant([]),
    );
  });
});

function vacant(changes: readonly Change[], day = '2025-06-01'): [string, string, string][] {
  const { records } = countyAfter([...GROUND, aPerson('p'), ...changes]);
  const on = <Version extends { validFrom: string; validTo: string | null }>(
    versions: ReadonlyMap<string, readonly Version[]>,
  ): Version[] => [...versions.values()].flatMap((each) => versionOn(each, day) ?? []);
  const postsAt = groupBy([...records.POST.values()].flat(), ({ cellId, unitCode }) => cellId ?? unitCode ?? '');
  return vacanciesOf({
    day,
    records,
    cells: on(records.CELL),
    units: on(records.UNIT),
    areas: on(records.AREA),
    postsAt,
  }).map(({ kind, cellId, unitCode, areaCode, since }) => [kind, cellId ?? unitCode ?? areaCode ?? '', since]);
}

const aCellOfFour = (): Change => {
  const group = GROUND.at(-1) as Extract<Change, { op: 'PUT'; thing: 'CELL' }>;
  return {
    ...group,
    record: { ...group.record, id: 'linked', code: '100001101001001001', level: 4, parentId: 'group' },
  };
};
