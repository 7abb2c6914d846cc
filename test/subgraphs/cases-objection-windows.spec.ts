import { aMatter } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
});
afterAll(() => desks[Symbol.asyncDispose]());
beforeEach(async () => {
  desk = await desks.open();
});
afterEach(async () => {
  const wrong = [...(await desk.sql(DISAGREEING)), ...(await notRebuilt(desk.sql))];
  await desk[Symbol.asyncDispose]();
  expect(wrong).toEqual([]);
});

const ROADS = aViewer('department', 'JTJ');
const HOUSING = aViewer('department', 'ZJJ');
const HOUSING_OFFICE = aViewer('department', 'ZJJ-1');
const WHY = { reasonCode: 'NOT_OUR_PLACE', reason: '该路段在邻县境内，不属于我局管辖区域' };

/** The county's clock. */
const at = (time: string): Date => new Date(`${time}+08:00`);

async function registered(time: string, about: Parameters<typeof aMatter>[0] = {}): Promise<string> {
  desk.clock = at(time);
  const matter = aMatter({ channel: 'LETTER', receivedAt: desk.clock.toISOString(), ...about });
  await desk.cases.register(desk.ports.bring(matter));
  return desk.ports.links.get(matter.submissionId)?.caseId ?? '';
}

const look = async (id: string): Promise<SeenCase> => (await seen(desk, OFFICER, id)) as SeenCase;

async function makeOn(viewer = ROADS, name = '', id = '', unit = '', input: object = {}): Promise<readonly string[]> {
  const found = await look(id);
  return (await move(desk, viewer, name, found, { assignmentId: handOf(found, unit), ...input })).codes;
}
const object = (id: string) => makeOn(ROADS, 'objectToAssignment', id, 'JTJ', WHY);

interface KeptClock {
  readonly kind: string;
  readonly unit: string;
  readonly due: string;
  readonly ended: string | null;
}
const clocksOf = (id: string, ...kinds: string[]) =>
  desk.sql<KeptClock>(
    `select k.kind, a.unit_code as unit, to_char(k.due_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as due,
            k.stop_reason as ended
       from cases.clock k join cases.assignment a on a.id = k.subject_id
      where k.case_id = $1 and k.kind = any ($2) order by k.kind, a.assigned_at, k.id`,
    [id, kinds],
  );

describe('Art. 23: five working days to object', () => {
  // Received on Tue 29 Sep 2026. The next day counts as the first: Wed 30 Sep 1; 1 to 7 Oct is National Day; Thu 8 Oct 2,
  // Fri 9 Oct 3, Sat 10 Oct is worked in lieu 4, Sun 11 Oct is free, Mon 12 Oct 5.
  it.each([
    ['2026-10-12T23:59:59.999', []],
    ['2026-10-13T00:00:00.000', ['OBJECTION_OUT_OF_TIME']],
  ])('run over National Day and a Saturday worked in lieu: on %s it answers %j', async (time, codes) => {
    const id = await registered('2026-09-29T10:00:00');
    desk.clock = at(time);

    expect(await object(id)).toEqual(codes);
  });

  // Received on Thu 17 Sep 2026: Fri 18 Sep 1, Sun 20 Sep is worked in lieu 2, Mon 21 3, Tue 22 4, Wed 23 5.
  it.each([
    ['2026-09-23T23:59:59.999', []],
    ['2026-09-24T00:00:00.000', ['OBJECTION_OUT_OF_TIME']],
  ])('count a Sunday worked in lieu: on %s it answers %j', async (time, codes) => {
    const id = await registered('2026-09-17T16:00:00');
    desk.clock = at(time);

    expect(await object(id)).toEqual(codes);
  });

  it('have begun anew for the unit that the case is given to next, and lapse by themselves for the one before', async () => {
    const id = await registered('2026-09-29T10:00:00');
    desk.clock = at('2026-10-13T08:00:00');
    const sweep = desk.cases.sweeps.find(({ name }) => name === 'cases.clocks');
    await desk.work('cases.clocks', (await sweep?.find(0)) ?? []);
    expect(await object(id)).toEqual(['OBJECTION_OUT_OF_TIME']);

    await move(desk, OFFICER, 'assignCase', await look(id), { unitCode: 'ZJJ' });

    // From Tue 13 Oct: Wed 14 1, Thu 15 2, Fri 16 3, Mon 19 4, Tue 20 5.
    expect(await clocksOf(id, 'OBJECTION')).toEqual([
      { kind: 'OBJECTION', unit: 'JTJ', due: '10-12 23:59', ended: 'LAPSED' },
      { kind: 'OBJECTION', unit: 'ZJJ', due: '10-20 23:59', ended: null },
    ]);
  });

  it('end with the signature: what was signed for is not objected to', async () => {
    const id = await registered('2026-03-02T10:00:00');
    await makeOn(ROADS, 'signAssignment', id, 'JTJ');

    expect(await object(id)).toEqual(['OBJECTION_OUT_OF_TIME']);
    expect(await clocksOf(id, 'OBJECTION')).toMatchObject([{ ended: 'MET' }]);
  });

  it('are not given to the bureau itself, nor to whom a conference has named', async () => {
    const bureaus = await registered('2026-03-02T10:00:00', { category: null });
    const id = await registered('2026-03-02T10:00:00');
    await object(id);
    await makeOn(OFFICER, 'decideObjection', id, 'JTJ', { isUpheld: true, reason: '属实' });
    const decision = { unitCode: 'ZJJ', basis: 'COMMON_SUPERIOR', basisReference: '县政函〔2026〕5 号' };
    expect((await move(desk, OFFICER, 'assignCase', await look(id), decision)).codes).toEqual([
      'DISPUTE_BASIS_REFUSED',
    ]);
    const named = { ...decision, basis: 'CONFERENCE' };
    expect((await move(desk, OFFICER, 'assignCase', await look(id), named)).codes).toEqual([]);

    expect(await clocksOf(bureaus, 'OBJECTION')).toEqual([]);
    expect((await clocksOf(id, 'OBJECTION')).map(({ unit }) => unit)).toEqual(['JTJ']);
  });
});

