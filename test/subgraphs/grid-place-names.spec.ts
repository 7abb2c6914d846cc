import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { loadDemoCounty } from '../../hub/demo-county/load-demo-county.js';
import { aPlacing } from '../builders/a-placing.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const { cells } = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

const NAMES = `query ($startsWith: String, $cell: ID, $first: Int, $after: String) {
  placeNames(startsWith: $startsWith, cell: $cell, first: $first, after: $after) {
    nodes { id name cell { id name } taughtBy } pageInfo { hasNextPage endCursor }
  }
}`;
const WITHDRAW =
  'mutation ($input: WithdrawPlaceNameInput!) { withdrawPlaceName(input: $input) { placeName { id name } } }';
const RESOLVE = `mutation ($input: ResolveUnresolvedPlaceInput!) { resolveUnresolvedPlace(input: $input) { taughtName } }`;

const namesOf = async (variables: Record<string, unknown>) => (await grid.ask(NAMES, variables)).data.placeNames;

/** A clerk finds the place of one matter and teaches its name. */
async function teach(placeName: string, place: string): Promise<void> {
  const [placed] = await grid.part.port.place([aPlacing(`t ${placeName} ${place}`, { address: '谁也说不清的地方' })]);
  await grid.ask(RESOLVE, { input: { id: placed?.unresolvedId, cellId: demoCellAt(cells, place).id, placeName } });
}

const cellNameOf = async (address: string): Promise<string | null> =>
  (await grid.ask('query ($input: LocateInput!) { locate(input: $input) { cell { name } } }', { input: { address } }))
    .data.locate.cell?.name ?? null;

describe('taught place names', () => {
  it('are listed in their order, a page at a time', async () => {
    const whole = await namesOf({ first: 100 });
    const first = await namesOf({ first: 5 });
    const second = await namesOf({ first: 5, after: first.pageInfo.endCursor });

    expect(whole.nodes.length).toBeGreaterThan(10);
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes.slice(0, 10));
  });

  it('are found by how they begin, whatever the width, and by their cell', async () => {
    const { id } = demoCellAt(cells, '青石镇/七里村三组');

    expect((await namesOf({ startsWith: '青石 水' })).nodes).toEqual([
      { id: expect.any(String), name: '青石水库', cell: { id, name: '七里村三组' }, taughtBy: 'county-import' },
    ]);
    expect((await namesOf({ cell: id })).nodes.map(({ name }: { name: string }) => name)).toEqual(['青石水库']);
  });

  it('no longer count once withdrawn, also when the county’s list comes again', async () => {
    const [name] = (await namesOf({ startsWith: '石佛寺' })).nodes;
    const before = await cellNameOf('石佛寺山门');

    const { data } = await grid.ask(WITHDRAW, { input: { id: name.id } });
    await loadDemoCounty(grid.part);

    expect(before).toBe('石佛村二组');
    expect(data.withdrawPlaceName.placeName).toEqual({ id: name.id, name: '石佛寺' });
    expect(await cellNameOf('石佛寺山门')).toBeNull();
    expect((await namesOf({ startsWith: '石佛寺' })).nodes).toEqual([]);
  });

  it('cannot be withdrawn twice', async () => {
    const [name] = (await namesOf({ startsWith: '农贸市场' })).nodes;
    await grid.ask(WITHDRAW, { input: { id: name.id } });

    const { codes } = await grid.ask(WITHDRAW, { input: { id: name.id } });

    expect(codes).toEqual(['PLACE_NAME_NOT_FOUND']);
  });

  it('count again when a clerk teaches them anew, where the clerk says', async () => {
    await teach('老面粉厂', '青石镇/七里村二组');
    const [name] = (await namesOf({ startsWith: '老面粉厂' })).nodes;
    await grid.ask(WITHDRAW, { input: { id: name.id } });

    await teach('老面粉厂', '青石镇/七里村一组');

    expect(await cellNameOf('老面粉厂后门')).toBe('七里村一组');
    expect((await namesOf({ startsWith: '老面粉厂' })).nodes).toMatchObject([{ taughtBy: 'officer-1' }]);
  });

  it('are for clerks and officers alone', async () => {
    const viewer = { subject: 'u', roles: ['department' as const], unitCode: null, areaCode: null };

    expect((await grid.ask(NAMES, {}, viewer)).codes).toEqual(['FORBIDDEN']);
    expect((await grid.ask(WITHDRAW, { input: { id: 'x' } }, viewer)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the answer of locate', () => {
  it('keeps the rest of the address as it was written, and quotes none of it in its reason', async () => {
    const { data } = await grid.ask(
      'query ($input: LocateInput!) { locate(input: $input) { cell { name } detail reason } }',
      { input: { address: '城关镇，滨江佳苑 ５号楼-2-301' } },
    );

    expect(data.locate).toEqual({
      cell: { name: '滨江佳苑' },
      detail: '５号楼-2-301',
      reason: '地址写明“城关镇”“滨江佳苑”',
    });
  });
});
