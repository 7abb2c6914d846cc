import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

const ROW =
  'nodes { category { code } area { code } isCovered rule { id } lead { code } } pageInfo { hasNextPage endCursor }';
const COVERAGE = `query ($purpose: Purpose, $per: RoutingCoveragePlace, $after: String) {
  routingCoverage(purpose: $purpose, per: $per) {
    asOf covered total rules
    uncovered(first: 100, after: $after) { ${ROW} }
    coveredRows(first: 3) { ${ROW} }
    shadowed { nodes { rule { id } by { id } isSubstitute } }
    stale { nodes { rule { id } field named hasEnded } }
    unitsNamed unitsExpected unitsExcluded
    unitsWithoutRule(first: 100) { nodes { unit { code kind } isBelowNamed } }
  }
}`;
const coverage = async (variables: Record<string, unknown> = {}) =>
  (await grid.ask(COVERAGE, variables)).data.routingCoverage;

describe('the report of the rules', () => {
  it('counts every category by who answers for it, in the county and in each town', async () => {
    const inCounty = await coverage();
    const inTowns = await coverage({ per: 'TOWN' });
    const towns = county.areas.filter(({ level }) => level === 2).length;

    expect(inCounty.total).toBe(county.categories.length);
    expect(inTowns.total).toBe(county.categories.length * towns);
    expect(inCounty.covered).toBe(inCounty.total - inCounty.uncovered.nodes.length);
    expect(inCounty.rules).toBe(county.rules.length);
    expect(inCounty.coveredRows.nodes[0]).toMatchObject({
      category: { code: '010000' },
      area: { code: '610999' },
      isCovered: true,
      rule: { id: '610999-category-01' },
    });
  });

  it('lists the categories that the last resort alone has, also where a rule was ended', async () => {
    const before = await coverage();
    const end = 'mutation ($id: ID!) { endRoutingRule(input: { id: $id }) { rule { id } } }';
    await grid.ask(end, { id: '610999-category-10' });
    grid.passTime(86_400_000);
    const after = await coverage();
    grid.passTime(-86_400_000);

    const codes = (it: typeof before): string[] =>
      it.uncovered.nodes.map(({ category }: { category: { code: string } }) => category.code);
    expect(codes(before).some((code) => code.startsWith('10'))).toBe(false);
    expect(codes(after)).toContain('100000');
    expect(after.covered).toBeLessThan(before.covered);
  });

  it('takes an accusation as covered everywhere, by the discipline office', async () => {
    const { covered, total, coveredRows } = await coverage({ purpose: 'ACCUSATION' });

    expect(covered).toBe(total);
    expect(coveredRows.nodes[0].lead.code).toBe('610999-JW');
  });

  it('tells the rules that never decide, and those that do only when another unit stands aside', async () => {
    const add = 'mutation ($input: AddRoutingRuleInput!) { addRoutingRule(input: $input) { rule { id } } }';
    const input = {
      categoryPrefix: '0502',
      priority: 1,
      leadUnitCode: '610999-JTY',
      areaCode: '610999102000',
      source: '重复',
    };
    const { data } = await grid.ask(add, { input });

    const { shadowed } = await coverage();

    expect(shadowed.nodes).toContainEqual({
      rule: { id: '610999-accusation-recusal' },
      by: { id: '610999-accusation' },
      isSubstitute: true,
    });
    expect(shadowed.nodes).toContainEqual({
      rule: { id: data.addRoutingRule.rule.id },
      by: { id: '610999-category-0502' },
      isSubstitute: false,
    });
  });

  it('tells the rules that name what has ended, and no longer counts them as covering', async () => {
    const before = await coverage();
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const { validFrom: _, ...conference } = county.units.find(({ code }) => code === '610999-LXHY')!;
    const memberCodes = conference.memberCodes.filter((code) => code !== '610999-FGJ');
    const changes = [
      { op: 'PUT', thing: 'UNIT', validFrom: yesterday, record: { ...conference, memberCodes } },
      { op: 'END', thing: 'UNIT', key: '610999-FGJ', on: yesterday },
    ] as const;
    const { faults } = await grid.part.change(changes, { by: 'test', through: 'test' });

    const after = await coverage();

    expect(faults).toEqual([]);
    expect(before.stale.nodes).toEqual([]);
    expect(after.stale.nodes).toEqual([
      { rule: { id: '610999-category-1002' }, field: 'leadUnitCode', named: '610999-FGJ', hasEnded: true },
    ]);
    expect(after.unitsExpected).toBe(before.unitsExpected - 1);
  });

  it('tells the units that no rule names, and whether one above them is named', async () => {
    const { unitsNamed, unitsExpected, unitsExcluded, unitsWithoutRule } = await coverage();
    const { nodes } = unitsWithoutRule;

    expect(unitsNamed).toBeLessThan(unitsExpected);
    expect(unitsExcluded).toBeGreaterThan(0);
    expect(nodes).toContainEqual({ unit: { code: '610999-PCS103', kind: 'STATION' }, isBelowNamed: true });
    expect(nodes.some(({ unit }: { unit: { code: string } }) => unit.code === '610999102')).toBe(false);
  });

  it('is for whoever has a token', async () => {
    expect((await grid.ask(COVERAGE, {}, { ...OFFICER, roles: [] })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await grid.ask(COVERAGE, {}, { ...OFFICER, roles: ['leader'] })).codes).toEqual([]);
  });
});
