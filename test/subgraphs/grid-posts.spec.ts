import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { ANONYMOUS, type Viewer } from '../../platform/identity/viewer.js';
import { countStatements } from '../builders/count-statements.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
const CLERK: Viewer = { ...OFFICER, subject: 'clerk-1', roles: ['clerk'] };
const DEPARTMENT: Viewer = { ...OFFICER, subject: 'department-1', roles: ['department'], unitCode: '610999-GAJ' };
/** The ID number's check digit is right; nobody has it. */
const LI = { name: '李任之', phone: '13912340001', idNo: '610999197203140019' };

let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

const cellOf = (name: string) => demoCellAt(county.cells, name).id;
const POST = 'id kind source validFrom validTo isInForce revision holder { id name phoneMasked idNoMasked }';
const ANSWER = `revision isTrial userErrors { code field conflictsWith hint } effects { thing kind }`;

const appoint = async (input: object, viewer?: Viewer) =>
  (
    await grid.ask(
      `mutation ($input: AppointInput!) { appoint(input: $input) { post { ${POST} cell { id } } ${ANSWER} } }`,
      { input: { kind: 'CELL_HEAD', source: '推选', ...input } },
      viewer,
    )
  ).data?.appoint;
const change = async (name: string, input: object, viewer?: Viewer) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, codes } = await grid.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
       post { ${POST} absences { id from until standIn { name } } absence { reason } standIn { id } } ${ANSWER} } }`,
    { input },
    viewer,
  );
  return data?.[name] ?? codes;
};
const cell = async (id: string, on?: string) =>
  (
    await grid.ask(
      `query ($id: ID!, $on: LocalDate) { cell(id: $id, asOf: $on) {
         head { name } posts { ${POST} } inCharge(on: $on) { because reason person { id name } post { id } } } }`,
      { id, on },
    )
  ).data.cell;

const postAt = async (cellId: string, kind = 'CELL_HEAD') =>
  (await cell(cellId)).posts.find((post: { kind: string }) => post.kind === kind);

describe('an appointment', () => {
  it('is refused while another is in office, who is named by the post', async () => {
    const cellId = cellOf('青石镇/七里村一组');
    const held = await postAt(cellId);

    const { post, userErrors } = await appoint({ cellId, person: LI });

    expect(post).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'POST_HELD', field: 'person', conflictsWith: held.id }]);
  });

  it('ends the term of whoever is replaced on the same day, and keeps who it was', async () => {
    const cellId = cellOf('青石镇/七里村二组');
    const old = await postAt(cellId);

    const { post, userErrors, effects } = await appoint({
      cellId,
      person: LI,
      from: '2026-03-01',
      until: '2029-03-01',
      replacesHolder: true,
      expectedRevision: old.revision,
    });

    expect(userErrors).toEqual([]);
    expect(post).toMatchObject({ isInForce: true, holder: { name: '李任之', phoneMasked: '139****0001' } });
    expect(effects).toEqual(
      expect.arrayContaining([
        { thing: 'PERSON', kind: 'ADDED' },
        { thing: 'POST', kind: 'ENDED' },
        { thing: 'POST', kind: 'ADDED' },
      ]),
    );
    expect((await cell(cellId, '2026-02-28')).head.name).toBe(old.holder.name);
    expect((await cell(cellId, '2026-03-01')).head.name).toBe('李任之');
    expect(await cell(cellId, '2029-03-01')).toMatchObject({ head: null, inCharge: { because: 'DEPUTY' } });
  });

  it('knows the same person again, by the identity number or by name and telephone', async () => {
    const place = { kind: 'PROXY', source: '选聘' };
    const first = await appoint({ ...place, cellId: cellOf('青石镇/七里村二组'), person: LI });
    const byNumber = await appoint({
      ...place,
      cellId: cellOf('青石镇/七里村一组'),
      person: { name: '李任之', idNo: '610999 19720314 0019' },
    });
    const byPhone = await appoint({
      ...place,
      cellId: cellOf('青石镇/七里村三组'),
      person: { name: '李任之', phone: '+86 139-1234-0001' },
    });
    const namesake = await appoint({
      ...place,
      cellId: cellOf('青石镇/海棠村三组'),
      person: { name: '李任之', phone: '13912340002' },
    });

    const { id } = first.post.holder;
    expect([byNumber.post.holder.id, byPhone.post.holder.id]).toEqual([id, id]);
    expect(namesake.post.holder.id).not.toBe(id);
    const { data } = await grid.ask(
      '{ people(search: "lrz", postKind: PROXY) { nodes { name posts { kind } history { kind } } } }',
    );
    expect(data.people.nodes.map(({ posts }: { posts: object[] }) => posts.length).sort()).toEqual([1, 4]);
  });

  it.each([
    [{ person: {} }, 'FIELD_MISSING', 'person.name'],
    [{ person: { ...LI, phone: '1391234' } }, 'FIELD_INVALID', 'person.phone'],
    [{ person: { ...LI, idNo: '610999197203140018' } }, 'FIELD_INVALID', 'person.idNo'],
    [{ person: { id: 'nobody' } }, 'CODE_UNKNOWN', 'person'],
    [{ person: LI, source: ' ' }, 'FIELD_MISSING', 'source'],
    [{ person: LI, from: '2026-03-01', until: '2026-03-01' }, 'FIELD_INVALID', 'until'],
    [{ person: LI, kind: 'HOUSEHOLD_GROUP_HEAD' }, 'POST_MISPLACED', 'cellId'],
    [{ person: LI, kind: 'UNIT_HEAD' }, 'FIELD_INVALID', 'cellId'],
    [{ person: LI, unitCode: '610999-GAJ' }, 'FIELD_INVALID', 'cellId'],
    [{ person: LI, from: '2001-01-01' }, 'CODE_RETIRED', 'cellId'],
  ])('%j is refused with %s at %s', async (input, code, field) => {
    const { post, userErrors } = await appoint({ cellId: cellOf('青石镇/海棠村一组'), ...input });

    expect(post).toBeNull();
    expect(userErrors).toContainEqual(expect.objectContaining({ code, field }));
  });

  it('changes nothing when it is a trial, and is for officers and administrators', async () => {
    const cellId = cellOf('青石镇/海棠村一组');
    const trial = await appoint({ cellId, person: LI, replacesHolder: true, isTrial: true });

    expect(trial).toMatchObject({ revision: null, isTrial: true, userErrors: [] });
    expect((await cell(cellId)).head.name).not.toBe('李任之');
    expect(await change('endPost', { id: 'x', reason: 'OTHER' }, CLERK)).toEqual(['FORBIDDEN']);
    expect(await change('standIn', { postId: 'x', reason: 'SICK' }, DEPARTMENT)).toEqual(['FORBIDDEN']);
    expect(await change('standIn', { postId: 'x', reason: 'SICK' }, ANONYMOUS)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a term', () => {
  it('ends without a successor, with the absences in it, and the reason is kept', async () => {
    const cellId = cellOf('青石镇/海棠村二组');
    const { id } = await postAt(cellId);
    await change('standIn', { postId: id, reason: 'TRAINING', from: '2026-05-01' }, CLERK);

    const { post, effects, userErrors } = await change('endPost', { id, on: '2026-06-01', reason: 'TRANSFERRED' });

    expect(userErrors).toEqual([]);
    expect(post).toMatchObject({ validTo: '2026-06-01', isInForce: false, absences: [{ until: '2026-06-01' }] });
    expect(effects.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['ENDED', 'ENDED_ALONG']);
    const { data } = await grid.ask(`{ gridChanges(thing: POST, key: "${id}") { nodes { kind through reason } } }`);
    expect(data.gridChanges.nodes[0]).toEqual({ kind: 'ENDED', through: 'endPost', reason: 'TRANSFERRED' });
    expect((await cell(cellId, '2026-06-01')).head).toBeNull();
    expect((await cell(cellId, '2026-05-31')).head).not.toBeNull();
  });

  it('is put off to a later day, and not to an earlier one', async () => {
    const { post } = await appoint({
      kind: 'MEDIATOR',
      cellId: cellOf('青石镇/海棠村二组'),
      person: LI,
      until: '2027-01-01',
    });

    const longer = await change('extendTerm', { id: post.id, until: '2028-01-01', expectedRevision: post.revision });
    const shorter = await change('extendTerm', { id: post.id, until: '2027-06-01' });
    const stale = await change('extendTerm', { id: post.id, until: '2030-01-01', expectedRevision: post.revision });

    expect(longer).toMatchObject({ userErrors: [], post: { validTo: '2028-01-01' } });
    expect(shorter.userErrors).toMatchObject([{ code: 'FIELD_INVALID', field: 'until' }]);
    expect(stale.userErrors).toMatchObject([{ code: 'RECORD_CHANGED_MEANWHILE', field: 'expectedRevision' }]);
  });
});

describe('somebody who is away', () => {
  it('has a stand-in who is in charge on those days, until he is back', async () => {
    const cellId = cellOf('龙潭镇/高峰村一组');
    const [head, worker] = [await postAt(cellId), await postAt(cellId, 'CELL_WORKER')];

    const away = await change(
      'standIn',
      { postId: head.id, personId: worker.holder.id, from: '2026-07-01', until: '2026-08-01', reason: 'LEAVE' },
      CLERK,
    );
    const back = await change('endStandIn', { absenceId: away.post.absences[0].id, on: '2026-07-15' }, CLERK);

    expect(away).toMatchObject({
      userErrors: [],
      post: { absence: { reason: 'LEAVE' }, standIn: { id: worker.holder.id } },
    });
    expect(back).toMatchObject({ userErrors: [], post: { absences: [{ until: '2026-07-15' }] } });
    const { data } = await grid.ask(`{ person(id: "${worker.holder.id}", asOf: "2026-07-14") { standsInFor { id } } }`);
    expect(data.person.standsInFor).toEqual([{ id: head.id }]);
    expect((await cell(cellId, '2026-07-14')).inCharge).toMatchObject({
      because: 'STAND_IN',
      person: { id: worker.holder.id },
      reason: '高峰村一组：负责人离岗；高峰村一组：指定的代理人在岗。',
    });
    expect((await cell(cellId, '2026-07-15')).inCharge).toMatchObject({ because: 'HEAD' });
  });

  it('is not stood in for by himself, by somebody away, by two, or beyond the term', async () => {
    const cellId = cellOf('龙潭镇/高峰村三组');
    const [head, worker] = [await postAt(cellId), await postAt(cellId, 'CELL_WORKER')];
    const days = { from: '2026-07-01', until: '2026-08-01', reason: 'SICK' };
    const errors = async (input: object) => (await change('standIn', { ...days, ...input })).userErrors;
    expect(await errors({ postId: worker.id })).toEqual([]);

    const himself = await errors({ postId: head.id, personId: head.holder.id });
    const awayToo = await errors({ postId: head.id, personId: worker.holder.id });
    const twice = await errors({ postId: worker.id, from: '2026-07-20', until: '2026-09-01' });
    const tooEarly = await errors({ postId: head.id, from: '2020-07-20' });

    expect(himself).toMatchObject([{ code: 'FIELD_INVALID', field: 'personId' }]);
    expect(awayToo).toMatchObject([{ code: 'STAND_IN_AWAY', field: 'personId' }]);
    expect(twice).toMatchObject([{ code: 'DATES_OVERLAP', field: 'from' }]);
    expect(tooEarly).toMatchObject([{ code: 'CODE_RETIRED', field: 'postId' }]);
  });
});

describe('people in the graph', () => {
  const FIELDS = `posts { holder { name phoneMasked idNoMasked history { id } posts { id } } } inCharge { person { name } }`;
  const ALL = `query ($cell: ID!, $unit: ID!) {
    cell(id: $cell) { ${FIELDS} head { holder { id } } }
    unit(code: $unit) { ${FIELDS} leaders { principal { holder { name } } inCharge { id } dualDuty { id } } }
    posts(cellId: $cell, kind: CELL_HEAD) { nodes { id holder { name } } }
    people(unitCode: $unit) { nodes { id name } }
  }`;
  const where = { cell: cellOf('青石镇/七里村二组'), unit: '610999-GAJ' };

  it('have names and masked numbers for a department, and identity numbers and history for who keeps the records', async () => {
    const asDepartment = (await grid.ask(ALL, where, DEPARTMENT)).data;
    const asClerk = (await grid.ask(ALL, where, CLERK)).data;
    const li = (data: typeof asClerk) =>
      data.cell.posts.find(({ holder }: { holder: { name: string } }) => holder.name === '李任之').holder;

    expect(li(asDepartment)).toMatchObject({ phoneMasked: '139****0001', idNoMasked: null, history: null });
    expect(li(asClerk)).toMatchObject({ phoneMasked: '139****0001', idNoMasked: '610999***********9' });
    expect(li(asClerk).history.length).toBeGreaterThan(1);
    expect(asDepartment.unit.leaders).toMatchObject({
      principal: { holder: { name: expect.any(String) } },
      dualDuty: [],
    });
    expect(asDepartment.people.nodes.length).toBeGreaterThan(0);
    expect(asDepartment.posts.nodes).toHaveLength(1);
  });

  it('are not there for somebody without a token, by whichever way they are asked for', async () => {
    const { id } = (await grid.ask(ALL, where)).data.people.nodes[0];
    const { data } = await grid.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
         ... on Person { name } ... on Cell { ${FIELDS} head { name } } ... on Unit { ${FIELDS} leaders { principal { id } dualDuty { id } } } } }`,
      {
        of: [
          { __typename: 'Person', id },
          { __typename: 'Cell', id: where.cell },
          { __typename: 'Unit', code: where.unit },
        ],
      },
      ANONYMOUS,
    );

    expect(data._entities).toEqual([
      null,
      { posts: [], inCharge: null, head: null },
      { posts: [], inCharge: null, leaders: { principal: null, dualDuty: [] } },
    ]);
    const asked = [
      '{ people { nodes { id } } }',
      '{ posts { nodes { id } } }',
      '{ person(id: "x") { id } }',
      '{ post(id: "x") { id } }',
    ];
    for (const query of asked) expect((await grid.ask(query, {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('are resolved a hundred at a time without a statement beyond the look at the revision', async () => {
    const { data } = await grid.ask('{ people(first: 100) { nodes { id } } }');
    const of = data.people.nodes.map(({ id }: { id: string }) => ({ __typename: 'Person', id }));
    grid.passTime(60_000);

    const statements = await countStatements('grid.', async () => {
      const answer = await grid.ask(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { name posts { kind cell { name } } } } }',
        { of },
      );
      expect(answer.data._entities.filter(({ name }: { name?: string }) => name)).toHaveLength(100);
    });

    expect(statements).toBe(1);
  });
});
