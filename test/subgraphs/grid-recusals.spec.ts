import pg from 'pg';
import type { CasePlacingV1 } from '../../contracts/ports.js';
import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { aPlacing } from '../builders/a-placing.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const CASE = '0190b1b2-0000-7000-8000-000000000001';
const DAY_MS = 86_400_000;

const county = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid({
    cases: {
      feed: async () => ({ items: [], next: '' }),
      document: async () => null,
      standing: async () => ({ units: [], cells: [] }),
      placings: async ({ caseIds, viewer }) => ({
        items: caseIds?.includes(CASE) && viewer?.unitCode !== '610999-RSJ' ? [A_CASE] : [],
        next: null,
      }),
    },
  });
});
afterEach(async () => {
  await sql('delete from grid.recusal');
  await sql('update grid.revision set number = number + 1');
  // The part looks at the revision again after a second of its clock.
  grid.passTime(2_000);
});
afterAll(() => grid[Symbol.asyncDispose]());

const A_CASE: CasePlacingV1 = {
  caseId: CASE,
  category: '010101',
  purpose: 'APPEAL',
  confidentiality: 'ORDINARY',
  cellId: null,
  areaCodes: ['610999'],
  respondentUnitCodes: [],
  leadUnitCode: '610999-RSJ',
  coUnitCodes: [],
  ruleId: '610999-category-01',
};

const ERRORS = 'userErrors { code field value }';
const RECUSAL = `id unit { code } isOfPerson person { name } respondent { code } categoryPrefix cell { id } case { id }
  validFrom validTo ground note decidedBy { code } source version`;
const ADD = `mutation ($input: AddRecusalInput!) { addRecusal(input: $input) { recusal { ${RECUSAL} } ${ERRORS} } }`;
const END = `mutation ($id: ID!, $version: Int!) {
  endRecusal(input: { id: $id, version: $version }) { recusal { id validTo version } ${ERRORS} }
}`;
const LIST = `query ($unit: ID, $inForce: Boolean) {
  recusals(unit: $unit, inForce: $inForce, first: 2) { nodes { ${RECUSAL} } pageInfo { hasNextPage endCursor } }
}`;
const ROUTE = `query ($input: RouteInput!) {
  route(input: $input) {
    lead { code } helpers { code } reason ruleId recused { unit { code } ground source recusalId } recusedPersons { name }
  }
}`;

const DECISION = { ground: 'MATTER', decidedBy: '610999-XFJ', source: '宁安县信访局回避决定〔2026〕1号' };

async function recuse(given: object): Promise<{ id: string; version: number }> {
  const { data, codes } = await grid.ask(ADD, { input: { ...DECISION, ...given } });
  expect([codes, data.addRecusal.userErrors]).toEqual([[], []]);
  return data.addRecusal.recusal;
}
const route = async (input: object, viewer: Viewer = OFFICER) =>
  (await grid.ask(ROUTE, { input: { purpose: 'APPEAL', ...input } }, viewer)).data.route;
const WAGES = { category: '010101' };

