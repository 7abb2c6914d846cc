import { loadDemoCounty } from '../../hub/demo-county/load-demo-county.js';
import { LUOAN } from '../../hub/demo-county/luoan.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const SUMMARY = `{ gridSummary {
  county towns villages communities departments cellsOfLevel1 cellsOfLevel2 cellsOfLevel3 householdGroups households
  partyGroups cellsWithoutHead posts { kind held } venues { kind count } contacts { kind count households }
} }`;

describe('the county with the numbers of one in Shaanxi', () => {
  it('answers the numbers that were published of it', async () => {
    await using grid = await openDemoGrid();

    const { data } = await grid.ask(SUMMARY);

    expect(data.gridSummary).toMatchObject({
      county: '宁安县',
      towns: 11,
      villages: 57,
      communities: 6,
      departments: 73,
      cellsOfLevel1: 11,
      cellsOfLevel2: 80,
      cellsOfLevel3: 415,
      households: 22_013,
      cellsWithoutHead: 0,
      posts: expect.arrayContaining([
        { kind: 'CELL_WORKER', held: 415 },
        { kind: 'MEDIATOR', held: 352 },
      ]),
      venues: expect.arrayContaining([
        { kind: 'RECEPTION_CENTRE', count: 1 },
        { kind: 'MEDIATION_MARKET', count: 11 },
        { kind: 'SERVICE_DESK', count: 63 },
      ]),
      contacts: expect.arrayContaining([
        { kind: 'LEADER_TOWN', count: 31, households: 0 },
        { kind: 'DEPARTMENT_VILLAGE', count: 73, households: 0 },
        { kind: 'CADRE_HOUSEHOLDS', count: 2_540, households: 22_013 },
      ]),
    });
  });
});

describe('the county with the numbers of one in Guizhou', () => {
  let grid: DemoGrid;
  beforeAll(async () => {
    grid = await openDemoGrid({ template: 'template1', county: LUOAN });
  }, 120_000);
  afterAll(() => grid?.[Symbol.asyncDispose]());

  it('answers the numbers that were published of it, and changes nothing when it is loaded again', async () => {
    const { data } = await grid.ask(SUMMARY);

    expect(data.gridSummary).toMatchObject({
      county: '罗安县',
      towns: 10,
      villages: 184,
      communities: 2,
      cellsOfLevel1: 10,
      cellsOfLevel2: 186,
      cellsOfLevel3: 1_244,
      householdGroups: 6_977,
      partyGroups: 835,
      cellsWithoutHead: 0,
      posts: expect.arrayContaining([
        { kind: 'CELL_WORKER', held: 1_244 },
        { kind: 'HOUSEHOLD_GROUP_HEAD', held: 6_977 },
        { kind: 'PARTY_GROUP_HEAD', held: 835 },
      ]),
      venues: expect.arrayContaining([
        { kind: 'GOVERNANCE_CENTRE', count: 10 + 186 },
        { kind: 'COMPOSITE', count: 10 },
      ]),
    });
    expect(await loadDemoCounty(grid.part, LUOAN)).toBe(0);
  }, 60_000);

  it('finds the places from which its demonstration comes', async () => {
    for (const address of LUOAN.addresses) {
      const { data } = await grid.ask(`query ($at: String) { locate(input: { address: $at }) { cell { level } } }`, {
        at: address,
      });
      expect(data.locate.cell).toEqual({ level: 3 });
    }
  });

  it('has the village of which nine groups and 444 households are known', async () => {
    const { data: found } = await grid.ask(`{ cells(level: 2, search: "江亭村") { nodes { id households } } }`);
    const [village] = found.cells.nodes;
    const { data } = await grid.ask(`query ($of: ID!) { cells(parent: $of) { nodes { level } } }`, { of: village.id });

    expect(found.cells.nodes).toEqual([{ id: expect.any(String), households: 444 }]);
    expect(data.cells.nodes).toEqual(Array.from({ length: 9 }, () => ({ level: 3 })));
  });
});
