import { parse } from 'csv-parse/sync';
import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { SHEET_FORMATS, sheetTemplate } from '../../subgraphs/grid/sheet/export-sheet.js';
import type { SheetImport } from '../../subgraphs/grid/sheet/import-sheet.js';
import { SHEET_KINDS } from '../../subgraphs/grid/sheet/sheet-kinds.rules.js';
import type { SheetOutcome } from '../../subgraphs/grid/sheet/sheet-outcome.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

const KINDS = SHEET_KINDS.map(({ name }) => name);

describe('a sheet of any kind', () => {
  it.each(KINDS.flatMap((kind) => SHEET_FORMATS.map((format) => [kind, format] as const)))(
    '%s as %s changes nothing when it is brought in as it came out',
    async (kind, format) => {
      const { bytes, rows } = await grid.part.exportSheet(kind, format);

      const outcome = await bring(kind, bytes);

      expect(outcome).toMatchObject({ faults: [], effects: [], revision: null, rows });
    },
  );

  it.each(KINDS)('%s has a template whose example is passed over', async (kind) => {
    const outcome = await bring(kind, sheetTemplate(kind).bytes);

    expect(outcome).toMatchObject({ rows: 0, faults: [], effects: [] });
  });
});

describe('a sheet', () => {
  it('is brought in whole, once: parents after children, by code or by name', async () => {
    const areas = csv(`
      区划代码,名称,类型,上级,别名
      610999990201,上河村,村,河口镇,老上河、上河大队
      610999990,河口镇,镇,610999,`);
    const cells = csv(`
      网格编码,名称,户数,所属区划
      610999990001001,上河一组,41,
      610999990001,上河村网格,0,河口镇/上河村
      610999990,河口镇网格,0,河口镇`);

    const outcomes = [await bring('areas', areas), await bring('cells', cells), await bring('cells', cells)];

    expect(outcomes.map(({ faults }) => faults)).toEqual([[], [], []]);
    expect(outcomes.map(({ effects }) => effects.length)).toEqual([2, 3, 0]);
    expect(outcomes[2]!.revision).toBeNull();
    const { data } = await grid.ask('{ cellByCode(code: "610999990001001") { name households path { name } } }');
    expect(data.cellByCode).toMatchObject({ name: '上河一组', households: 41 });
    expect(await rowOf('cells', '610999990001001')).toMatchObject({
      上级网格: '610999990001',
      所属区划: '610999990201',
    });
  });

  it('changes from its day on what says something else, and says which columns', async () => {
    const file = csv(`
      网格编码,名称,户数,生效日期
      ${CELL},改名一组,77,
      ${OTHER_CELL},改名二组,999,2024-06-01`);
    const before = await rowOf('cells', OTHER_CELL);

    const trial = await bring('cells', file, { isTrial: true, from: '2026-01-01' });
    const outcome = await bring('cells', file, { from: '2026-01-01' });

    expect(trial).toMatchObject({ revision: null, faults: [] });
    expect(outcome.effects).toEqual(trial.effects);
    expect(outcome.effects).toMatchObject([
      { kind: 'AMENDED', line: 2, on: '2026-01-01', columns: ['名称', '户数'] },
      { kind: 'AMENDED', line: 3, on: '2024-06-01', columns: ['名称', '户数'] },
    ]);
    expect(before).toMatchObject({ 生效日期: expect.not.stringMatching('2024-06-01') });
    expect(await rowOf('cells', OTHER_CELL)).toMatchObject({ 名称: '改名二组', 生效日期: '2024-06-01' });
  });

  it('leaves out what it leaves out, unless it is the whole list and the closings are confirmed', async () => {
    const list = csv(`
      党小组名称,所属村,覆盖网格
      第一党小组,610999990201,610999990001001
      第二党小组,610999990201,`);
    const shorter = csv(`
      党小组名称,所属村
      第一党小组,上河村`);
    await bring('party-groups', list);

    const kept = await bring('party-groups', shorter);
    const shown = await bring('party-groups', shorter, { isTrial: true, isComplete: true });
    const unconfirmed = await bring('party-groups', shorter, { isComplete: true });
    const closed = await bring('party-groups', shorter, { isComplete: true, confirmedClosings: 1 });

    expect(kept.effects).toEqual([]);
    expect(shown).toMatchObject({ closings: 1, faults: [], effects: [{ kind: 'ENDED', label: '第二党小组' }] });
    expect(unconfirmed).toMatchObject({ revision: null, faults: [{ code: 'SHEET_CLOSING_UNCONFIRMED' }] });
    expect(closed).toMatchObject({ closings: 1, faults: [], effects: [{ kind: 'ENDED' }] });
    expect((await grid.part.exportSheet('party-groups', 'csv')).rows).toBe(1);
  });

  it('ends what it says is ended, with who takes over, once', async () => {
    const file = csv(`
      单位代码,操作,失效日期,承接者,依据
      610999-QXJ,撤销,2026-10-01,宁安县应急管理局、610999-ZFB,宁编发〔2026〕3号`);

    const [first, second] = [await bring('units', file), await bring('units', file)];

    expect(first).toMatchObject({
      faults: [],
      effects: [
        { thing: 'UNIT', kind: 'ENDED', on: '2026-10-01', line: 2 },
        { thing: 'POST', kind: 'ENDED_ALONG', on: '2026-10-01' },
      ],
    });
    expect(second).toMatchObject({ faults: [], effects: [] });
    expect(await rowOf('units', '610999-QXJ')).toBeUndefined();
  });
});

