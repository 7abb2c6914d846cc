import { countyAfter } from '../../../test/builders/county-after.js';
import type { Change } from '../change/change.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import type { CountyStart } from './county-start.rules.js';
import { planStart } from './plan-start.rules.js';

const DIVISIONS = [
  { code: '610923', name: '宁陕县' },
  { code: '610923100', name: '城关镇' },
  { code: '610923100001', name: '城南社区居委会' },
  { code: '610923100206', name: '老城村委会' },
  { code: '610923401', name: '红旗农场' },
  { code: '610923401501', name: '红旗农场虚拟生活区' },
];
const START: CountyStart = {
  divisions: DIVISIONS,
  source: '公布的区划，2023 年',
  asOf: '2023-06-30',
  superior: { code: '610900-XFJ', name: '安康市信访局' },
  categories: [{ code: '010000', level: 1, parentCode: null, name: '城乡建设', aliases: [] }],
  labels: [],
  isWithUnits: true,
  isWithCells: true,
  isRenaming: false,
};

const plan = (changes: readonly Change[], start: Partial<CountyStart> = {}, rules: readonly RoutingRule[] = []) =>
  planStart(
    {
      index: countyAfter(changes),
      rules,
      hasCategories: rules.length > 0,
      day: '2026-11-22',
      cellId: (code) => `cell-${code}`,
    },
    { ...START, ...start },
  );
const added = (found: ReturnType<typeof plan>): string[] =>
  found.counts.filter((count) => count.added > 0).map((count) => `${count.what} ${count.added}`);
const records = (found: ReturnType<typeof plan>, thing: string) =>
  found.changes.flatMap((change) => (change.op === 'PUT' && change.thing === thing ? [change.record] : []));

describe('the start of a county', () => {
  const first = plan([]);

  it('adds areas, units, cells and a rule, and nothing when planned again', () => {
    expect(added(first)).toEqual([
      'COUNTY 1',
      'TOWN 2',
      'VILLAGE 2',
      'COMMUNITY 1',
      'UNIT 9',
      'CELL 5',
      'CATEGORY 1',
      'ROUTING_RULE 1',
    ]);
    const again = plan(first.changes, {}, first.rule ? [first.rule] : []);

    expect(added(again)).toEqual([]);
    expect([again.changes, again.categories, again.rule]).toEqual([[], [], null]);
  });

  it('gives each place its authority, and the county its bureau below one outside', () => {
    expect(records(first, 'UNIT')).toMatchObject([
      { code: '610900-XFJ', kind: 'SUPERIOR', parentCode: null, aliases: ['市信访局'] },
      { code: '610923', kind: 'COUNTY', name: '宁陕县', parentCode: null },
      { code: '610923-ZF', kind: 'COUNTY', name: '宁陕县人民政府', parentCode: '610923' },
      { code: '610923-XFJ', kind: 'PETITION_BUREAU', name: '宁陕县信访局', parentCode: '610923' },
      { code: '610923100', kind: 'TOWN', name: '城关镇人民政府', parentCode: '610923', areaCode: '610923100000' },
      { code: '610923100001', kind: 'COMMUNITY', name: '城关镇城南社区居民委员会', parentCode: '610923100' },
      { code: '610923100206', kind: 'VILLAGE', name: '城关镇老城村民委员会', areaCode: '610923100206' },
      { code: '610923401', kind: 'TOWN', name: '红旗农场' },
      { code: '610923401501', kind: 'VILLAGE', name: '红旗农场红旗农场虚拟生活区' },
    ]);
    expect(records(first, 'UNIT')[2]).toMatchObject({ aliases: expect.arrayContaining(['县政府', '宁陕县政府']) });
  });

  it('makes a cell of each town and village, under the area’s own digits', () => {
    expect(records(first, 'CELL').slice(0, 2)).toMatchObject([
      { code: '610923100', level: 1, parentId: null, name: '城关镇网格', areaCode: '610923100000', households: 0 },
      { code: '610923100001', level: 2, parentId: 'cell-610923100', name: '城南社区' },
    ]);
  });

  it('sends what no rule names to the petition bureau', () => {
    expect(first.rule).toMatchObject({ leadUnitCode: '610923-XFJ', coAreaLevel: 2, areaCode: null, source: '初始化' });
  });

  it('adds areas alone when told to', () => {
    const areas = plan([], { isWithUnits: false, isWithCells: false });

    expect(added(areas)).toEqual(['COUNTY 1', 'TOWN 2', 'VILLAGE 2', 'COMMUNITY 1']);
    expect(areas.rule).toBeNull();
  });
});

