import { aMatter } from './cases/a-matter.js';
import { handOf, move, seen } from './cases/moves.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

const ROADS = aViewer('department', 'JTJ');

let template: DeskTemplate;
let desk: CasesDesk;

beforeAll(async () => {
  template = await prepareDesks();
});
afterAll(() => template[Symbol.asyncDispose]());
beforeEach(async () => {
  desk = await template.open();
  desk.clock = MONDAY;
});
afterEach(() => desk[Symbol.asyncDispose]());

const FIELDS = 'id kind amount unit authority validFrom validTo source putBy reason endedBy endReason';
const PUT = `mutation ($input: PutTimeLimitInput!) { putTimeLimit(input: $input) { timeLimit { ${FIELDS} } } }`;
const END = `mutation ($input: EndTimeLimitInput!) { endTimeLimit(input: $input) { timeLimit { ${FIELDS} } } }`;
const LIST = `query ($asOf: LocalDate, $kind: ClockKind) { timeLimits(asOf: $asOf, kind: $kind) { ${FIELDS} } }`;

/** The county wants it forwarded within four days, from 1 April on. */
const FOUR_DAYS = {
  ...{ kind: 'FORWARD', amount: 4, unit: 'CALENDAR_DAY', validFrom: '2026-04-01' },
  ...{ source: '宁安县信访工作细则 第八条', reason: '县级四日内转送' },
};

const put = (about: object = {}, viewer = OFFICER) => desk.ask(viewer, PUT, { input: { ...FOUR_DAYS, ...about } });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

async function putId(about: object = {}): Promise<string> {
  const { data, codes } = await put(about);
  expect(codes).toEqual([]);
  return plain(data).putTimeLimit.timeLimit.id;
}

async function limits(asOf: string, kind: string, viewer = ROADS): Promise<{ amount: number; unit: string }[]> {
  const { data, codes } = await desk.ask(viewer, LIST, { asOf, kind });
  expect(codes).toEqual([]);
  return plain(data).timeLimits;
}

/** Ends of the clocks of a kind, of all cases, the earliest first. */
const ends = (kind: string) =>
  desk.sql<{ due: string }>(
    `select to_char(due_at at time zone interval '8 hours', 'YYYY-MM-DD HH24:MI') as due from cases.clock
      where kind = $1 order by started_at`,
    [kind],
  );

async function registerAt(time: string, about: Parameters<typeof aMatter>[0] = {}): Promise<void> {
  desk.clock = new Date(`${time}+08:00`);
  const matter = aMatter({ channel: 'ONLINE', receivedAt: desk.clock.toISOString(), ...about });
  await desk.cases.register(desk.ports.bring(matter));
}

