import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { LUOAN } from '../../hub/demo-county/luoan.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { SHEET_FORMATS, sheetTemplate } from '../../subgraphs/grid/sheet/export-sheet.js';
import type { SheetImport } from '../../subgraphs/grid/sheet/import-sheet.js';
import { SHEET_KINDS } from '../../subgraphs/grid/sheet/sheet-kinds.rules.js';
import type { SheetOutcome } from '../../subgraphs/grid/sheet/sheet-outcome.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

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

  it('of the larger county changes nothing either, whatever its kind', async () => {
    await using larger = await openDemoGrid({ template: 'template1', county: LUOAN });

    for (const kind of KINDS) {
      const { bytes, rows } = await larger.part.exportSheet(kind, 'csv');
      const outcome = await larger.part.importSheet({ kind, bytes, fileName: kind, by: 'tester', isTrial: false });

      expect([kind, outcome.faults, outcome.effects, outcome.rows]).toEqual([kind, [], [], rows]);
    }
  }, 120_000);

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
      第一党小组,${VILLAGE},${CELL}
      第二党小组,${VILLAGE},`);
    const shorter = csv(`
      党小组名称,所属村
      第一党小组,青石镇/七里村`);
    await bring('party-groups', list);

    const kept = await bring('party-groups', shorter);
    const shown = await bring('party-groups', shorter, { isTrial: true, isComplete: true });
    const unconfirmed = await bring('party-groups', shorter, { isComplete: true });
    const closed = await bring('party-groups', shorter, { isComplete: true, confirmedClosings: 1 });

    expect(kept.effects).toEqual([]);
    expect(shown).toMatchObject({ closings: 1, faults: [], effects: [{ kind: 'ENDED', label: '第二党小组' }] });
    expect(unconfirmed).toMatchObject({ revision: null, faults: [{ code: 'SHEET_CLOSING_UNCONFIRMED' }] });
    expect(
      await bring('households', csv(`网格编码,户数\n${CELL},10`), { isTrial: true, isComplete: true }),
    ).toMatchObject({
      closings: 0,
    });
    expect(closed).toMatchObject({ closings: 1, faults: [], effects: [{ kind: 'ENDED' }] });
    expect((await grid.part.exportSheet('party-groups', 'csv')).rows).toBe(1);
  });

  it('ends what it says is ended, with who takes over, once', async () => {
    const file = csv(`
      单位代码,操作,失效日期,承接者,依据
      610999-LSZX,撤销,2026-10-01,宁安县应急管理局、610999-ZFB,宁编发〔2026〕3号`);
    await bring('units', csv('单位代码,单位名称,单位类型,上级单位\n610999-LSZX,宁安县临时服务中心,事业单位,610999'), {
      from: '2025-01-01',
    });

    const [first, second] = [await bring('units', file), await bring('units', file)];

    expect(first.faults).toEqual([]);
    expect(first.effects).toMatchObject([{ thing: 'UNIT', kind: 'ENDED', on: '2026-10-01', line: 2 }]);
    expect(
      await query(`select to_key from grid.succession where from_key = '610999-LSZX' order by is_principal desc`),
    ).toEqual([{ to_key: '610999-YJJ' }, { to_key: '610999-ZFB' }]);
    expect(second).toMatchObject({ faults: [], effects: [] });
    expect(await rowOf('units', '610999-LSZX')).toBeUndefined();
  });
});

describe('a sheet of posts', () => {
  const sheet = (...rows: string[]): Buffer => csv(['岗位,姓名,电话,所在网格,产生方式,生效日期', ...rows].join('\n'));
  const heads = async (): Promise<Record<string, string>[]> =>
    (await rowsOf('posts')).filter((row) => row['岗位'] === '网格长' && row['所在网格'] === CELL);

  it('ends the former head with the new one, and the same file again changes nothing', async () => {
    const [former] = await heads();
    const file = sheet(`网格长,欧阳测试,13912345678,${CELL},推选,2026-03-01`);

    const [first, second] = [await bring('posts', file), await bring('posts', file)];

    expect(first.faults).toEqual([]);
    expect(first.effects.map(({ thing, kind, on }) => [thing, kind, on])).toEqual(
      expect.arrayContaining([
        ['PERSON', 'ADDED', '1900-01-01'],
        ['POST', 'ADDED', '2026-03-01'],
        ['POST', 'ENDED', '2026-03-01'],
      ]),
    );
    expect(second).toMatchObject({ faults: [], effects: [] });
    expect(former!['姓名']).not.toBe('欧阳测试');
    expect(await heads()).toEqual([
      expect.objectContaining({ 姓名: '欧阳测试', 电话: '139****5678', 生效日期: '2026-03-01' }),
    ]);
  });

  it('keeps a number that is left out or masked, and takes a new one', async () => {
    const outcomes = [
      await bring('posts', sheet(`网格长,欧阳测试,139****5678,${CELL},,`)),
      await bring('posts', sheet(`网格长,欧阳测试,,${CELL},,`)),
      await bring('posts', sheet(`网格长,欧阳测试,13987654321,${CELL},,`)),
    ];

    expect(outcomes.map(({ faults, effects }) => [faults.length, effects.length])).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(outcomes[2]!.effects).toMatchObject([{ thing: 'PERSON', columns: expect.arrayContaining(['电话']) }]);
    expect((await heads())[0]).toMatchObject({ 电话: '139****4321' });
  });

  it('knows a person again by number, and asks for one where only the name is said', async () => {
    const known = await bring('posts', sheet(`网格员,欧阳测试,１３９ 8765 4321,${OTHER_CELL},选聘,2026-04-01`));
    const unclear = await bring('posts', sheet(`网格员,欧阳测试,,${THIRD_CELL},选聘,2026-04-01`));

    expect(known.effects.map(({ thing, kind }) => [thing, kind])).toEqual([['POST', 'ADDED']]);
    expect(unclear.faults).toEqual([
      { code: 'FIELD_MISSING', line: 2, column: '电话', message: expect.stringContaining('同名') },
    ]);
  });

  it('tells of no number: neither in faults nor in the log of changes, and keeps it sealed', async () => {
    const file = csv(`
      岗位,姓名,电话,证件号,所在网格
      网格长,某甲某,1391234,11010119900307123X,${CELL}
      网格长,某乙某,13955554444,110101199003071234,${OTHER_CELL}`);
    const { faults } = await bring('posts', file);
    await bring('posts', sheet(`网格员,某丙某,13955553333,${OTHER_CELL},选聘,2026-04-01`));

    const [stored] = await query(
      `select (select json_agg(c)::text from grid.change c) || (select json_agg(p)::text from grid.person p) as text`,
    );
    expect(faults.map(({ column }) => column)).toEqual(['电话', '证件号', '证件号']);
    expect(JSON.stringify(faults)).not.toMatch(/139|110101|某/);
    expect(stored!['text']).toContain('某丙某');
    expect(stored!['text']).not.toContain('13955553333');
    expect(stored!['text']).toContain('posts.csv#');
  });

  it('is refused where a post has two heads, or a place that does not have it', async () => {
    const { faults } = await bring(
      'posts',
      csv(`
        岗位,姓名,电话,所在网格,所在单位
        网格长,某丁某,13955550001,${THIRD_CELL},
        网格长,某戊某,13955550002,${THIRD_CELL},
        网格长,某己某,13955550003,,610999-SLJ`),
    );

    expect(faults).toEqual([
      expect.objectContaining({ code: 'POST_HELD', line: 2, column: '姓名' }),
      expect.objectContaining({ code: 'POST_HELD', line: 3, column: '姓名' }),
      { code: 'FIELD_INVALID', line: 4, column: '所在网格', message: '“网格长”须填且只填：所在网格' },
    ]);
  });
});

describe('a text that a spreadsheet would reckon with', () => {
  it.each(['=1+1', '+86', '-5', '@SUM(A1)', "'=1", "'quoted"])(
    '%s comes out harmless and is read back',
    async (alias) => {
      await bring('units', csv(`单位代码,别名\n610999-SLJ,"${alias}"`));

      const row = await rowOf('units', '610999-SLJ');
      const again = await bring('units', (await grid.part.exportSheet('units', 'xlsx')).bytes);
      const [stored] = await query(
        `select aliases[1] as alias from grid.unit where code = '610999-SLJ' and valid_to is null`,
      );

      expect(row!['别名']).not.toMatch(/^[=+\-@]/);
      expect(again.effects).toEqual([]);
      expect(stored).toEqual({ alias: alias === "'=1" ? '=1' : alias });
    },
  );
});

describe('beside another change of the same records', () => {
  it('nothing of either is lost', async () => {
    const name = async (to: string): Promise<void> => {
      await grid.part.importSheet({
        kind: 'cells',
        bytes: csv(`网格编码,名称\n${THIRD_CELL},${to}`),
        fileName: 'a',
        by: 'a',
        isTrial: false,
      });
    };
    for (const round of [1, 2, 3, 4, 5]) {
      await Promise.all([name(`改名${round}`), bring('households', csv(`网格编码,户数\n${THIRD_CELL},${60 + round}`))]);

      expect(await rowOf('cells', THIRD_CELL)).toMatchObject({ 名称: `改名${round}`, 户数: `${60 + round}` });
    }
  });
});

describe('a long sheet', () => {
  it('of 20,000 linked households is brought in whole, and again changes nothing', async () => {
    const cells = (await rowsOf('cells')).filter((row) => row['网格编码']!.length === 15);
    const each = Math.ceil(20_000 / cells.length);
    const lines = cells.flatMap((cell) =>
      Array.from(
        { length: each },
        (_, at) => `${cell['网格编码']}${String(at + 1).padStart(3, '0')},第${at + 1}联户,10`,
      ),
    );
    const file = csv(['网格编码,名称,户数', ...lines].join('\n'));

    const [first, second] = [await bring('household-groups', file), await bring('household-groups', file)];

    const out = await grid.part.exportSheet('household-groups', 'csv');
    expect(first.faults).toEqual([]);
    expect(first.effects).toHaveLength(lines.length);
    expect(second).toMatchObject({ rows: lines.length, effects: [], revision: null });
    expect(out.rows).toBe(lines.length);
  }, 60_000);
});

describe('a sheet at a desk', () => {
  const IMPORT = `mutation ($input: ImportGridSheetInput!) {
    importGridSheet(input: $input) {
      isTrial rows revision closings faultCount
      counts { thing kind count }
      effects { thing key kind line label columns }
      faults { code line column message }
    }
  }`;
  const input = (text: string, more: object = {}) => ({
    input: { kind: 'UNITS', fileName: '单位.csv', contentBase64: csv(text).toString('base64'), ...more },
  });
  const NEW_UNIT = '单位代码,单位名称,单位类型,上级单位\n610999-DESK,宁安县窗口中心,事业单位,宁安县人民政府';

  it('is tried, brought in and handed out again by the graph', async () => {
    const tried = (await grid.ask(IMPORT, input(NEW_UNIT, { isTrial: true }))).data.importGridSheet;
    const made = (await grid.ask(IMPORT, input(NEW_UNIT))).data.importGridSheet;
    const again = (await grid.ask(IMPORT, input(NEW_UNIT))).data.importGridSheet;

    const { data } = await grid.ask('{ gridSheet(kind: UNITS, format: CSV) { fileName rows contentBase64 } }');
    expect(tried).toEqual({
      isTrial: true,
      rows: 1,
      revision: null,
      closings: 0,
      faultCount: 0,
      counts: [{ thing: 'UNIT', kind: 'ADDED', count: 1 }],
      effects: [
        { thing: 'UNIT', key: '610999-DESK', kind: 'ADDED', line: 2, label: '610999-DESK 宁安县窗口中心', columns: [] },
      ],
      faults: [],
    });
    expect(made).toEqual({ ...tried, isTrial: false, revision: expect.any(Number) });
    expect(again).toMatchObject({ revision: null, counts: [] });
    expect(Buffer.from(data.gridSheet.contentBase64, 'base64').toString()).toContain('610999-DESK,宁安县窗口中心');
  });

  it('is answered with its faults by line and column', async () => {
    const { data } = await grid.ask(IMPORT, input('单位代码,单位类型\n610999-NONE,没有的'));

    expect(data.importGridSheet).toMatchObject({
      faultCount: 1,
      faults: [{ code: 'FIELD_INVALID', line: 2, column: '单位类型' }],
    });
  });

  it.each([
    ['DEPARTMENT', { ...OFFICER, roles: ['department' as const] }, 'FORBIDDEN'],
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
  ])('is refused to %s, both ways', async (_, viewer, code) => {
    const brought = await grid.ask(IMPORT, input(NEW_UNIT), viewer);
    const handed = await grid.ask('{ gridSheet(kind: POSTS) { rows } }', {}, viewer);

    expect([brought.codes, handed.codes]).toEqual([[code], [code]]);
  });

  it('is too large for the graph beyond a request of the gateway', async () => {
    const { codes } = await grid.ask(IMPORT, input('x'.repeat(700_001)));

    expect(codes).toEqual(['SHEET_TOO_LARGE']);
  });

  it('has a template for whoever has a token', async () => {
    const { data } = await grid.ask('{ gridSheetTemplate(kind: HOUSEHOLD_GROUPS) { fileName rows } }');

    expect(data.gridSheetTemplate).toEqual({ fileName: '联户-模板.xlsx', rows: 0 });
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

  it('of more rows than are held is refused', async () => {
    const lines = Array.from({ length: 50_001 }, (_, at) => `610999-X${at}`);

    await expect(bring('units', csv(['单位代码', ...lines].join('\n')))).rejects.toMatchObject({
      code: 'SHEET_TOO_LARGE',
    });
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
const VILLAGE = demoCellAt(demoCounty().cells, '青石镇/七里村一组').areaCode;
const THIRD_CELL = demoCellAt(demoCounty().cells, '青石镇/七里村三组').code;
const OTHER_CELL = demoCellAt(demoCounty().cells, '青石镇/七里村二组').code;

/** The exported row of a record, by the headers. */
const rowOf = async (kind: string, code: string): Promise<Record<string, string> | undefined> =>
  (await rowsOf(kind)).find((row) => Object.values(row)[0] === code);

async function rowsOf(kind: string): Promise<Record<string, string>[]> {
  const { bytes } = await grid.part.exportSheet(kind, 'csv');
  return parse(bytes, { bom: true, columns: true });
}

async function query(text: string): Promise<Record<string, string>[]> {
  const client = new pg.Client(grid.url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
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