describe('a sheet with faults', () => {
  it('names every one of them by line and column, with what would be right, and changes nothing', async () => {
    const file = csv(`
      网格编码,名称,户数,所属区划,上级网格
      ${CELL},,三十,,
      6109991,坏编码,1,610999101000,
      610999101999,没有区划的,1,没有这个村,
      610999101998001,没有上级的,1,610999101000,610999101998
      ${CELL},再来一次,1,610999101000,`);

    const { faults, revision } = await bring('cells', file);

    expect(revision).toBeNull();
    expect(faults).toEqual([
      { code: 'FIELD_INVALID', line: 2, column: '户数', message: '应为 0 或正整数' },
      { code: 'FIELD_INVALID', line: 3, column: '网格编码', message: expect.stringContaining('9、12、15 或 18 位') },
      { code: 'CODE_UNKNOWN', line: 3, column: '上级网格', message: expect.any(String) },
      { code: 'CODE_UNKNOWN', line: 4, column: '所属区划', message: expect.stringContaining('没有这个区划') },
      { code: 'CODE_UNKNOWN', line: 5, column: '上级网格', message: expect.stringContaining('没有这个网格') },
      { code: 'SHEET_ROW_REPEATED', line: 6, column: '网格编码', message: '与第 2 行是同一条记录' },
    ]);
  });

  it('has the faults of the gate by line and column too', async () => {
    const file = csv(`
      单位代码,名称,类型,上级单位
      610999-GATE1,甲单位,部门,610999-GATE2
      610999-GATE2,乙单位,部门,甲单位`);

    const { faults } = await bring('units', file);

    expect(faults).toEqual([
      expect.objectContaining({ code: 'RECORD_CYCLE', line: 2, column: '上级单位' }),
      expect.objectContaining({ code: 'RECORD_CYCLE', line: 3, column: '上级单位' }),
    ]);
  });

  it('of another template is refused with what is missing, what is unknown and which one it looks like', async () => {
    const { bytes } = await grid.part.exportSheet('units', 'xlsx');

    const { faults, rows } = await bring('cells', bytes);

    expect(rows).toBe(0);
    expect(faults).toEqual([
      {
        code: 'SHEET_TEMPLATE_WRONG',
        line: 1,
        column: null,
        message: expect.stringMatching(/缺少：网格编码；不认得：单位代码.*看起来是“单位”模板/),
      },
    ]);
  });

  it('tells the first thousand of them and how many they are', async () => {
    const lines = Array.from({ length: 1_500 }, (_, at) => `610999-X${at},名称,没有这种类型`);

    const { faults, faultCount } = await bring('units', csv(['单位代码,名称,类型', ...lines].join('\n')));

    expect([faults.length, faultCount]).toEqual([1_000, 1_500]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('that is %s is refused', async (_, bytes) => {
    const outcome = await bring('areas', bytes);

    expect(outcome.faults).toMatchObject([{ code: 'SHEET_TEMPLATE_WRONG' }]);
  });
});

const CELL = demoCellAt(demoCounty().cells, '青石镇/七里村一组').code;
const OTHER_CELL = demoCellAt(demoCounty().cells, '青石镇/七里村二组').code;

/** The exported row of a record, by the headers. */
async function rowOf(kind: string, code: string): Promise<Record<string, string> | undefined> {
  const { bytes } = await grid.part.exportSheet(kind, 'csv');
  const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
  return rows.find((row) => Object.values(row)[0] === code);
}

async function bring(kind: string, bytes: Buffer, more: Partial<SheetImport> = {}): Promise<SheetOutcome> {
  return grid.part.importSheet({ kind, bytes, fileName: `${kind}.csv`, by: 'tester', isTrial: false, ...more });
}

/** Lines of a test as a file; the blanks before them say nothing. */
const csv = (text: string): Buffer =>
  Buffer.from(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .join('\r\n'),
  );
