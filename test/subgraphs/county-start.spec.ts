import pg from 'pg';
import { countyDay } from '../../platform/calendar/county-day.rules.js';
import type { CountyStart } from '../../subgraphs/grid/county/county-start.rules.js';
import type { StartOptions } from '../../subgraphs/grid/county/start-county.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const START: CountyStart = {
  divisions: [
    { code: '610923', name: '宁陕县' },
    { code: '610923100', name: '城关镇' },
    { code: '610923100206', name: '老城村委会' },
  ],
  source: '公布的区划，2023 年',
  asOf: '2023-06-30',
  superior: { code: '610900-XFJ', name: '安康市信访局' },
  categories: [],
  labels: [{ level: 2, label: '镇办' }],
  isWithUnits: true,
  isWithCells: true,
  isRenaming: false,
};
const BESIDE: StartOptions = { isTrial: false, isBesideOthers: true };
const TOWN = '{ areas(parent: "610923") { nodes { code name aliases levelLabel } } }';
const RULES = '{ routingRules(first: 100) { nodes { id area { code } } } }';

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

const start = (given: Partial<CountyStart> = {}, options = BESIDE) =>
  grid.part.startCounty({ ...START, ...given }, options);
const town = async () => (await grid.ask(TOWN)).data.areas.nodes[0];

/** The town is called otherwise from today on. */
async function rename(): Promise<void> {
  const { faults } = await grid.part.change(
    [
      {
        op: 'PUT',
        thing: 'AREA',
        validFrom: countyDay(new Date()),
        record: { code: '610923100000', level: 2, kind: 'TOWN', parentCode: '610923', name: '关口镇', aliases: [] },
      },
    ],
    { by: 'test', through: 'test' },
  );
  expect(faults).toEqual([]);
}

describe('starting a county', () => {
  it('beside another is refused unasked, and shows what it would add', async () => {
    const report = await start({}, { isTrial: false, isBesideOthers: false });

    expect(report).toMatchObject({ refusal: 'OTHER_COUNTIES', otherCounties: ['610999'], isWritten: false });
    expect(report.counts).toContainEqual({ what: 'TOWN', listed: 1, added: 1 });
    expect(await town()).toBeUndefined();
  });

  it('writes nothing on trial', async () => {
    expect(await start({}, { ...BESIDE, isTrial: true })).toMatchObject({ refusal: null, isWritten: false });
    expect(await town()).toBeUndefined();
  });

  it('twice at the same time makes it once', async () => {
    const reports = await Promise.all([start(), start(), start()]);
    const { data } = await grid.ask(RULES);

    expect(reports.map(({ isWritten }) => isWritten).sort()).toEqual([false, false, true]);
    expect(await town()).toMatchObject({ code: '610923100000', name: '城关镇', levelLabel: '镇办' });
    expect(data.routingRules.nodes).toContainEqual({ id: '610923-init-everything-else', area: { code: '610923' } });
  });

  it('keeps in the log of changes which publication it was started from', async () => {
    const client = new pg.Client(grid.url);
    await client.connect();
    const { rows } = await client.query(
      `select distinct made_by, through from grid.change where thing = 'AREA' and key like '610923%'`,
    );
    await client.end();

    expect(rows).toEqual([{ made_by: 'county-init', through: 'bin/hub county init: 公布的区划，2023 年' }]);
  });

  it('is refused where names differ, and takes them when told to', async () => {
    await rename();

    const refused = await start();
    const kept = await town();
    const taken = await start({ isRenaming: true });

    expect(refused).toMatchObject({ refusal: 'NAMES_DIFFER', isWritten: false });
    expect(refused.differences).toEqual([{ code: '610923100000', here: '关口镇', published: '城关镇' }]);
    expect(kept.name).toBe('关口镇');
    expect(taken).toMatchObject({ refusal: null, isWritten: true });
    expect(await town()).toMatchObject({ name: '城关镇', aliases: ['关口镇'] });
  });
});