describe('a time limit of the county', () => {
  it('holds for what starts from its first day on, and for nothing that started before', async () => {
    await putId();

    await registerAt('2026-03-31T23:59');
    await registerAt('2026-04-01T00:00');

    // 31 March + 15 = 15 April; 1 April + 4 = 5 April, a holiday, and this order does not roll.
    expect(await ends('FORWARD')).toEqual([{ due: '2026-04-15 23:59' }, { due: '2026-04-05 23:59' }]);
  });

  it('is ended with a day; clocks that run under it run on', async () => {
    const id = await putId();
    await registerAt('2026-04-01T09:00');

    const { data } = await desk.ask(OFFICER, END, { input: { id, validTo: '2026-04-02', reason: '细则修订' } });
    await registerAt('2026-04-03T09:00');

    expect(plain(data).endTimeLimit.timeLimit).toMatchObject({
      ...{ validTo: '2026-04-02', endedBy: OFFICER.subject, endReason: '细则修订' },
    });
    // 3 April + 15 = Saturday 18 April, so Monday the 20th by the law.
    expect(await ends('FORWARD')).toEqual([{ due: '2026-04-05 23:59' }, { due: '2026-04-20 23:59' }]);
  });

  it('is seen by departments beside the law it fills in, with who put it and why', async () => {
    await putId();

    expect(await limits('2026-03-31', 'FORWARD')).toEqual([
      expect.objectContaining({ id: 'FORWARD-2022', authority: 'STATUTE', putBy: 'system', reason: null }),
    ]);
    expect(await limits('2026-04-01', 'FORWARD')).toEqual([
      expect.objectContaining({ authority: 'LOCAL', amount: 4, putBy: OFFICER.subject, reason: '县级四日内转送' }),
      expect.objectContaining({ id: 'FORWARD-2022' }),
    ]);
  });

  it('of one source comes before that of an urgency, and that before the channel’s', async () => {
    const HANDLE = { kind: 'HOTLINE_HANDLE', unit: 'WORKING_DAY', channel: 'HOTLINE' };
    await putId({ ...HANDLE, amount: 4 });
    await putId({ ...HANDLE, amount: 3, urgency: 'URGENT' });
    await putId({ ...HANDLE, amount: 2, sourceSystem: 'hotline:city' });

    const hotline = { channel: 'HOTLINE' } as const;
    await registerAt('2026-04-07T09:00', { ...hotline });
    await registerAt('2026-04-07T09:01', { ...hotline, urgency: 'URGENT' });
    await registerAt('2026-04-07T09:02', { ...hotline, urgency: 'URGENT', sourceSystem: 'hotline:city' });

    // From Tuesday 7 April: Monday 13th, Friday 10th, Thursday 9th.
    expect(await ends('HOTLINE_HANDLE')).toEqual([
      { due: '2026-04-13 23:59' },
      { due: '2026-04-10 23:59' },
      { due: '2026-04-09 23:59' },
    ]);
  });

  it.each([
    ['Art. 22: 16 days to forward', { amount: 16 }],
    ['Art. 22: 11 working days, more than 15 days at a weekend', { amount: 11, unit: 'WORKING_DAY' }],
    ['Art. 34: 61 days to handle', { kind: 'HANDLE', amount: 61 }],
    ['Art. 34: 31 days more', { kind: 'HANDLE', amount: 50, extensionMax: 31 }],
    ['Art. 35: a shorter window for the petitioner', { kind: 'REVIEW_REQUEST', amount: 20 }],
    ['Art. 36: a longer one', { kind: 'RECHECK_REQUEST', amount: 31 }],
    ['Art. 23: a shorter one for the unit to object', { kind: 'OBJECTION', amount: 4, unit: 'WORKING_DAY' }],
  ])('is never beyond the law: %s', async (_, about) => {
    const { codes } = await put(about);

    expect(codes).toEqual(['TIME_LIMIT_BEYOND_STATUTE']);
    expect(await desk.sql(`select from cases.time_limit_policy where authority <> 'STATUTE' and reason <> ''`)).toEqual(
      [],
    );
  });

  it('beyond the law is refused by the database itself', async () => {
    await expect(
      desk.sql(`insert into cases.time_limit_policy (id, kind, amount, unit, rolls_to_working_day, authority, evidence,
                  valid_from, source) values ('x', 'HANDLE', 61, 'CALENDAR_DAY', false, 'LOCAL', 'TEXT', '2026-04-01', 's')`),
    ).rejects.toThrow('beyond statute');
  });

  it('is not put twice for the same days and scope', async () => {
    await putId();

    expect((await put({ amount: 3, validFrom: '2026-05-01' })).codes).toEqual(['TIME_LIMIT_OVERLAPS']);
    expect((await put({ amount: 3, validFrom: '2026-05-01', purpose: 'SUGGESTION' })).codes).toEqual([]);
  });

  it.each([
    ['from a day that is over', { validFrom: '2026-03-01' }],
    ['that ends before it begins', { validTo: '2026-03-31' }],
    ['of no length', { amount: 0 }],
    ['without a source', { source: ' ' }],
    ['without a reason', { reason: '' }],
    ['for what is ordered case by case', { kind: 'ASSIGN_REPORT' }],
    ['of hours that roll', { unit: 'HOUR', rollsToWorkingDay: true }],
  ])('is refused %s', async (_, about) => {
    expect((await put(about)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is put and ended by officers alone, and the law by nobody', async () => {
    const end = { input: { id: 'HANDLE-2022', validTo: '2026-12-31', reason: 'x' } };

    expect((await put({}, ROADS)).codes).toEqual(['FORBIDDEN']);
    expect((await desk.ask(ROADS, END, end)).codes).toEqual(['FORBIDDEN']);
    expect((await desk.ask(OFFICER, END, end)).codes).toEqual(['TIME_LIMIT_FIXED']);
    expect((await desk.ask(OFFICER, END, { input: { ...end.input, id: 'none' } })).codes).toEqual([
      'TIME_LIMIT_NOT_FOUND',
    ]);
  });
});

describe('a replay', () => {
  const REPLAY = `query ($policies: [TrialTimeLimitInput!]!, $after: String) {
    replayTimeLimits(from: "2026-03-01", to: "2026-03-31", policies: $policies) {
      counts { kind judged late wouldBeLate broken saved excluded { reason count } }
      clocks(first: 1, after: $after) { nodes { outcome caseId trialDueAt } pageInfo { hasNextPage endCursor } } } }`;

  const replay = async (policies: object[], viewer = OFFICER, after: string | null = null) => {
    const { data, codes } = await desk.ask(viewer, REPLAY, { policies, after });
    return { codes, ...(data ? plain(data).replayTimeLimits : {}) };
  };

  const NOTIFY = (amount: number, about: object = {}) => ({ kind: 'NOTIFY', amount, unit: 'CALENDAR_DAY', ...about });

  /** A petition that came on Monday 2 March and was answered on a day; the law gives until 17 March. */
  async function answeredOn(day: string | null, about: Parameters<typeof aMatter>[0] = {}): Promise<string> {
    await registerAt('2026-03-02T10:00', about);
    const [{ id } = { id: '' }] = await desk.sql<{ id: string }>(
      'select id from cases.case order by case_no desc limit 1',
    );
    const read = async () => (await seen(desk, OFFICER, id))!;
    if (day === null) return id;
    desk.clock = new Date(`${day}T10:00+08:00`);
    const found = await read();
    const unit = aViewer('department', found.leadUnit.code);
    await move(desk, unit, 'signAssignment', found, { assignmentId: handOf(found, found.leadUnit.code) });
    await move(desk, unit, 'replyCase', await read());
    return id;
  }
  const excluded = (reasons: Record<string, number>) =>
    ['OUT_OF_SCOPE', 'ORDERED', 'VOID', 'LAPSED', 'UNDECIDED'].map((reason) => ({
      reason,
      count: reasons[reason] ?? 0,
    }));

  it('counts what would break and what would be saved, and names both, without changing anything', async () => {
    await answeredOn('2026-03-05');
    const broken = await answeredOn('2026-03-14');
    await answeredOn('2026-03-20');
    const given = await answeredOn(null, { channel: 'LETTER' });
    await move(desk, OFFICER, 'assignCase', (await seen(desk, OFFICER, given))!, { unitCode: 'ZJJ' });
    desk.clock = new Date('2026-03-22T10:00+08:00');
    const before = await desk.sql('select md5(string_agg(k::text, $1 order by k.id)) from cases.clock k', [',']);

    const { counts, clocks } = await replay([NOTIFY(10, { channel: 'ONLINE' })]);

    // The letter is out of scope, with the clock of its first unit and that of its second.
    expect(counts).toEqual([
      {
        ...{ kind: 'NOTIFY', judged: 3, late: 1, wouldBeLate: 2, broken: 1, saved: 0 },
        excluded: excluded({ OUT_OF_SCOPE: 2 }),
      },
    ]);
    expect(clocks.nodes).toEqual([{ outcome: 'BROKEN', caseId: broken, trialDueAt: '2026-03-12T15:59:59.999Z' }]);
    expect(await desk.sql('select md5(string_agg(k::text, $1 order by k.id)) from cases.clock k', [','])).toEqual(
      before,
    );
  });

  it('shows what a longer limit would save, and leaves undecided what still runs', async () => {
    const saved = await answeredOn('2026-03-20');
    const given = await answeredOn(null);
    await move(desk, OFFICER, 'assignCase', (await seen(desk, OFFICER, given))!, { unitCode: 'ZJJ' });
    desk.clock = new Date('2026-03-22T10:00+08:00');

    const { counts, clocks } = await replay([NOTIFY(30)]);

    expect(counts[0]).toMatchObject({ judged: 1, late: 1, wouldBeLate: 0, saved: 1 });
    expect(counts[0].excluded).toEqual(excluded({ VOID: 1, UNDECIDED: 1 }));
    expect(clocks.nodes).toMatchObject([{ outcome: 'SAVED', caseId: saved }]);
  });

  it('is paged', async () => {
    const ids = [await answeredOn('2026-03-14'), await answeredOn('2026-03-14')];

    const { clocks: one } = await replay([NOTIFY(3)]);
    const { clocks: other } = await replay([NOTIFY(3)], OFFICER, one.pageInfo.endCursor);

    expect(one.pageInfo.hasNextPage).toBe(true);
    expect(other.pageInfo.hasNextPage).toBe(false);
    expect([...one.nodes, ...other.nodes].map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual(ids.sort());
  });

  it('counts no accusation for an officer of the unit it accuses', async () => {
    await answeredOn('2026-03-14', { purpose: 'ACCUSATION', confidential: true, respondents: ['ZJJ'] });

    const [all] = (await replay([NOTIFY(3)])).counts;
    const [own] = (await replay([NOTIFY(3)], aViewer('officer', 'ZJJ'))).counts;

    expect(all.judged).toBe(1);
    expect(own).toMatchObject({ judged: 0, excluded: excluded({}) });
  });

  it.each([
    ['by a department', ROADS, [NOTIFY(3)], 'FORBIDDEN'],
    ['without a policy', OFFICER, [], 'BAD_USER_INPUT'],
    ['with one of no length', OFFICER, [NOTIFY(0)], 'BAD_USER_INPUT'],
  ])('is refused %s', async (_, viewer, policies, code) => {
    expect((await replay(policies, viewer)).codes).toEqual([code]);
  });
});
