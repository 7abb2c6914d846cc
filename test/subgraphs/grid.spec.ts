import pg from 'pg';
import { DEMO_ADDRESSES, demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { loadDemoCounty } from '../../hub/demo-county/load-demo-county.js';
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
});

function aPlacing(ref: string, place: { address?: string; areaCode?: string }, more: object = {}) {
  return {
    ref,
    place: { address: place.address ?? null, areaCode: place.areaCode ?? null, point: null },
    category: null,
    purpose: 'APPEAL' as const,
    confidentiality: 'ORDINARY' as const,
    respondents: [] as string[],
    ...more,
  };
}