describe('a work order', () => {
  // Received on Wed 30 Sep 2026. Two working days to return it: Thu 8 Oct 1, Fri 9 Oct 2. Five to object: Sat 10 Oct
  // (in lieu) 3, Mon 12 Oct 4, Tue 13 Oct 5.
  it('goes back within the window of its platform, also when it was signed for; after it an objection is left', async () => {
    const order = { channel: 'HOTLINE' } as const;
    const [inTime, late] = [
      await registered('2026-09-30T09:00:00', order),
      await registered('2026-09-30T09:00:00', order),
    ];
    desk.clock = at('2026-10-09T23:00:00');
    expect(await makeOn(ROADS, 'signAssignment', inTime, 'JTJ')).toEqual([]);
    expect(await makeOn(ROADS, 'returnAssignment', inTime, 'JTJ', { reason: '不属于我单位职责' })).toEqual([]);

    desk.clock = at('2026-10-10T09:00:00');
    expect(await makeOn(ROADS, 'returnAssignment', late, 'JTJ', { reason: '不属于我单位职责' })).toEqual([
      'RETURN_OUT_OF_TIME',
    ]);
    expect(await object(late)).toEqual([]);
  });
});

describe('what a unit owes by a day', () => {
  it('the unit below that it passes the case to owes by that day, and its report too', async () => {
    const id = await registered('2026-03-02T10:00:00', { category: 'HOUSING' });
    desk.clock = at('2026-03-03T10:00:00');
    await move(desk, OFFICER, 'assignCase', await look(id), { unitCode: 'JTJ', reportDueOn: '2026-04-01' });
    await move(desk, OFFICER, 'assignCase', await look(id), { unitCode: 'ZJJ', reportDueOn: '2026-04-01' });
    desk.clock = at('2026-03-05T10:00:00');

    expect((await move(desk, HOUSING, 'dispatchCase', await look(id), { unitCode: 'ZJJ-1' })).codes).toEqual([]);

    // Art. 23, from Tue 3 Mar: 15 days are Wed 18 Mar.
    expect(await clocksOf(id, 'NOTIFY', 'ASSIGN_REPORT')).toEqual([
      { kind: 'ASSIGN_REPORT', unit: 'JTJ', due: '04-01 23:59', ended: 'VOID' },
      { kind: 'ASSIGN_REPORT', unit: 'ZJJ-1', due: '04-01 23:59', ended: null },
      { kind: 'NOTIFY', unit: 'ZJJ', due: '03-17 23:59', ended: 'VOID' },
      { kind: 'NOTIFY', unit: 'JTJ', due: '03-18 23:59', ended: 'VOID' },
      { kind: 'NOTIFY', unit: 'ZJJ-1', due: '03-18 23:59', ended: null },
    ]);
    await makeOn(HOUSING_OFFICE, 'signAssignment', id, 'ZJJ-1');
    expect(await makeOn(HOUSING_OFFICE, 'reportAssignment', id, 'ZJJ-1', { note: '办结报告' })).toEqual([]);
    expect((await clocksOf(id, 'ASSIGN_REPORT')).at(1)).toMatchObject({ unit: 'ZJJ-1', ended: 'MET' });
  });
});

