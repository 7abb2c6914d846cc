import pg from 'pg';
import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
const CLERK: Viewer = { ...OFFICER, subject: 'clerk-1', roles: ['clerk'] };
const LEADER: Viewer = { ...OFFICER, subject: 'leader-1', roles: ['leader'] };
/** The check digit of each is right. */
const [ID_NO, OTHER_ID_NO] = ['610999197203140019', '610999198505060027'];

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

const cellOf = (name: string) => demoCellAt(county.cells, name).id;
const ANSWER = 'revision userErrors { code field conflictsWith hint } effects { thing key kind fields }';
const PERSON = 'id name phoneMasked idNoMasked revision posts { id kind } history { id validTo }';

/** Somebody who is a proxy in a cell. */
async function aProxy(
  person: object,
  place: string,
  from = '2026-01-01',
): Promise<{ personId: string; postId: string }> {
  const { data } = await grid.ask(
    'mutation ($input: AppointInput!) { appoint(input: $input) { post { id holder { id } } userErrors { code field } } }',
    { input: { kind: 'PROXY', source: '选聘', cellId: cellOf(place), person, from } },
  );
  if (data.appoint.userErrors.length > 0) throw new Error(JSON.stringify(data.appoint.userErrors));
  return { personId: data.appoint.post.holder.id, postId: data.appoint.post.id };
}

