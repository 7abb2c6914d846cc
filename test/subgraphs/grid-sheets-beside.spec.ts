import { parse } from 'csv-parse/sync';
import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { countyTime } from '../../platform/calendar/county-time.rules.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { SHEET_FORMATS } from '../../subgraphs/grid/sheet/export-sheet.js';
import type { SheetImport } from '../../subgraphs/grid/sheet/import-sheet.js';
import type { SheetOutcome } from '../../subgraphs/grid/sheet/sheet-outcome.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const HOUR_MS = 3_600_000;
const { cells, venues = [] } = demoCounty();
const CENTRE = venues.find(({ kind }) => kind === 'RECEPTION_CENTRE')?.name;
const CELL = demoCellAt(cells, '青石镇/七里村一组');
const OTHER_CELL = demoCellAt(cells, '青石镇/七里村二组');

let grid: DemoGrid;
beforeEach(async () => {
  grid = await openDemoGrid();
});
afterEach(() => grid[Symbol.asyncDispose]());

describe('a sheet of receptions', () => {
  it('is brought in whole, once, and changes nothing when it is brought in as it came out', async () => {
    const file = receptions(
      `接访,欧阳测,13912345678,县委书记,${CENTRE},610999,中心一楼,${at(24)},${at(27)},欠薪、征地`,
      `下访,欧阳测,13912345678,县委书记,,青石镇,镇政府,${at(27)},${at(29)},`,
    );

    const [first, second] = [await bring('receptions', file), await bring('receptions', file)];

    expect(first).toMatchObject({ faults: [], revision: expect.any(Number) });
    expect(first.effects.map(({ thing, kind, line, label }) => [thing, kind, line, label])).toEqual([
      ['PERSON', 'ADDED', 2, ''],
      ['RECEPTION', 'ADDED', 2, `接访 ${at(24)}`],
      ['RECEPTION', 'ADDED', 3, `下访 ${at(27)}`],
    ]);
    expect(second).toMatchObject({ faults: [], effects: [], revision: null });
    expect(await rowsOf('receptions')).toMatchObject([
      { 方式: '接访', 领导姓名: '欧阳测', 电话: '139****5678', 开始时间: at(24), 主题: '欠薪、征地', 状态: '已安排' },
      { 方式: '下访', 区划: expect.stringMatching(/^610999/), 场所: '', 结束时间: at(29), 批次: '' },
    ]);
    await staysAsItIs('receptions');
  });

  it('changes what is planned, and hours may pass each other', async () => {
    await bring('receptions', receptions(inbound(24, 25), inbound(25, 26)));
    const [one, two] = await rowsOf('receptions');
    const file = csv(`
      标识,领导姓名,开始时间,结束时间
      ${one!['标识']},欧阳测,${at(25)},${at(26)}
      ${two!['标识']},欧阳测,${at(26)},${at(27)}`);

    const [trial, outcome] = [await bring('receptions', file, { isTrial: true }), await bring('receptions', file)];
    const again = await bring('receptions', file);

    expect(trial).toMatchObject({ revision: null, faults: [] });
    expect(outcome.effects).toEqual(trial.effects);
    expect(outcome.effects).toMatchObject([
      { thing: 'RECEPTION', kind: 'AMENDED', line: 2, columns: ['开始时间', '结束时间'] },
      { thing: 'RECEPTION', kind: 'AMENDED', line: 3 },
    ]);
    expect(again).toMatchObject({ effects: [], faults: [] });
    expect(await rowsOf('receptions')).toMatchObject([
      { 标识: one!['标识'], 开始时间: at(25), 地点: '中心一楼' },
      { 标识: two!['标识'], 开始时间: at(26) },
    ]);
  });

  it('changes nothing by trial, neither receptions nor people', async () => {
    const trial = await bring('receptions', receptions(inbound(24, 25)), { isTrial: true });

    expect(trial).toMatchObject({ revision: null, faults: [], effects: [{ thing: 'PERSON' }, { thing: 'RECEPTION' }] });
    expect(await rowsOf('receptions')).toEqual([]);
    const { effects } = await bring('receptions', receptions(inbound(24, 25)));
    expect(effects.map(({ thing, kind }) => [thing, kind])).toEqual([
      ['PERSON', 'ADDED'],
      ['RECEPTION', 'ADDED'],
    ]);
  });

  it('is refused with every fault by line and column, and then nothing of it is made', async () => {
    const file = receptions(
      inbound(20, 21),
      `坐飞机,欧阳测,13912345678,书记,${CENTRE},610999,一楼,明天九点,${at(27)},`,
      `接访,欧阳测,13912345678,书记,,610999,一楼,${at(-3)},${at(-4)},`,
      `接访,欧阳测,13912345678,,没有的场所,610999999000,,${at(50)},${at(51)},`,
    );

    const { faults, revision } = await bring('receptions', file);

    expect(revision).toBeNull();
    expect(faults.map(({ code, line, column }) => [line, column, code])).toEqual([
      [3, '方式', 'FIELD_INVALID'],
      [3, '开始时间', 'FIELD_INVALID'],
      [4, '开始时间', 'FIELD_INVALID'],
      [4, '结束时间', 'FIELD_INVALID'],
      [4, '场所', 'FIELD_INVALID'],
      [5, '职务', 'FIELD_MISSING'],
      [5, '场所', 'CODE_UNKNOWN'],
      [5, '区划', 'CODE_UNKNOWN'],
      [5, '地点', 'FIELD_MISSING'],
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/欧阳|139/);
    expect(await rowsOf('receptions')).toEqual([]);
  });

  it('has no leader in two places at a time: not by the file, nor by what stands', async () => {
    await bring('receptions', receptions(inbound(24, 27)));

    const byFile = await bring('receptions', receptions(inbound(30, 33), inbound(32, 34), inbound(33, 34)));
    const byStanding = await bring('receptions', receptions(inbound(26, 28), inbound(28, 29)));

    expect(byFile.faults.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['DATES_OVERLAP', 3, '与第 2 行是同一位领导，时间重叠'],
      ['DATES_OVERLAP', 4, '与第 3 行是同一位领导，时间重叠'],
    ]);
    expect(byStanding.faults).toEqual([
      { code: 'DATES_OVERLAP', line: 2, column: '开始时间', message: '这位领导在此时间已另有安排' },
    ]);
    expect(await rowsOf('receptions')).toHaveLength(1);
  });

  it('does not change one that is announced, held or called off, and takes it unchanged', async () => {
    const file = receptions(inbound(24, 25), inbound(26, 27));
    await bring('receptions', file);
    const [one, two] = await rowsOf('receptions');
    await move('publishReception', { id: one!['标识'], version: 1 });
    await move('cancelReception', { id: two!['标识'], version: 1, reason: '开会' });

    const unchanged = await bring('receptions', file);
    const changed = await bring('receptions', receptions(inbound(24, 25.5), inbound(26, 27.5)));
    grid.passTime(30 * HOUR_MS);
    await move('recordReception', { id: one!['标识'], version: 2, batches: 3, persons: 7, settled: 1 });

    expect(unchanged).toMatchObject({ faults: [], effects: [], revision: null });
    expect(changed.faults).toEqual([
      { code: 'RECEPTION_STATE_REFUSED', line: 2, column: null, message: expect.stringContaining('日程已公开') },
      { code: 'RECEPTION_STATE_REFUSED', line: 3, column: null, message: expect.stringContaining('已取消') },
    ]);
    expect(await rowsOf('receptions')).toMatchObject([
      { 状态: '已开展', 批次: '3', 人次: '7', 化解批次: '1' },
      { 状态: '已取消', 批次: '' },
    ]);
    await staysAsItIs('receptions');
  });

  it('of two desks at a time plans a leader once', async () => {
    await bring('receptions', receptions(inbound(50, 51)));

    const outcomes = await Promise.all([
      bring('receptions', receptions(inbound(24, 26))),
      bring('receptions', receptions(inbound(25, 27))),
    ]);

    expect(outcomes.flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual(['DATES_OVERLAP']);
    expect(await rowsOf('receptions')).toHaveLength(2);
  });

  it('is handed out by the graph to those who keep records alone', async () => {
    await bring('receptions', receptions(inbound(24, 25)));
    const SHEET =
      '{ gridSheet(kind: RECEPTIONS, format: CSV) { rows } gridSheetTemplate(kind: PLACE_NAMES) { fileName } }';

    expect((await grid.ask(SHEET)).data).toEqual({
      gridSheet: { rows: 1 },
      gridSheetTemplate: { fileName: '地名叫法-模板.xlsx' },
    });
    expect((await grid.ask('{ gridSheet(kind: RECEPTIONS) { rows } }', {}, ANONYMOUS)).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
  });
});

describe('a sheet of place names', () => {
  it('teaches names, once, and addresses that say them are located', async () => {
    const file = csv(`叫法,网格\n老 面粉厂,${CELL.code}\n老粮站,${OTHER_CELL.name}`);

    const [trial, first, second] = [
      await bring('place-names', file, { isTrial: true }),
      await bring('place-names', file),
      await bring('place-names', file),
    ];

    expect(trial).toMatchObject({ revision: null, faults: [] });
    expect(first).toMatchObject({ faults: [], revision: expect.any(Number) });
    expect(first.effects).toMatchObject([
      { thing: 'PLACE_NAME', kind: 'ADDED', line: 2, label: '老面粉厂' },
      { thing: 'PLACE_NAME', kind: 'ADDED', line: 3, label: '老粮站' },
    ]);
    expect(second).toMatchObject({ faults: [], effects: [], revision: null });
    expect(await cellNameOf('老粮站后门')).toBe(OTHER_CELL.name);
    await staysAsItIs('place-names');
  });

  it('tells another cell, or another name, by its id alone', async () => {
    await bring('place-names', csv(`叫法,网格\n老粮站,${CELL.code}`));
    const id = (await rowsOf('place-names')).find((row) => row['叫法'] === '老粮站')!['标识'];

    const refused = await bring('place-names', csv(`叫法,网格\n老粮站,${OTHER_CELL.code}`));
    const moved = await bring('place-names', csv(`叫法,网格,标识\n老粮站,${OTHER_CELL.code},${id}`));

    expect(refused.faults).toEqual([
      { code: 'CODE_TAKEN', line: 2, column: '叫法', message: expect.stringContaining('已指另一网格') },
    ]);
    expect(moved).toMatchObject({ faults: [], effects: [{ kind: 'AMENDED', columns: ['网格'] }] });
    expect(await cellNameOf('老粮站后门')).toBe(OTHER_CELL.name);
  });

  it('leaves withdrawn what was withdrawn, and refuses to change it', async () => {
    const file = csv(`叫法,网格\n老粮站,${CELL.code}`);
    await bring('place-names', file);
    const before = await grid.part.exportSheet('place-names', 'csv');
    const id = (await rowsOf('place-names')).find((row) => row['叫法'] === '老粮站')!['标识'];
    await grid.ask('mutation ($id: ID!) { withdrawPlaceName(input: { id: $id }) { placeName { id } } }', { id });

    const outcomes = [await bring('place-names', file), await bring('place-names', before.bytes)];
    const changed = await bring('place-names', csv(`叫法,网格,标识\n老粮仓,${CELL.code},${id}`));

    expect(outcomes.map(({ effects, faults }) => [effects, faults])).toEqual([
      [[], []],
      [[], []],
    ]);
    expect(changed.faults).toMatchObject([{ code: 'CODE_RETIRED', line: 2, column: null }]);
    expect((await grid.part.exportSheet('place-names', 'csv')).rows).toBe(before.rows - 1);
    expect(await cellNameOf('老粮站后门')).toBeNull();
  });

  it('is refused with every fault by line and column', async () => {
    const file = csv(`
      叫法,网格
      站,${CELL.code}
      老粮站,没有的网格
      青石镇,610999103001001
      老粮库,${CELL.code}
      老粮库,${OTHER_CELL.code}`);

    const { faults, revision } = await bring('place-names', file);

    expect(revision).toBeNull();
    expect(faults.map(({ code, line, column }) => [line, column, code])).toEqual([
      [2, '叫法', 'FIELD_INVALID'],
      [3, '网格', 'CODE_UNKNOWN'],
      [4, '叫法', 'FIELD_INVALID'],
      [6, '叫法', 'SHEET_ROW_REPEATED'],
    ]);
  });
});

const NOW = Date.now();
/** The county's clock so many hours from now. */
const at = (hours: number): string => countyTime(new Date(NOW + hours * HOUR_MS));
const inbound = (from: number, to: number): string =>
  `接访,欧阳测,13912345678,县委书记,${CENTRE},610999,中心一楼,${at(from)},${at(to)},`;
const receptions = (...rows: string[]): Buffer =>
  csv(['方式,领导姓名,电话,职务,场所,区划,地点,开始时间,结束时间,主题', ...rows].join('\n'));

async function staysAsItIs(kind: string): Promise<void> {
  for (const format of SHEET_FORMATS) {
    const { bytes, rows } = await grid.part.exportSheet(kind, format);
    expect(await bring(kind, bytes)).toMatchObject({ faults: [], effects: [], revision: null, rows });
  }
}

async function rowsOf(kind: string): Promise<Record<string, string>[]> {
  const { bytes } = await grid.part.exportSheet(kind, 'csv');
  return parse(bytes, { bom: true, columns: true });
}

async function bring(kind: string, bytes: Buffer, more: Partial<SheetImport> = {}): Promise<SheetOutcome> {
  return grid.part.importSheet({ kind, bytes, fileName: `${kind}.csv`, by: 'tester', isTrial: false, ...more });
}

async function move(mutation: string, input: object): Promise<void> {
  const type =
    mutation === 'recordReception'
      ? 'RecordReceptionInput'
      : mutation === 'cancelReception'
        ? 'CancelReceptionInput'
        : 'ReceptionVersionInput';
  const { data } = await grid.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`,
    { input },
  );
  expect(data[mutation].userErrors).toEqual([]);
}

const cellNameOf = async (address: string): Promise<string | null> =>
  (await grid.ask('query ($input: LocateInput!) { locate(input: $input) { cell { name } } }', { input: { address } }))
    .data.locate.cell?.name ?? null;

/** Lines of a test as a file; the blanks before them say nothing. */
const csv = (text: string): Buffer =>
  Buffer.from(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .join('\r\n'),
  );