describe('a county that is there', () => {
  const there = plan([]).changes;
  const area = (record: object, validFrom = '2024-01-01'): Change =>
    ({ op: 'PUT', thing: 'AREA', validFrom, record }) as unknown as Change;
  const renamed = area({
    code: '610923100206',
    level: 3,
    kind: 'VILLAGE',
    parentCode: '610923100000',
    name: '新城村',
    aliases: ['新村'],
  });

  it('keeps its own names, and says which differ', () => {
    const again = plan([...there, renamed]);

    expect(again.differences).toEqual([{ code: '610923100206', here: '新城村', published: '老城村' }]);
    expect(again.changes).toEqual([]);
  });

  it('takes the published names when told to, with its own as aliases, and is then as published', () => {
    const taken = plan([...there, renamed], { isRenaming: true });
    const after = plan([...there, renamed, ...taken.changes], { isRenaming: true });

    expect(taken.changes).toMatchObject([
      { validFrom: '2026-11-22', record: { name: '老城村', aliases: ['老城村委会', '新城村', '新村'] } },
    ]);
    expect([after.differences, after.changes]).toEqual([[], []]);
  });

  it('is not told to differ by a name that it knows as an alias', () => {
    const known = plan([...there, area({ ...(renamed as { record: object }).record, aliases: ['老城村'] })]);

    expect(known.differences).toEqual([]);
  });

  it('keeps areas that the list does not have, and does not bring back what has ended', () => {
    const own = area({ ...(renamed as { record: object }).record, code: '610923100299', name: '自立村' });
    const end: Change = { op: 'END', thing: 'AREA', key: '610923100206', on: '2025-01-01' };
    const areasOnly = { isWithUnits: false, isWithCells: false };
    const after = plan([...plan([], areasOnly).changes, own, end], areasOnly);

    expect(after.changes).toEqual([]);
    expect(after.notListed).toEqual([
      { code: '610923100206', name: '老城村', endedOn: '2025-01-01' },
      { code: '610923100299', name: '自立村', endedOn: null },
    ]);
  });

  it('keeps its own units in the place of those it would be given', () => {
    const own: Change = {
      op: 'PUT',
      thing: 'UNIT',
      validFrom: '2024-01-01',
      record: {
        code: 'NS-XF',
        name: '宁陕县信访工作局',
        kind: 'PETITION_BUREAU',
        parentCode: null,
        areaCode: '610923',
        aliases: [],
        creditCode: null,
        memberCodes: [],
      },
    };
    const after = plan([...plan([], { isWithUnits: false }).changes, own]);

    expect(after.rule?.leadUnitCode).toBe('NS-XF');
    expect(records(after, 'UNIT')).not.toContainEqual(expect.objectContaining({ code: '610923-XFJ' }));
  });
});

describe('a county beside another', () => {
  const other = { divisions: [{ code: '610925', name: '岚皋县' }], isWithCells: false };
  const first = plan([], other);
  const second = plan(first.changes, {}, first.rule ? [first.rule] : []);

  it('says so, and has a last rule of its own that goes before the other’s', () => {
    expect(second.otherCounties).toEqual(['610925']);
    expect(second.rule).toMatchObject({ leadUnitCode: '610923-XFJ', areaCode: '610923' });
  });

  it('adds nothing when planned again, either of them', () => {
    const rules = [first.rule, second.rule].flatMap((rule) => rule ?? []);
    const both = [...first.changes, ...second.changes];

    expect([plan(both, {}, rules), plan(both, other, rules)].map(({ changes, rule }) => [changes, rule])).toEqual([
      [[], null],
      [[], null],
    ]);
  });
});