async function change(name: 'amendPerson' | 'forgetPerson' | 'mergePeople', input: object, viewer?: Viewer) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { person { ${PERSON} } ${ANSWER} } }`;
  const { data, codes } = await grid.ask(query, { input }, viewer);
  return data?.[name] ?? codes;
}

const find = async (input: object, viewer?: Viewer) => {
  const { data, codes } = await grid.ask(
    'query ($input: FindPeopleInput!) { findPeople(input: $input) { id } }',
    { input },
    viewer,
  );
  return data?.findPeople.map(({ id }: { id: string }) => id) ?? codes;
};

/** Everything the database keeps of a person. */
async function rowsOf(personId: string): Promise<string> {
  const client = new pg.Client(grid.url);
  await client.connect();
  const { rows } = await client.query(
    `select to_jsonb(p)::text as row from grid.person p where id = $1
     union all select to_jsonb(c)::text from grid.change c where key = $1`,
    [personId],
  );
  await client.end();
  return rows.map(({ row }) => row).join('\n');
}

describe('a person', () => {
  it('is put right, and the number there was before is gone', async () => {
    const { personId } = await aProxy({ name: '周正之', phone: '13912341001' }, '青石镇/七里村一组');

    const { person, effects, userErrors } = await change('amendPerson', {
      id: personId,
      phone: '13912341002',
      idNo: ID_NO,
    });

    expect(userErrors).toEqual([]);
    expect(person).toMatchObject({ name: '周正之', phoneMasked: '139****1002', idNoMasked: '610999***********9' });
    expect(effects[0].fields.sort()).toEqual(['idNoIndex', 'idNoSealed', 'phoneIndex', 'phoneSealed']);
    expect(await find({ phone: '139 1234 1001' })).toEqual([]);
    expect(await find({ phone: '139 1234 1002', idNo: ID_NO })).toEqual([personId]);
    expect((await rowsOf(personId)).split('\n').filter((row) => row.includes('phone_sealed'))).toHaveLength(1);
  });

  it('is not given what is no number, or the identity number of somebody else', async () => {
    const { personId } = await aProxy({ name: '冯正之', phone: '13912341003' }, '青石镇/七里村一组');
    const [owner] = await find({ idNo: ID_NO });

    const wrong = await change('amendPerson', {
      id: personId,
      name: '冯',
      phone: '1391234',
      idNo: '610999197203140018',
    });
    const taken = await change('amendPerson', { id: personId, idNo: ID_NO });
    const unknown = await change('amendPerson', { id: 'nobody', name: '冯之正' });
    const stale = await change('amendPerson', { id: personId, phone: null, expectedRevision: 1 });

    expect(wrong.userErrors.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
      ['FIELD_INVALID', 'name'],
      ['FIELD_INVALID', 'phone'],
      ['FIELD_INVALID', 'idNo'],
    ]);
    expect(JSON.stringify(wrong)).not.toContain('1391234');
    expect(taken.userErrors).toMatchObject([{ code: 'PERSON_KNOWN', field: 'idNo', conflictsWith: owner }]);
    expect(unknown.userErrors).toMatchObject([{ code: 'CODE_UNKNOWN', field: 'id' }]);
    expect(stale.userErrors).toMatchObject([{ code: 'RECORD_CHANGED_MEANWHILE', field: 'expectedRevision' }]);
  });

  it('is forgotten: no number is left in any row, and what stood on him ends', async () => {
    const { personId, postId } = await aProxy(
      { name: '褚正之', phone: '13912341004', idNo: OTHER_ID_NO },
      '青石镇/七里村二组',
    );
    const { data } = await grid.ask(`{ cell(id: "${cellOf('青石镇/七里村二组')}") { posts(kind: CELL_HEAD) { id } } }`);
    await grid.ask(
      'mutation ($input: StandInInput!) { standIn(input: $input) { userErrors { code } } }',
      { input: { postId: data.cell.posts[0].id, personId, from: '2026-03-01', until: '2026-12-01', reason: 'LEAVE' } },
      CLERK,
    );

    const { person, effects, userErrors } = await change('forgetPerson', { id: personId, on: '2026-06-01' });

    expect(userErrors).toEqual([]);
    expect(person).toMatchObject({ name: '褚正之', phoneMasked: null, idNoMasked: null, posts: [] });
    expect(person.history).toEqual([{ id: postId, validTo: '2026-06-01' }]);
    expect(effects.map(({ thing, kind }: { thing: string; kind: string }) => `${thing} ${kind}`).sort()).toEqual([
      'ABSENCE AMENDED',
      'PERSON AMENDED',
      'POST ENDED_ALONG',
    ]);
    const rows = await rowsOf(personId);
    expect(rows).toContain('"phone_sealed": null');
    expect(rows).not.toMatch(/"(phone|id_no)_(sealed|index)": "/);
    expect(await find({ idNo: OTHER_ID_NO })).toEqual([]);
  });

  it('is forgotten with the name when that is asked for', async () => {
    const { personId } = await aProxy({ name: '卫正之', phone: '13912341005' }, '青石镇/七里村二组');

    await change('forgetPerson', { id: personId, on: '2026-06-01', erasesName: true });

    expect(await rowsOf(personId)).not.toContain('卫正之');
  });

  it('who is there twice becomes one, with all posts and numbers of both', async () => {
    const keep = await aProxy({ name: '蒋正之', phone: '13912341006' }, '青石镇/海棠村一组');
    const gone = await aProxy({ name: '蒋正之', phone: '13912341007', idNo: OTHER_ID_NO }, '青石镇/海棠村二组');

    await change('amendPerson', { id: gone.personId, phone: '13912341006' });
    const doubles = '{ personDoubles { nodes { people { id } } } }';
    const { personDoubles } = (await grid.ask(doubles)).data;

    const { person, userErrors } = await change('mergePeople', { keepId: keep.personId, goneId: gone.personId });

    expect(userErrors).toEqual([]);
    expect(person).toMatchObject({ phoneMasked: '139****1006', idNoMasked: '610999***********7' });
    expect(personDoubles.nodes).toEqual([{ people: [{ id: keep.personId }, { id: gone.personId }] }]);
    expect((await grid.ask(doubles)).data.personDoubles.nodes).toEqual([]);
    expect((await grid.ask(doubles, {}, LEADER)).codes).toEqual(['FORBIDDEN']);
    expect(person.posts.map(({ id }: { id: string }) => id).sort()).toEqual([keep.postId, gone.postId].sort());
    expect(await find({ idNo: OTHER_ID_NO })).toEqual([keep.personId]);
    expect(await find({ phone: '13912341007' })).toEqual([]);
    const { data } = await grid.ask(`{ person(id: "${gone.personId}") { id } }`);
    expect(data.person).toBeNull();
  });

  it('is not made one with somebody who has another identity number, or who holds the same post', async () => {
    const one = await aProxy({ name: '沈正之', phone: '13912341008', idNo: '610999199001010012' }, '青石镇/海棠村三组');
    const [other] = await find({ idNo: OTHER_ID_NO });
    const twin = await aProxy({ name: '沈正之', phone: '13912341009' }, '青石镇/海棠村三组');

    const wrong = await change('mergePeople', { keepId: one.personId, goneId: other });
    const both = await change('mergePeople', { keepId: one.personId, goneId: twin.personId });

    expect(wrong.userErrors).toMatchObject([{ code: 'FIELD_INVALID', field: 'goneId' }]);
    expect(both.userErrors).toContainEqual(expect.objectContaining({ code: 'POST_HELD' }));
  });

  it('is found by who keeps the records, and changed by officers', async () => {
    expect(await find({ name: '蒋正之' }, CLERK)).toHaveLength(1);
    expect(await find({ name: '蒋正之' }, LEADER)).toEqual(['FORBIDDEN']);
    expect(await find({})).toEqual(['BAD_USER_INPUT']);
    expect(await change('amendPerson', { id: 'x' }, CLERK)).toEqual(['FORBIDDEN']);
    expect(await change('forgetPerson', { id: 'x' }, LEADER)).toEqual(['FORBIDDEN']);
    expect(await change('mergePeople', { keepId: 'x', goneId: 'y' }, CLERK)).toEqual(['FORBIDDEN']);
  });

  it('appointed by two at once under one identity number is one', async () => {
    const idNo = '610999199201010017';
    const person = (phone: string) => ({ name: '韩正之', phone, idNo });
    await Promise.allSettled([
      aProxy(person('13912341010'), '龙潭镇/高峰村一组'),
      aProxy(person('13912341011'), '龙潭镇/高峰村三组'),
    ]);

    expect(await find({ idNo })).toHaveLength(1);
  });
});

describe('vacant posts', () => {
  const LIST = `query ($kind: PostKind, $cellId: ID, $asOf: LocalDate) { vacantPosts(kind: $kind, cellId: $cellId, asOf: $asOf, first: 100) {
    nodes { kind since cell { id } area { level } last { id } inCharge { because person { id } } } pageInfo { hasNextPage } } }`;
  const list = async (variables: object) => (await grid.ask(LIST, { ...variables })).data.vacantPosts.nodes;

  it('show a head who left without a successor, since that day, and who acts meanwhile', async () => {
    const cellId = cellOf('龙潭镇/高峰村一组');
    const { data } = await grid.ask(`{ cell(id: "${cellId}") { posts(kind: CELL_HEAD) { id } } }`);
    const [{ id }] = data.cell.posts;
    expect(await list({ kind: 'CELL_HEAD', cellId })).toEqual([]);

    await grid.ask('mutation ($input: EndPostInput!) { endPost(input: $input) { userErrors { code } } }', {
      input: { id, on: '2026-09-01', reason: 'RETIRED' },
    });

    expect(await list({ kind: 'CELL_HEAD', cellId })).toMatchObject([
      { since: '2026-09-01', cell: { id: cellId }, last: { id }, inCharge: { because: 'DEPUTY' } },
    ]);
    expect(await list({ kind: 'CELL_HEAD', cellId, asOf: '2026-08-31' })).toEqual([]);
  });

  it('show every village and community that has no proxy', async () => {
    const vacant = await list({ kind: 'PROXY' });

    expect(vacant.length).toBeGreaterThan(0);
    expect(vacant.every(({ area }: { area: { level: number } }) => area.level === 3)).toBe(true);
  });
});