describe('Art. 24: the successor of a unit that went out of force', () => {
  const OBJECTED = `select a.unit_code as unit, a.kind, a.state, a.objection, a.report_due_on::text as report,
      a.sent_by_unit_code as sender, o.assignment_id is not null as "hasWords"
    from cases.assignment a left join cases.objection o on o.assignment_id = a.id where a.case_id = $1 order by a.assigned_at, a.id`;

  async function follow(): Promise<void> {
    const found = (await desk.cases.sweeps.find(({ name }) => name === 'cases.follow')?.find(0)) ?? [];
    await desk.work('cases.follow', found);
  }

  it('goes on with the assignment as it was: kind, sender, report, and the objection that waits', async () => {
    const id = await registered('2026-03-02T10:00:00');
    await move(desk, OFFICER, 'assignCase', await look(id), { unitCode: 'JJJ', reportDueOn: '2026-04-01' });
    expect(await makeOn(aViewer('department', 'JJJ'), 'objectToAssignment', id, 'JJJ', WHY)).toEqual([]);
    desk.clock = at('2026-03-03T10:00:00');
    desk.ports.reform.retire('JJJ');
    desk.ports.reform.follow('UNIT', 'JJJ', 'ZJJ');

    await follow();

    const [, before, after] = await desk.sql<Record<string, unknown>>(OBJECTED, [id]);
    expect(before).toMatchObject({ unit: 'JJJ', state: 'SUCCEEDED', objection: 'MOOT', hasWords: false });
    expect(after).toEqual({
      ...{ unit: 'ZJJ', kind: 'ASSIGN', state: 'ASSIGNED', objection: 'PENDING' },
      ...{ report: '2026-04-01', sender: 'XFJ', hasWords: true },
    });
    expect(await clocksOf(id, 'ASSIGN_REPORT')).toEqual([
      { kind: 'ASSIGN_REPORT', unit: 'ZJJ', due: '04-01 23:59', ended: null },
    ]);
    expect(await makeOn(HOUSING, 'signAssignment', id, 'ZJJ')).toEqual(['OBJECTION_PENDING']);
    const next = { unitCode: 'JTJ' };
    expect(await makeOn(OFFICER, 'decideObjection', id, 'ZJJ', { isUpheld: true, reason: '属实', next })).toEqual([]);
  });

  it('has the case back in the place of the unit that had dispatched it; out of its sight, an officer decides', async () => {
    const id = await registered('2026-03-02T10:00:00', { category: 'HOUSING' });
    await move(desk, HOUSING, 'dispatchCase', await look(id), { unitCode: 'ZJJ-1' });
    expect(await makeOn(HOUSING_OFFICE, 'objectToAssignment', id, 'ZJJ-1', WHY)).toEqual([]);
    desk.ports.reform.retire('ZJJ');
    desk.ports.reform.follow('UNIT', 'ZJJ', 'JTJ');

    await follow();
    await follow();

    expect((await desk.sql<{ sender: string }>(OBJECTED, [id])).map(({ sender }) => sender)).toEqual(['XFJ', 'JTJ']);
    expect(await makeOn(OFFICER, 'decideObjection', id, 'ZJJ-1', { isUpheld: true, reason: '属实' })).toEqual([]);
    expect(await look(id)).toMatchObject({ leadUnit: { code: 'JTJ' } });
  });
});

describe('row 34: somebody is responsible for every open case at every moment', () => {
  it.each([
    ['takes its lead away', `update cases.assignment set state = 'REVOKED', revoked_at = now() where case_id = $1`],
    ['names another lead', `update cases.case set lead_unit_code = 'ZJJ' where id = $1`],
    ['makes its lead a helper', `update cases.assignment set role = 'CO' where case_id = $1`],
  ])('and the database refuses whoever %s', async (_, text) => {
    const id = await registered('2026-03-02T10:00:00');

    await expect(desk.sql(text, [id])).rejects.toThrow('case is forsaken');
  });
});

describe('Art. 22: a lead whose helper owes a report', () => {
  const HELP = { unitCode: 'ZJJ', role: 'CO', reportDueOn: '2026-04-01' };

  async function helped(): Promise<string> {
    const id = await registered('2026-03-02T10:00:00');
    expect((await move(desk, OFFICER, 'assignCase', await look(id), HELP)).codes).toEqual([]);
    expect(await makeOn(ROADS, 'signAssignment', id, 'JTJ')).toEqual([]);
    return id;
  }
  const reply = async (id: string) => (await move(desk, ROADS, 'replyCase', await look(id))).codes;

  it('answers when the report is in', async () => {
    const id = await helped();
    expect(await reply(id)).toEqual(['REPORTS_DUE']);

    expect(await makeOn(HOUSING, 'reportAssignment', id, 'ZJJ', { note: '已查明房屋权属' })).toEqual([]);

    expect(await reply(id)).toEqual([]);
  });

  it('or when it has said why it does not wait, once; the helper goes on owing it', async () => {
    const id = await helped();
    const waive = async (viewer = ROADS) =>
      (await move(desk, viewer, 'waiveReports', await look(id), { reason: '权属资料已由信访人提供' })).codes;
    expect(await waive(HOUSING)).toEqual(['FORBIDDEN']);

    expect(await waive()).toEqual([]);

    expect(await waive()).toEqual(['REPORTS_NOT_DUE']);
    expect(await reply(id)).toEqual([]);
    expect(await clocksOf(id, 'ASSIGN_REPORT')).toMatchObject([{ unit: 'ZJJ', ended: null }]);
  });
});