describe('a decision that a unit keeps out (Art. 28)', () => {
  it('is obeyed by every routing from then on, by port and by query, with its ground and where it stands', async () => {
    const before = await route(WAGES);
    const { id } = await recuse({ unitCode: '610999-RSJ', categoryPrefix: '0101' });

    const after = await route(WAGES);
    const [placed] = await grid.part.port.place([aPlacing('a', {}, WAGES)]);

    expect(before).toMatchObject({ lead: { code: '610999-RSJ' }, recused: [] });
    expect(after.lead.code).toBe('610999-XFJ');
    expect(after.reason).toContain('信访工作条例第二十八条，宁安县信访局回避决定〔2026〕1号');
    expect(after.recused).toEqual([
      { unit: { code: '610999-RSJ' }, ground: 'MATTER', source: DECISION.source, recusalId: id },
    ]);
    expect(placed).toMatchObject({ leadUnitCode: '610999-XFJ', catchAllUnitCode: '610999-XFJ' });
    expect(placed?.ruleReason).toBe(after.reason);
  });

  it('holds for a cell with those in it, for a respondent with those below it, and for one case', async () => {
    const village = demoCellAt(county.cells, '青石镇/海棠村三组');
    await recuse({ unitCode: '610999102', cellId: village.parentId });
    await recuse({ unitCode: '610999-MZJ', respondentUnitCode: '610999-GAJ' });
    await recuse({ unitCode: '610999-RSJ', caseId: CASE });

    const inCell = await route({ category: '070201', cellId: village.id });
    const against = await route({ category: '070201', respondents: ['县公安局'] });
    const theCase = await route({ ...WAGES, caseId: CASE });

    expect(inCell.lead.code).not.toBe('610999102');
    expect(inCell.helpers).not.toContainEqual({ code: '610999102' });
    expect(against.lead.code).not.toBe('610999-MZJ');
    expect([theCase.lead.code, (await route(WAGES)).lead.code]).toEqual(['610999-XFJ', '610999-RSJ']);
  });

  it('holds against giving it a case by hand, also for the units below it, and not once it has ended', async () => {
    const { id, version } = await recuse({ unitCode: '610999-RSJ', categoryPrefix: '0101' });
    await recuse({ unitCode: '610999-GAJ', caseId: CASE });
    const asked = [
      { unitCode: '610999-RSJ', caseId: 'case-1' },
      { unitCode: '610999-LDJ', caseId: 'case-2' },
      { unitCode: '610999-YBJ', caseId: 'case-3' },
      { unitCode: '610999-GAJ', caseId: 'case-4' },
      { unitCode: '610999-GAJ', caseId: CASE },
    ].map((each) => ({ ...each, ref: each.caseId, category: '010101', cellId: null, respondentUnitCodes: [] }));
    const refused = async (): Promise<string[]> => (await grid.part.port.recused(asked)).map(({ ref }) => ref);

    const during = await refused();
    await grid.ask(END, { id, version });
    grid.passTime(DAY_MS);

    expect(during).toEqual(['case-1', 'case-2', CASE]);
    expect(await refused()).toEqual([CASE]);
  });

  it('is seen by all who ask once it was made, also while the first of them has the change read', async () => {
    const asked = { ref: 'r', unitCode: '610999-RSJ', caseId: 'c', category: '010101', cellId: null };
    const ask = () => grid.part.port.recused([{ ...asked, respondentUnitCodes: [] }]);
    await recuse({ unitCode: '610999-RSJ', categoryPrefix: '0101' });

    const answers = await Promise.all([ask(), ask(), ask()]);

    expect(answers.map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('may be asked for with the question, for one matter only', async () => {
    const recused = [{ unitCode: '610999-RSJ', ground: 'PETITIONER' }];

    const found = await route({ ...WAGES, recused });

    expect(found).toMatchObject({ lead: { code: '610999-XFJ' }, recused: [{ source: null, recusalId: null }] });
    expect(found.reason).toContain('与信访人有直接利害关系');
    expect(await codesOf(ROUTE, { input: { purpose: 'APPEAL', recused: [{ ...recused[0], unitCode: 'X' }] } })).toEqual(
      ['UNIT_NOT_FOUND'],
    );
  });

  it('leaves no matter without a unit: where all keep out, the unit above the petition bureau has it', async () => {
    await recuse({ unitCode: '610999-XFJ', categoryPrefix: '0101' });
    await recuse({ unitCode: '610999-RSJ', categoryPrefix: '0101' });

    const found = await route(WAGES);

    expect(found.lead.code).not.toMatch(/XFJ|RSJ/);
    expect(found.reason).toContain('报上级单位办理');
  });

  it('about one person names that person to the petition bureau, and the unit stays', async () => {
    const post = county.posts.find(({ unitCode, kind }) => unitCode === '610999-RSJ' && kind === 'UNIT_HEAD');
    const name = county.people.find(({ id }) => id === post?.personId)?.name;
    await recuse({ unitCode: '610999-RSJ', personId: post?.personId, categoryPrefix: '01' });

    expect(await route(WAGES)).toMatchObject({ lead: { code: '610999-RSJ' }, recused: [], recusedPersons: [{ name }] });
    const department: Viewer = { ...OFFICER, roles: ['department'], unitCode: '610999-RSJ' };
    expect((await route(WAGES, department)).recusedPersons).toEqual([]);
  });

  it('ends the day after it is ended, under the version that was read', async () => {
    const { id, version } = await recuse({ unitCode: '610999-RSJ', categoryPrefix: '0101' });

    const stale = await grid.ask(END, { id, version: version + 1 });
    const ended = await grid.ask(END, { id, version });
    const today = await route(WAGES);
    grid.passTime(DAY_MS);
    const tomorrow = await route(WAGES);

    expect(stale.data.endRecusal.userErrors).toMatchObject([{ code: 'RECORD_CHANGED_MEANWHILE', field: 'version' }]);
    expect(ended.data.endRecusal.recusal).toMatchObject({ version: version + 1 });
    expect([today.lead.code, tomorrow.lead.code]).toEqual(['610999-XFJ', '610999-RSJ']);
    expect(await codesOf(END, { id, version: version + 1 })).toEqual(['RECUSAL_NOT_FOUND']);
  });

  it('about a person goes along when two records become one, and loses its note when the person is forgotten', async () => {
    const head = (unit: string) =>
      county.posts.find(({ unitCode, kind }) => unitCode === unit && kind === 'UNIT_HEAD')?.personId ?? '';
    const [keepId, goneId] = [head('610999-RSJ'), head('610999-YBJ')];
    const note = '经办人系信访人之弟';
    await recuse({ unitCode: '610999-YBJ', personId: goneId, categoryPrefix: '05', note });
    const listed = async () => (await grid.ask(LIST, {})).data.recusals.nodes[0];
    const merge = 'mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { userErrors { code } } }';
    const forget = 'mutation ($input: ForgetPersonInput!) { forgetPerson(input: $input) { userErrors { code } } }';

    const merged = await grid.ask(merge, { input: { keepId, goneId } });
    const afterMerge = await listed();
    const forgotten = await grid.ask(forget, { input: { id: keepId } });
    const afterwards = await listed();

    const name = county.people.find(({ id }) => id === keepId)?.name;
    expect([merged.data.mergePeople.userErrors, forgotten.data.forgetPerson.userErrors]).toEqual([[], []]);
    expect(afterMerge).toMatchObject({ person: { name }, note });
    expect(afterwards).toMatchObject({ isOfPerson: true, note: null });
  });

  it('keeps its note sealed', async () => {
    const note = '经办人系信访人之弟';
    await recuse({ unitCode: '610999-RSJ', categoryPrefix: '0101', note });

    const { data } = await grid.ask(LIST, {});
    const [stored] = await sql<{ text: string }>('select recusal::text as text from grid.recusal');

    expect(data.recusals.nodes).toMatchObject([{ note }]);
    expect(stored?.text).toContain('宁安县信访局回避决定');
    expect(stored?.text).not.toContain('信访人之弟');
  });

  it('is listed newest first, by unit, in pages; also those that ended', async () => {
    for (const categoryPrefix of ['0101', '0102', '0201']) await recuse({ unitCode: '610999-RSJ', categoryPrefix });
    await recuse({ unitCode: '610999-YBJ', categoryPrefix: '05', validFrom: '2020-01-01', validTo: '2021-01-01' });
    const prefixes = async (variables: object): Promise<string[]> =>
      (await grid.ask(LIST, { ...variables })).data.recusals.nodes.map(
        ({ categoryPrefix }: { categoryPrefix: string }) => categoryPrefix,
      );

    expect(await prefixes({})).toEqual(['0201', '0102']);
    expect(await prefixes({ unit: '610999-YBJ' })).toEqual([]);
    expect(await prefixes({ unit: '610999-YBJ', inForce: false })).toEqual(['05']);
  });

  it.each([
    [{ unitCode: '610999-RSJ' }, ['FIELD_MISSING null']],
    [{ unitCode: 'NOBODY', categoryPrefix: '77' }, ['CODE_UNKNOWN unitCode', 'CODE_UNKNOWN categoryPrefix']],
    [{ unitCode: '610999-RSJ', cellId: 'nowhere', personId: 'who' }, ['CODE_UNKNOWN personId', 'CODE_UNKNOWN cellId']],
    [
      { unitCode: '610999-RSJ', categoryPrefix: '01', validFrom: '2026-02-30', source: ' ' },
      ['FIELD_INVALID validFrom', 'FIELD_INVALID source'],
    ],
    [
      { unitCode: '610999-RSJ', categoryPrefix: '01', validFrom: '2026-02-02', validTo: '2026-02-02' },
      ['FIELD_INVALID validTo'],
    ],
  ])('of %j is refused with all of %j', async (given, faults) => {
    const { data } = await grid.ask(ADD, { input: { ...DECISION, ...given } });
    const { recusal, userErrors } = data.addRecusal;

    expect(recusal).toBeNull();
    expect(userErrors.map(({ code, field }: { code: string; field: string | null }) => `${code} ${field}`)).toEqual(
      faults,
    );
  });
});

describe('who keeps out of what', () => {
  it('is the officers’ to say and to read', async () => {
    const clerk: Viewer = { ...OFFICER, roles: ['clerk'] };
    const input = { ...DECISION, unitCode: '610999-RSJ', categoryPrefix: '01' };

    expect(await codesOf(ADD, { input }, clerk)).toEqual(['FORBIDDEN']);
    expect(await codesOf(LIST, {}, clerk)).toEqual(['FORBIDDEN']);
    expect(await codesOf(LIST, {}, { ...clerk, roles: [] })).toEqual(['UNAUTHENTICATED']);
    const leader: Viewer = { ...OFFICER, roles: ['leader'] };
    expect(await codesOf(ROUTE, { input: { purpose: 'APPEAL', caseId: CASE } }, leader)).toEqual(['FORBIDDEN']);
  });

  it('is told of a single case neither to the unit itself nor with a case that the officer may not see', async () => {
    const bureau: Viewer = { ...OFFICER, unitCode: '610999-XFJ' };
    const labour: Viewer = { ...OFFICER, unitCode: '610999-RSJ' };
    const { id, version } = await recuse({ unitCode: '610999-XFJ', caseId: CASE });
    await recuse({ unitCode: '610999-XFJ', categoryPrefix: '01' });
    const seen = async (viewer: Viewer): Promise<number> =>
      (await grid.ask(LIST, {}, viewer)).data.recusals.nodes.length;

    expect([await seen(OFFICER), await seen(labour), await seen(bureau)]).toEqual([2, 1, 1]);
    expect(await codesOf(END, { id, version }, bureau)).toEqual(['RECUSAL_NOT_FOUND']);
    const input = { ...DECISION, unitCode: '610999-YBJ', caseId: CASE };
    expect(await codesOf(ADD, { input }, labour)).toEqual(['CASE_NOT_FOUND']);
    expect(await codesOf(ROUTE, { input: { purpose: 'APPEAL', caseId: CASE } }, labour)).toEqual(['CASE_NOT_FOUND']);
  });
});

async function sql<Row extends object>(text: string): Promise<Row[]> {
  const client = new pg.Client(grid.url);
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

const codesOf = async (query: string, variables: Record<string, unknown>, viewer: Viewer = OFFICER) =>
  (await grid.ask(query, variables, viewer)).codes;
