import { countyAfter } from '../../../test/builders/county-after.js';
import {
  aGroup,
  aHead,
  anAbsence,
  anArea,
  anEnd,
  aPerson,
  aSuccessor,
  aTown,
  aUnit,
  aVillage,
  GROUND,
} from '../../../test/builders/county-changes.js';
import type { Change, Effect } from './change.rules.js';
import { planChanges } from './plan-changes.rules.js';

describe('a set of changes', () => {
  it('adds a tree whatever the order of its rows', () => {
    const { effects, faults } = planned(
      [],
      [aGroup(), aVillage(), aTown(), anArea('100001', null), anArea('100001101000')],
    );

    expect(faults).toEqual([]);
    expect(effects.map(({ thing, key, kind }) => [thing, key, kind])).toEqual([
      ['CELL', 'group', 'ADDED'],
      ['CELL', 'village', 'ADDED'],
      ['CELL', 'town', 'ADDED'],
      ['AREA', '100001', 'ADDED'],
      ['AREA', '100001101000', 'ADDED'],
    ]);
  });

  it('changes nothing when all of it is there already', () => {
    expect(planned(GROUND, GROUND)).toMatchObject({ effects: [], writes: [], faults: [] });
  });

  it('keeps what a record was before, and names what is different', () => {
    const { effects, writes } = planned(GROUND, [aGroup({ name: '新名', households: 60 }, '2024-03-01')]);

    expect(effects).toEqual([anEffect('AMENDED', { on: '2024-03-01', fields: ['name', 'households'] })]);
    expect(writes[0]?.come).toMatchObject([
      { name: '组', validFrom: '2020-01-01', validTo: '2024-03-01' },
      { name: '新名', validFrom: '2024-03-01', validTo: null },
    ]);
  });

  it('ends with a record the posts at it, and their stand-ins', () => {
    const held = [...GROUND, aPerson('p'), aPerson('q'), aHead('h', 'p', '2021-01-01'), anAbsence('a', 'h', 'q')];
    const { effects, faults } = planned(held, [anEnd('CELL', 'group', '2025-01-01')]);

    expect(faults).toEqual([]);
    expect(effects.map(({ key, kind, on }) => [key, kind, on])).toEqual([
      ['group', 'ENDED', '2025-01-01'],
      ['h', 'ENDED_ALONG', '2025-01-01'],
      ['a', 'ENDED_ALONG', '2025-01-01'],
    ]);
  });

  it('says who takes over', () => {
    const successors = [{ key: 'other', isPrincipal: true, categoryPrefix: null, areaCode: null }];
    const changes = [
      aGroup({ id: 'other', code: '100001101001002' }),
      anEnd('CELL', 'group', '2025-01-01', successors),
    ];

    expect(planned(GROUND, changes)).toMatchObject({
      faults: [],
      successions: [{ thing: 'CELL', fromKey: 'group', toKey: 'other', effectiveOn: '2025-01-01' }],
    });
  });

  it.each<[string, Change[], object]>([
    ['an orphan', [aGroup({ parentId: 'nobody' })], { code: 'CODE_UNKNOWN', field: 'parentId' }],
    ['a place that is retired', [...GROUND, anEnd('CELL', 'group', '2022-01-01'), aPerson('p'), aHead('h', 'p')], {}],
    ['a code in use', [...GROUND, aGroup({ id: 'twin' })], { code: 'CODE_TAKEN', key: 'twin', field: 'code' }],
    [
      'a credit code with a wrong digit',
      [aUnit('AAAA', null, { creditCode: '91350100M000100Y44' })],
      { code: 'FIELD_INVALID', field: 'creditCode' },
    ],
    ['a level left out', [...GROUND, aGroup({ parentId: 'town' })], { code: 'FIELD_INVALID', field: 'parentId' }],
    ['what others stand on', [...GROUND, anEnd('CELL', 'village', '2025-01-01')], { code: 'RECORD_STOOD_ON' }],
    ['a circle', [aUnit('AAAA', 'BBBB'), aUnit('BBBB', 'AAAA')], { code: 'RECORD_CYCLE', field: 'parentCode' }],
    [
      'two heads at once',
      [...GROUND, aPerson('p'), aPerson('q'), aHead('h', 'p'), aHead('i', 'q', '2023-01-01')],
      { code: 'POST_HELD', field: 'personId' },
    ],
    [
      'a successor that is not there',
      [...GROUND, anEnd('CELL', 'group', '2025-01-01', [aSuccessor('nobody')])],
      { code: 'SUCCESSOR_WRONG' },
    ],
    [
      'a revision of yesterday',
      [...GROUND, { ...aGroup({ name: '新名' }, '2024-01-01'), expectedRevision: 6 }],
      { code: 'RECORD_CHANGED_MEANWHILE' },
    ],
  ])('is refused with %s', (_, changes, fault) => {
    const faults = planned([], changes).faults;

    expect(faults).toEqual(expect.arrayContaining([expect.objectContaining(fault)]));
    expect(faults.length).toBeGreaterThan(0);
  });

  it('names the line of its fault', () => {
    expect(planned(GROUND, [{ ...aGroup({ households: -1 }, '2024-01-01'), line: 7 }]).faults).toEqual([
      { code: 'FIELD_INVALID', thing: 'CELL', key: 'group', field: 'households', line: 7, facts: {} },
    ]);
  });
});

const anEffect = (kind: Effect['kind'], given: Partial<Effect>): object =>
  expect.objectContaining({ thing: 'CELL', key: 'group', kind, ...given });

/** The changes on top of a county made of others, whose records all have revision 7. */
const planned = (before: readonly Change[], changes: readonly Change[]) => planChanges(countyAfter(before), changes);
