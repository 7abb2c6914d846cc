import type { LinkGuard } from '../../contracts/ports.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { countStatements } from '../builders/count-statements.js';
import { aPetition, aPetitionEnvelope, SECRETS } from './intake/a-petition.js';
import { aViewer, type GraphDesk, openGraphDesk } from './intake/open-graph-desk.js';
import { NOON } from './intake/open-intake-desk.js';

let desk: GraphDesk;
beforeAll(async () => {
  desk = await openGraphDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk[Symbol.asyncDispose]());

const CLERK = aViewer('clerk');
const ADMIN = aViewer('admin');
const DEPARTMENT = aViewer('department', 'ZJJ');

const SUBMIT = `mutation ($input: SubmitPetitionInput!) {
  submitPetition(input: $input) { submissionId submissionNo queryCode outcome } }`;
const PROGRESS = 'query ($code: String!) { petitionProgress(queryCode: $code) { submissionNo steps { name at } } }';
const WHOLE = `id submissionNo channel state event receivedAt title content purpose personCount anonymous
  petitioners { nameMasked phoneMasked idNoMasked isLead } attachments { name contentType bytes }
  setAside { reason stage field hint } candidates { certainty reasons submission { id } } case { id }`;
const SUBMISSION = `query ($id: ID!) { submission(id: $id) { ${WHOLE} } }`;
const OF_CASES = `query ($cases: [_Any!]!) { _entities(representations: $cases) {
  ... on Case { id submissions { ${WHOLE} } } ... on Submission { ${WHOLE} } } }`;

/** Petitions that have come as far as the cases they were given; ids of submissions, and of cases `case-1…`. */
async function bringLinked(count: number, about: object = {}, guard: LinkGuard = 'OPEN'): Promise<string[]> {
  const envelopes = Array.from({ length: count }, (_, at) =>
    aPetitionEnvelope(`petition-${at}`, { title: `第${at}件 路灯不亮`, ...about }),
  );
  const ids = (await desk.intake.inbox.deliver(envelopes)).map(({ submissionId }) => submissionId);
  await desk.drain();
  await desk.intake.port.link(
    ids.map((submissionId, at) => ({ submissionId, caseId: `case-${at}`, caseNo: `XF2026-${at}`, guard })),
  );
  return ids;
}

/** One that no profile can read. */
async function bringUnreadable(): Promise<string> {
  const [receipt] = await desk.intake.inbox.deliver([
    { ...aPetitionEnvelope('broken'), raw: Buffer.from(`{ "title": "欧阳铁柱`) },
  ]);
  return receipt!.submissionId;
}

/** Alike enough to be proposed as one matter, and not to be joined by themselves. */
const SAME_MATTER = { title: '人民路路灯不亮', content: '城关镇人民路三号楼前路灯已坏半月，夜里看不见路，请维修。' };

const refOf = (id: string, viewable: boolean) => ({ __typename: 'Case', id, viewable, personsShown: true });

describe('a petition submitted online', () => {
  it('gives its petitioner a number, and a code that shows how far it has come', async () => {
    const { data, codes } = await desk.ask(ANONYMOUS, SUBMIT, { input: aPetition() });
    await desk.drain();

    expect(codes).toEqual([]);
    expect(data.submitPetition).toMatchObject({ submissionNo: 'XJ2026-000001', outcome: 'TAKEN' });
    const { submissionNo, queryCode } = data.submitPetition;
    const progress = await desk.ask(ANONYMOUS, PROGRESS, { code: queryCode });
    expect(progress.data.petitionProgress).toMatchObject({
      submissionNo,
      steps: [{ name: '已收到', at: NOON.toISOString() }, { name: '已整理' }, { name: '已核对是否重复' }],
    });
  });

  it('is one submission however often it is sent with its key', async () => {
    const input = aPetition({ idempotencyKey: 'k-1' });

    const first = await desk.ask(ANONYMOUS, SUBMIT, { input });
    const second = await desk.ask(ANONYMOUS, SUBMIT, { input });

    expect(second.data.submitPetition).toEqual({ ...first.data.submitPetition, outcome: 'REPEATED' });
  });

  it('is refused with the field that is missing, and nothing is kept of it', async () => {
    const { codes } = await desk.ask(ANONYMOUS, SUBMIT, { input: aPetition({ title: ' ' }) });

    expect(codes).toEqual(['FIELD_MISSING']);
    expect(await desk.sql('select 1 from intake.submission')).toEqual([]);
  });
});

describe('a query code', () => {
  it('is found however it is written', async () => {
    const { data } = await desk.ask(ANONYMOUS, SUBMIT, { input: aPetition() });
    const code: string = data.submitPetition.queryCode;

    for (const written of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
      expect((await desk.ask(ANONYMOUS, PROGRESS, { code: written })).codes).toEqual([]);
    }
  });

  it('that is unknown gets the answer of one that is malformed, by the same one statement', async () => {
    const written = ['0000-0000-0000', 'x', '', '查询码', "' or 1=1 --", 'Z'.repeat(100_000), '\u0000'];
    const counts = new Set<number>();

    for (const [at, code] of written.entries()) {
      const count = await countStatements('', async () => {
        const { codes } = await desk.ask(ANONYMOUS, PROGRESS, { code }, `client-${at}`);
        expect(codes).toEqual(['QUERY_CODE_REFUSED']);
      });
      counts.add(count);
    }

    expect([...counts]).toEqual([1]);
  });

  it('is refused, right or wrong, after five wrong tries of one client, and not to others', async () => {
    const { data } = await desk.ask(ANONYMOUS, SUBMIT, { input: aPetition() });
    const code = data.submitPetition.queryCode;
    for (let count = 0; count < 5; count += 1) await desk.ask(ANONYMOUS, PROGRESS, { code: `AAAA-AAAA-000${count}` });

    expect((await desk.ask(ANONYMOUS, PROGRESS, { code })).codes).toEqual(['RATE_LIMITED']);
    expect((await desk.ask(ANONYMOUS, PROGRESS, { code }, 'client-2')).codes).toEqual([]);
  });

  it('is not guessed by asking a thousand at once', async () => {
    const aliases = Array.from(
      { length: 1_000 },
      (_, at) => `g${at}: petitionProgress(queryCode: "${at}") { channel }`,
    );

    const { codes } = await desk.ask(ANONYMOUS, `{ ${aliases.join(' ')} }`);

    expect(codes.filter((code) => code === 'QUERY_CODE_REFUSED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(995);
  });
});

describe('a submission', () => {
  it('shows a clerk its way, content and persons, masked wherever they stand', async () => {
    const [id] = await bringLinked(1);

    const { data, codes } = await desk.ask(CLERK, SUBMISSION, { id });

    expect(codes).toEqual([]);
    expect(data.submission).toMatchObject({
      submissionNo: 'XJ2026-000001',
      channel: 'ONLINE',
      state: 'LINKED',
      event: 'NEW',
      receivedAt: NOON.toISOString(),
      title: '第0件 路灯不亮',
      purpose: 'APPEAL',
      personCount: 1,
      petitioners: [
        { nameMasked: '欧阳**', phoneMasked: '138****8000', idNoMasked: '340102***********6', isLead: true },
      ],
      attachments: [
        { name: '欧阳铁柱138****8000.jpg', contentType: 'image/jpeg', bytes: 16 },
        { name: '情况说明.pdf', contentType: 'application/pdf' },
      ],
      setAside: null,
      case: { id: 'case-0' },
    });
    expect(data.submission.content).toContain('138****8000');
    const { attachments: _names, ...rest } = data.submission;
    for (const secret of [...SECRETS, '0013', '１３８００']) expect(JSON.stringify(rest)).not.toContain(secret);
  });

  it('keeps no name, number or address in any row that could be read without the keys', async () => {
    await bringLinked(1);
    await bringUnreadable();

    const tables = [
      'submission',
      'attachment',
      'petitioner_identifier',
      'petitioner_link',
      'thread_key',
      'match_candidate',
    ];
    for (const table of tables) {
      const rows = await desk.sql<{ row: string }>(`select t::text as row from intake.${table} t`);
      for (const secret of SECRETS) expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
    }
  });

  it('shows somebody who only said Mr Zhang by no more than that', async () => {
    const [id] = await bringLinked(1, { petitioner: { name: '张三丰先生', phone: '13800138000' } });

    const { data } = await desk.ask(CLERK, SUBMISSION, { id });

    expect(data.submission.petitioners).toMatchObject([
      { nameMasked: '张***', phoneMasked: '138****8000', idNoMasked: null },
    ]);
  });

  it('proposes a clerk what may be the same matter, with reasons', async () => {
    await bringLinked(2, SAME_MATTER);

    const { data } = await desk.ask(
      CLERK,
      `{ submissions { nodes { id candidates { certainty reasons joined submission { id } } } } }`,
    );

    const [later, earlier] = data.submissions.nodes;
    expect(later.candidates).toEqual([
      expect.objectContaining({
        submission: { id: earlier.id },
        reasons: expect.arrayContaining([expect.any(String)]),
      }),
    ]);
  });

  it.each([
    ['a department', DEPARTMENT],
    ['a leader', aViewer('leader')],
    ['an admin', ADMIN],
    ['nobody in particular', ANONYMOUS],
  ])('that has a case is to %s as if it were not there', async (_who, viewer) => {
    const [id] = await bringLinked(1);

    const there = await desk.ask(viewer, SUBMISSION, { id });
    const notThere = await desk.ask(viewer, SUBMISSION, { id: 'no-such-id' });
    const reference = await desk.ask(viewer, OF_CASES, { cases: [{ __typename: 'Submission', id }] });

    expect(there).toEqual(notThere);
    expect(there.data.submission).toBeNull();
    expect(reference.data._entities).toEqual([null]);
  });

  it('that accuses somebody is reached by an officer of some unit through its case only', async () => {
    const [id] = await bringLinked(1, { purpose: 'ACCUSATION' }, 'ACCUSATION');
    const officer = aViewer('officer', 'ZJJ');

    expect((await desk.ask(officer, SUBMISSION, { id })).data.submission).toBeNull();
    expect((await desk.ask(officer, '{ submissions { nodes { id } } }')).data.submissions.nodes).toEqual([]);
    const throughCase = await desk.ask(officer, OF_CASES, { cases: [refOf('case-0', true)] });
    expect(throughCase.data._entities[0].submissions).toHaveLength(1);
  });
});

describe('the submissions of a case', () => {
  it('are told a department that sees the case, with masked persons', async () => {
    const [id] = await bringLinked(1);

    const { data } = await desk.ask(DEPARTMENT, OF_CASES, { cases: [refOf('case-0', true)] });

    expect(data._entities[0].submissions).toMatchObject([
      { id, petitioners: [{ nameMasked: '欧阳**' }], candidates: null, setAside: null },
    ]);
  });

  it.each([false, null, undefined, 'true'])('are null, and not looked for, when cases says %p', async (viewable) => {
    await bringLinked(1);

    const count = await countStatements('', async () => {
      const cases = [{ __typename: 'Case', id: 'case-0', viewable, personsShown: true }];
      expect((await desk.ask(CLERK, OF_CASES, { cases })).data._entities).toEqual([
        { id: 'case-0', submissions: null },
      ]);
    });

    expect(count).toBe(0);
  });

  it('are told a leader without persons or files', async () => {
    await bringLinked(1);

    const { data } = await desk.ask(aViewer('leader'), OF_CASES, { cases: [refOf('case-0', true)] });

    expect(data._entities[0].submissions).toMatchObject([
      { title: '第0件 路灯不亮', petitioners: null, attachments: null, candidates: null },
    ]);
  });

  it('cost as many statements for fifty cases as for one', async () => {
    await bringLinked(50, SAME_MATTER);
    const askFor = (count: number) =>
      countStatements('', async () => {
        const cases = Array.from({ length: count }, (_, at) => refOf(`case-${49 - at}`, true));
        const { data, codes } = await desk.ask(CLERK, OF_CASES, { cases });
        expect(codes).toEqual([]);
        expect(data._entities.map((one: { submissions: unknown[] }) => one.submissions.length)).toEqual(
          cases.map(() => 1),
        );
      });

    const [one, fifty] = [await askFor(1), await askFor(50)];

    // Submissions, contents, persons, files, candidates, the submissions those name; and one entry that they were read.
    expect([one, fifty]).toEqual([7, 7]);
  });
});

describe('the list of submissions', () => {
  it('is paged without loss where many were received in one instant', async () => {
    const ids = await bringLinked(7);
    const seen: string[] = [];

    let after: string | null = null;
    do {
      const page = await desk.ask(
        CLERK,
        'query ($after: String) { submissions(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { nodes, pageInfo } = page.data.submissions;
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toEqual([...ids].sort().reverse());
  });

  it('takes the text looked for as it stands', async () => {
    await bringLinked(2);
    const find = async (filter: object) => {
      const { data } = await desk.ask(
        CLERK,
        'query ($filter: SubmissionFilter) { submissions(filter: $filter) { nodes { submissionNo } } }',
        { filter },
      );
      return data.submissions.nodes.length;
    };

    expect(await find({ text: '路灯不亮' })).toBe(2);
    expect(await find({ text: '第1件' })).toBe(1);
    expect(await find({ text: 'XJ2026-000002' })).toBe(1);
    expect(await find({ text: '%%' })).toBe(0);
    expect(await find({ text: '__' })).toBe(0);
    expect(await find({ text: '\\\\' })).toBe(0);
    expect(await find({ text: "'; drop table intake.submission; --" })).toBe(0);
    expect(await find({ channel: 'ONLINE', state: 'LINKED', sourceSystem: 'online' })).toBe(2);
    expect(await find({ receivedFrom: NOON.toISOString() })).toBe(2);
    expect(await find({ receivedTo: NOON.toISOString() })).toBe(0);
  });

  it('finds what a person told by telephone, ID number or mail address, however written, without opening any', async () => {
    const [id] = await bringLinked(1);
    await desk.intake.inbox.deliver([
      aPetitionEnvelope('other', { petitioner: { name: '李四', phone: '13900139000' } }),
    ]);
    await desk.drain();
    const find = async (person: string) =>
      desk.ask(CLERK, 'query ($filter: SubmissionFilter) { submissions(filter: $filter) { nodes { id } } }', {
        filter: { person },
      });

    for (const written of [
      '13800138000',
      '+86 138-0013-8000',
      '１３８００１３８０００',
      '340102199001011236',
      'TieZhu@example.cn',
    ]) {
      expect((await find(written)).data.submissions.nodes).toEqual([{ id }]);
    }
    expect((await find('13700137000')).data.submissions.nodes).toEqual([]);
    expect((await find('欧阳')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['{ submissions(after: "xx") { nodes { id } } }', 'CURSOR_INVALID'],
    [`{ submissions(after: "${cursor('not a date', 'x')}") { nodes { id } } }`, 'CURSOR_INVALID'],
    [`{ submissions(after: "${cursor('9999-99-99T99:99:99.999Z', 'x')}") { nodes { id } } }`, 'CURSOR_INVALID'],
    [`{ submissions(after: "${cursor('x')}") { nodes { id } } }`, 'CURSOR_INVALID'],
    ['{ submissions(first: 101) { nodes { id } } }', 'PAGE_TOO_LARGE'],
    ['{ submissions(filter: { text: "a" }) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ submissions(filter: { text: "\\u0000\\u0000" }) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ submissions(filter: { sourceSystem: "\\u0000" }) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ submission(id: "\\u0000") { id } }', 'BAD_USER_INPUT'],
    [`{ setAside(after: "${cursor('\u0000')}") { nodes { id } } }`, 'BAD_USER_INPUT'],
    ['mutation { replaySubmission(input: { submissionId: "\\u0000" }) { submissionId } }', 'BAD_USER_INPUT'],
    ['{ mappingProfiles(after: "xx") { nodes { name } } }', 'CURSOR_INVALID'],
    [`{ mappingProfiles(after: "${cursor('a', 'b')}") { nodes { name } } }`, 'CURSOR_INVALID'],
  ])('answers %s with %s', async (query, code) => {
    expect((await desk.ask(CLERK, query)).codes).toEqual([code]);
  });

  it.each([
    ['submissions { nodes { id } }', 'FORBIDDEN', 'UNAUTHENTICATED'],
    ['setAside { nodes { id } }', 'FORBIDDEN', 'UNAUTHENTICATED'],
    ['mappingProfiles { nodes { name } }', 'FORBIDDEN', 'UNAUTHENTICATED'],
  ])('and the others (%s) are refused to a department and to nobody in particular', async (field, known, unknown) => {
    expect((await desk.ask(DEPARTMENT, `{ ${field} }`)).codes).toEqual([known]);
    expect((await desk.ask(ANONYMOUS, `{ ${field} }`)).codes).toEqual([unknown]);
  });
});

describe('what was set aside', () => {
  it('tells an admin why it stands still, and nothing of what it says or who said it', async () => {
    const id = await bringUnreadable();

    const { data } = await desk.ask(ADMIN, `{ setAside { nodes { ${WHOLE} } } }`);

    expect(data.setAside.nodes).toMatchObject([
      {
        id,
        state: 'SET_ASIDE',
        setAside: { reason: 'PAYLOAD_UNREADABLE', stage: 'RECEIVE' },
        title: null,
        content: null,
        purpose: null,
        petitioners: null,
        attachments: null,
        candidates: null,
      },
    ]);
  });

  it('goes on once a clerk has said what it is about', async () => {
    const [receipt] = await desk.intake.inbox.deliver([aPetitionEnvelope('empty', { content: '', title: '' })]);
    await desk.drain();
    const id = receipt!.submissionId;
    expect((await desk.ask(CLERK, SUBMISSION, { id })).data.submission.state).toBe('SET_ASIDE');

    const { codes } = await desk.ask(
      CLERK,
      'mutation ($input: RepairSubmissionInput!) { repairSubmission(input: $input) { submission { state } } }',
      { input: { submissionId: id, title: '下水道堵塞', content: '城北路下水道堵塞，污水漫到路上。' } },
    );
    await desk.drain();

    expect(codes).toEqual([]);
    const { data } = await desk.ask(CLERK, SUBMISSION, { id });
    expect(data.submission).toMatchObject({ state: 'MATCHED', title: '下水道堵塞', setAside: null });
  });

  it('is replayed by those who may, and only while it stands aside', async () => {
    const [linked] = await bringLinked(1);
    const replay = (viewer: typeof CLERK, id: string) =>
      desk.ask(
        viewer,
        'mutation ($input: ReplaySubmissionInput!) { replaySubmission(input: $input) { submissionId } }',
        { input: { submissionId: id } },
      );

    expect((await replay(DEPARTMENT, linked!)).codes).toEqual(['FORBIDDEN']);
    expect((await replay(CLERK, linked!)).codes).toEqual(['SUBMISSION_NOT_SET_ASIDE']);
    expect((await replay(CLERK, 'no-such-id')).codes).toEqual(['SUBMISSION_NOT_FOUND']);
    expect((await replay(ADMIN, await bringUnreadable())).codes).toEqual([]);
  });
});

describe('a visit', () => {
  const REGISTER = `mutation ($input: RegisterVisitInput!) { registerVisit(input: $input) { submissionNo queryCode outcome } }`;
  const input = {
    title: '农民工工资被拖欠',
    content: '城东工地拖欠十二人工资三个月。',
    purpose: 'APPEAL',
    visitedAt: '2026-03-02T01:00:00.000Z',
    receptionMode: 'DAILY',
    personCount: 12,
    representatives: [{ name: '李四喜', phone: '13900139000' }],
  };

  it('is registered by those who receive visitors, and by nobody else', async () => {
    expect((await desk.ask(CLERK, REGISTER, { input })).data.registerVisit).toMatchObject({ outcome: 'TAKEN' });
    expect((await desk.ask(DEPARTMENT, REGISTER, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await desk.ask(ANONYMOUS, REGISTER, { input })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('of a group has at most five representatives', async () => {
    const representatives = Array.from({ length: 6 }, (_, at) => ({ name: `代表${'一二三四五六'[at]}` }));

    const { codes } = await desk.ask(CLERK, REGISTER, { input: { ...input, representatives } });

    expect(codes).toEqual(['TOO_MANY_REPRESENTATIVES']);
  });
});

describe('a mapping profile', () => {
  const definition = {
    name: 'town-form',
    version: 1,
    channel: 'HOTLINE',
    source: '城关镇接口说明 1.0',
    format: 'json',
    fields: { title: 'bt', content: 'nr' },
    persons: [{ name: 'xm', phone: 'dh' }],
  };

  it('is tried on a payload, and nothing is kept', async () => {
    const { data, codes } = await desk.ask(
      ADMIN,
      'query ($input: TryProfileInput!) { tryProfile(input: $input) { items { normalised fault { code field } } } }',
      { input: { definition, payload: '[{"bt":"路灯","nr":"路灯坏了","xm":"王五"},{"bt":""}]' } },
    );

    expect(codes).toEqual([]);
    expect(data.tryProfile.items).toMatchObject([
      { normalised: { title: '路灯', content: '路灯坏了', persons: [{ name: '王五' }] }, fault: null },
      { normalised: null, fault: { code: 'FIELD_MISSING', field: 'nr' } },
    ]);
    expect(await desk.sql('select 1 from intake.submission')).toEqual([]);
  });

  it('is published once a version by an admin, and then in force', async () => {
    const publish = (viewer: typeof ADMIN) =>
      desk.ask(
        viewer,
        `mutation ($input: PublishMappingProfileInput!) {
           publishMappingProfile(input: $input) { profile { name version inForce publishedBy source } } }`,
        { input: { definition } },
      );

    expect((await publish(CLERK)).codes).toEqual(['FORBIDDEN']);
    expect((await publish(ADMIN)).data.publishMappingProfile.profile).toEqual({
      name: 'town-form',
      version: 1,
      inForce: true,
      publishedBy: 'admin-county',
      source: '城关镇接口说明 1.0',
    });
    expect((await publish(ADMIN)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('of every channel is there from the start', async () => {
    const { data } = await desk.ask(
      CLERK,
      '{ mappingProfiles(first: 100) { nodes { name channel inForce definition } } }',
    );

    const channels = data.mappingProfiles.nodes.map(({ channel }: { channel: string }) => channel);
    expect(new Set(channels)).toEqual(new Set(['LETTER', 'VISIT', 'ONLINE', 'HOTLINE', 'MAILBOX']));
  });
});

function cursor(...keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}
