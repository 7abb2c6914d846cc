import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import gcoordModule from 'gcoord';
import pg from 'pg';
import { DEMO_ADDRESSES, demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { loadDemoCounty } from '../../hub/demo-county/load-demo-county.js';
import type { Position } from '../../subgraphs/grid/cell/cell.rules.js';
import { aPlacing } from '../builders/a-placing.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('the demo county', () => {
  it('has the numbers of the county it is modelled on', async () => {
    const { data } = await grid.ask(
      `{ gridSummary { cellsOfLevel1 cellsOfLevel2 cellsOfLevel3 households towns villages communities departments
           cellsWithoutHead cellsWithoutPolygon } }`,
    );

    expect(data.gridSummary).toEqual({
      cellsOfLevel1: 11,
      cellsOfLevel2: 80,
      cellsOfLevel3: 415,
      households: 22_013,
      towns: 11,
      villages: 57,
      communities: 6,
      departments: 73,
      cellsWithoutHead: 0,
      cellsWithoutPolygon: 0,
    });
  });

  it('is loaded whole into an empty database', async () => {
    await using empty = await openDemoGrid({ template: 'template1' });

    const { data } = await empty.ask('{ gridSummary { cellsOfLevel3 households departments cellsWithoutHead } }');

    expect(data.gridSummary).toEqual({
      cellsOfLevel3: 415,
      households: 22_013,
      departments: 73,
      cellsWithoutHead: 0,
    });
  });

  it('is not changed by being loaded again', async () => {
    expect(await loadDemoCounty(grid.part)).toBe(0);
  });

  it('keeps no phone number that could be read in the database', async () => {
    const client = new pg.Client(grid.url);
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::int as n from grid.person where phone_sealed ~ '139[0-9]{8}'`,
    );
    await client.end();

    expect(rows[0].n).toBe(0);
  });
});

describe('locating an address', () => {
  it('is right for what people write, or leaves it to a clerk', async () => {
    const { cells } = demoCounty();
    const expected = DEMO_ADDRESSES.map(({ place }) => (place === null ? null : demoCellAt(cells, place).id));

    const placed = await grid.part.port.place(DEMO_ADDRESSES.map(({ address }, at) => aPlacing(`a${at}`, { address })));

    const wrong = placed.flatMap(({ cellId, reason }, at) =>
      cellId === expected[at] ? [] : [{ ...DEMO_ADDRESSES[at], cellId, reason }],
    );
    expect(wrong).toEqual([]);
  });

  it('takes a code and an address together, and neither when they contradict each other', async () => {
    const [agreed, contradicted, elsewhere, above] = await grid.part.port.place([
      aPlacing('c1', { areaCode: '610999102', address: '云台村二组' }),
      aPlacing('c2', { areaCode: '610999108000', address: '青石镇海棠村三组' }),
      aPlacing('c3', { areaCode: '610998', address: '青石镇海棠村三组' }),
      aPlacing('c4', { areaCode: '610900', address: '青石镇海棠村三组' }),
    ]);

    expect(agreed?.areaCodes).toEqual(['610999', '610999102000', '610999102205']);
    expect(agreed?.certainty).toBeGreaterThan(0.9);
    expect(contradicted).toMatchObject({ cellId: null, unresolvedId: expect.any(String) });
    expect(elsewhere).toMatchObject({ cellId: null, reason: expect.stringContaining('区划代码不在本县名录中') });
    expect(above?.cellId).toEqual(expect.any(String));
  });

  it('reads an area named where a code belongs', async () => {
    const [placed] = await grid.part.port.place([aPlacing('n1', { areaCode: '青石镇', address: '海棠村三组' })]);

    expect(placed).toMatchObject({ certainty: 0.98, reason: '地址写明“青石镇”“海棠村”第3组' });
  });
});

describe('locating a point', () => {
  const gcoord = gcoordModule as unknown as typeof gcoordModule.default;
  const { cells } = demoCounty();
  const lowest = cells.filter(({ level }) => level === 3);

  it('finds for each of 500 random points of the county the one cell of each level that holds it', async () => {
    const points = Array.from({ length: 500 }, randomPoint);
    const holders = points.map((point) => [1, 2, 3].map((level) => cellsAt(point, level)));

    const placed = await grid.part.port.place(points.map((point, at) => aPlacing(`p${at}`, { point })));

    expect(holders.filter((levels) => levels.some((found) => found.length !== 1))).toEqual([]);
    expect(placed.map(({ cellId }) => cellId)).toEqual(holders.map((levels) => levels[2]?.[0]));
  });

  it.each([
    ['GCJ02', gcoord.GCJ02],
    ['BD09', gcoord.BD09],
  ] as const)('reads %s, and never as if it were WGS 84', async (crs, system) => {
    const points = Array.from({ length: 100 }, randomPoint);
    const told = points.map(([x, y]) => gcoord.transform([x, y] as [number, number], gcoord.WGS84, system));

    const placed = await grid.part.port.place([
      ...told.map((point, at) => aPlacing(`${crs}${at}`, { point: [point[0], point[1]], crs })),
      ...told.map((point, at) => aPlacing(`${crs}w${at}`, { point: [point[0], point[1]] })),
    ]);

    const right = points.map((point) => cellsAt(point, 3)[0]);
    const agreeing = (from: number): number =>
      right.filter((cellId, at) => placed[from + at]?.cellId === cellId).length;
    expect(agreeing(0)).toBeGreaterThanOrEqual(98);
    // Some 500 m beside the truth: about one in seven falls into another cell; that none does has odds of 1 : 5,000,000.
    expect(agreeing(100)).toBeLessThan(100);
  });

  it('gives a point on a border to the cell with the lowest code', async () => {
    const [corner] = ringOf(lowest[7]);
    const touching = lowest.filter(({ polygon }) => booleanPointInPolygon(corner as never, polygon as never));

    const [placed] = await grid.part.port.place([aPlacing('border', { point: corner ?? [0, 0] })]);

    expect(touching.length).toBeGreaterThan(1);
    expect(placed?.cellId).toBe(
      touching
        .map(({ code, id }) => `${code} ${id}`)
        .sort()[0]
        ?.split(' ')[1],
    );
  });

  it('leaves a point outside of the county, or at odds with the address, to a clerk', async () => {
    const inside = centre(ringOf(lowest.find(({ name }) => name === '银杏村二组')));

    const placed = await grid.part.port.place([
      aPlacing('outside', { point: [109.9, 34.5] }),
      aPlacing('odds', { point: inside, address: '青石镇海棠村三组' }),
      aPlacing('even', { point: inside, address: '龙潭镇' }),
    ]);

    expect(placed.map(({ cellId }) => cellId === null)).toEqual([true, true, false]);
    expect(placed[2]?.certainty).toBeGreaterThan(0.95);
  });

  function cellsAt(point: readonly [number, number], level: number): string[] {
    return cells
      .filter((cell) => cell.level === level && booleanPointInPolygon([...point], cell.polygon as never))
      .map(({ id }) => id);
  }

  /** Within the county, by trying. */
  function randomPoint(): [number, number] {
    for (;;) {
      const point: [number, number] = [108.1 + Math.random() * 0.9, 32.9 + Math.random() * 0.8];
      if (cells.some((cell) => cell.level === 1 && booleanPointInPolygon(point, cell.polygon as never))) return point;
    }
  }

  function ringOf(cell: (typeof cells)[number] | undefined): readonly Position[] {
    return cell?.polygon?.type === 'Polygon' ? (cell.polygon.coordinates[0] ?? []) : [];
  }

  const centre = (ring: readonly Position[]): [number, number] => {
    const corners = ring.slice(1);
    const mean = (of: (corner: Position) => number): number =>
      corners.reduce((sum, corner) => sum + of(corner), 0) / corners.length;
    return [mean(([x]) => x), mean(([, y]) => y)];
  };
});
