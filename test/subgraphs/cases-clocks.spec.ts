import { lockCases } from '../../subgraphs/cases/case/lock-cases.js';
import type { CasesContext } from '../../subgraphs/cases/cases-context.js';
import type { ClockOrder } from '../../subgraphs/cases/clock/clock-order.rules.js';
import { readTerms } from '../../subgraphs/cases/clock/read-terms.js';
import { runClockOrders } from '../../subgraphs/cases/clock/run-clock-orders.js';
import { aMatter } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

const ROADS = aViewer('department', 'JTJ');

let template: DeskTemplate;
let desk: CasesDesk;

beforeAll(async () => {
  template = await prepareDesks();
});
afterAll(() => template[Symbol.asyncDispose]());

function aDeskEach(): void {
  beforeEach(async () => {
    desk = await template.open();
    desk.clock = MONDAY;
  });
  afterEach(async () => {
    try {
      expect(await desk.sql(DISAGREEING)).toEqual([]);
    } finally {
      await desk[Symbol.asyncDispose]();
    }
  });
}

/** One petition that came by the web, registered at the desk's time. */
async function register(about: Parameters<typeof aMatter>[0] = {}): Promise<string> {
  const matter = aMatter({ channel: 'ONLINE', receivedAt: desk.clock.toISOString(), ...about });
  await desk.cases.register(desk.ports.bring(matter));
  const [row] = await desk.sql<{ id: string }>('select id from cases.case order by case_no desc limit 1');
  return row?.id ?? '';
}

async function sweep(): Promise<void> {
  const clocks = desk.cases.sweeps.find(({ name }) => name === 'cases.clocks');
  await desk.work('cases.clocks', (await clocks?.find(0)) ?? []);
}

const at = (time: string): Date => new Date(`${time}+08:00`);

interface Told {
  readonly kind: string;
  readonly unit: string;
  readonly facts: Record<string, string | null>;
}

/** What was told of a case’s clocks, in order. */
async function told(caseId: string): Promise<Told[]> {
  const rows = await desk.sql<Told>(
    `select kind, unit_code as unit, facts - 'clockId' as facts from cases.case_event
      where case_id = $1 and kind in ('CLOCK_WARNING', 'CLOCK_BREACHED', 'WINDOW_CLOSED') order by sequence`,
    [caseId],
  );
  return rows;
}

async function look(id: string): Promise<SeenCase> {
  const found = await seen(desk, OFFICER, id);
  if (!found) throw new Error('the officer does not see the case');
  return found;
}

const CLOCKS = `query ($id: ID!) { case(id: $id) { clocks {
  kind level article source nature remainingCalendarDays remainingWorkingDays overdue provisional dueAt stopReason
  policy { id amount unit authority evidence } } assignments { unit { code } clocks { kind } } } }`;

interface SeenClock {
  readonly kind: string;
  readonly [field: string]: unknown;
}

async function clocksOf(id: string, viewer = OFFICER): Promise<Map<string, SeenClock>> {
  const { data, codes } = await desk.ask(viewer, CLOCKS, { id });
  if (codes.length > 0) throw new Error(codes.join());
  const { clocks } = JSON.parse(JSON.stringify(data)).case as { clocks: SeenClock[] };
  return new Map(clocks.map((clock) => [clock.kind, clock]));
}

describe('the sweep', () => {
  aDeskEach();

  // Received Monday 2026-03-02; NOTIFY: 15 days end on 17 March, 11th day (70 % of 15 = 10.5) 13 March, 14th 16 March.
  it('tells yellow, orange and the breach as each falls, once, with the instant it fell', async () => {
    const id = await register();
    await sign(id);

    for (const time of ['2026-03-12T23:59:59', '2026-03-13T09:00', '2026-03-13T18:00', '2026-03-16T09:00']) {
      desk.clock = at(time);
      await sweep();
    }
    desk.clock = at('2026-03-18T08:00');
    await Promise.all([sweep(), sweep()]);
    await sweep();

    const dueAt = '2026-03-17T15:59:59.999Z';
    expect(await told(id)).toEqual([
      aWarning('YELLOW', { dueAt, fellAt: '2026-03-12T16:00:00.000Z', skipped: null }),
      aWarning('ORANGE', { dueAt, fellAt: '2026-03-15T16:00:00.000Z', skipped: null }),
      aBreach({ dueAt, fellAt: '2026-03-17T16:00:00.000Z', skipped: null }),
    ]);
  });

  it('tells the highest alone, with what it skipped, of what fell while the hub was down', async () => {
    const id = await register();
    await sign(id);
    desk.clock = at('2026-04-20T08:00');

    await sweep();
    await sweep();

    const fell = { dueAt: '2026-03-17T15:59:59.999Z', fellAt: '2026-03-17T16:00:00.000Z' };
    expect(await told(id)).toEqual([aBreach({ ...fell, skipped: 'YELLOW,ORANGE' })]);
    const clock = (await look(id)).clocks.find(({ kind }) => kind === 'NOTIFY');
    expect(clock?.breachedAt).toBe('2026-03-17T16:00:00.000Z');
  });

  it('Art. 44(3): tells of a breach that was mended by a late answer before the hub found it', async () => {
    const id = await register();
    await sign(id);
    desk.clock = at('2026-03-20T10:00');
    await move(desk, ROADS, 'replyCase', await look(id));

    await sweep();

    expect((await told(id)).map(({ kind, facts }) => [kind, facts['kind'], facts['article']])).toEqual([
      ['CLOCK_BREACHED', 'NOTIFY', '44(3)'],
    ]);
    expect((await clocksOf(id)).get('NOTIFY')).toMatchObject({ stopReason: 'MET', overdue: true, level: 'RED' });
  });

  it('says nothing of what was stopped in time', async () => {
    const id = await register();
    await sign(id);
    desk.clock = at('2026-03-17T23:59:59');
    await move(desk, ROADS, 'replyCase', await look(id));

    desk.clock = at('2026-03-25T10:00');
    await sweep();

    expect(await told(id)).toEqual([]);
  });

  // Five working days after Monday 2 March: Monday 9 March.
  it('Art. 23: closes the window for an objection without a word, and touches no case for it', async () => {
    const id = await register();
    const before = await desk.sql('select xmin::text, version from cases.case where id = $1', [id]);
    desk.clock = at('2026-03-10T00:00');

    await sweep();

    expect(await told(id)).toEqual([]);
    expect(await desk.sql('select xmin::text, version from cases.case where id = $1', [id])).toEqual(before);
    expect(await stopped(id, 'OBJECTION')).toEqual([{ stopped_at: at('2026-03-10T00:00'), stop_reason: 'LAPSED' }]);
  });

  // Answered Tuesday 3 March; 30 days end on Thursday 2 April, a working day (清明 2026: 4 to 6 April).
  it('tells when the petitioner’s time to evaluate is over', async () => {
    const id = await register();
    await sign(id);
    desk.clock = at('2026-03-03T10:00');
    await move(desk, ROADS, 'replyCase', await look(id));
    desk.clock = at('2026-04-03T00:00');

    await sweep();

    const fell = { dueAt: '2026-04-02T15:59:59.999Z', fellAt: '2026-04-02T16:00:00.000Z' };
    expect(await told(id)).toEqual([{ kind: 'WINDOW_CLOSED', unit: 'JTJ', facts: { kind: 'EVALUATE', ...fell } }]);
    expect((await look(id)).dueAt).toBeNull();
  });

  it('tells once of what is answered late while it is being found', async () => {
    const id = await register();
    await sign(id);
    desk.clock = at('2026-03-18T08:00');
    const found = await look(id);

    await Promise.all([sweep(), move(desk, ROADS, 'replyCase', found), sweep()]);
    await sweep();

    expect((await told(id)).map(({ kind }) => kind)).toEqual(['CLOCK_BREACHED']);
    expect((await clocksOf(id)).get('NOTIFY')).toMatchObject({ stopReason: 'MET', level: 'RED' });
  });

  it('works off more than one batch holds', async () => {
    for (let count = 0; count < 5; count += 1) await register();
    desk.clock = at('2026-05-01T00:00');
    const found = (await desk.cases.sweeps.find(({ name }) => name === 'cases.clocks')?.find(0)) ?? [];

    for (let from = 0; from < found.length; from += 3) await desk.work('cases.clocks', found.slice(from, from + 3));

    const [{ breaches } = { breaches: 0 }] = await desk.sql<{ breaches: number }>(
      `select count(*)::int as breaches from cases.case_event where kind = 'CLOCK_BREACHED'`,
    );
    expect(breaches).toBe(5);
    expect(await desk.sql('select from cases.clock where next_at <= $1', [desk.clock])).toEqual([]);
  });

  const stopped = (id: string, kind: string) =>
    desk.sql('select stopped_at, stop_reason from cases.clock where case_id = $1 and kind = $2', [id, kind]);
});

type Given = ClockOrder extends infer Order ? (Order extends ClockOrder ? Omit<Order, 'caseId'> : never) : never;

describe('clocks by orders', () => {
  aDeskEach();

  const HANDLE = { kind: 'HANDLE', subjectId: null } as const;

  /** As a move gives them. */
  async function run(caseId: string, ...orders: readonly Given[]): Promise<void> {
    const context = desk.cases.contextOf({ viewer: OFFICER, requestId: 'r', client: 'c' }) as CasesContext;
    const almanac = await context.calendar.read();
    await context.em.fork().transactional(async (tx) => {
      await lockCases(tx, [caseId]);
      const given = orders.map((order) => ({ ...order, caseId }) as ClockOrder);
      await runClockOrders(tx, given, await readTerms(tx, [caseId]), almanac);
    });
  }

  /** Ends and pauses its other clocks, so that its own time is left. */
  const others = (id: string) => desk.sql(`delete from cases.clock where case_id = $1 and kind <> 'HANDLE'`, [id]);

  // 10 November 2026 + 90 days, two of them of a hearing: 20 days of November, 31, 31 and ten of February.
  it('Arts 34 and 36: extended and paused ones are counted anew when the notice for their year comes out', async () => {
    desk.clock = at('2026-11-10T10:00');
    const id = await register();
    await run(
      id,
      { ...HANDLE, op: 'START', at: at('2026-11-10T10:00') },
      { ...HANDLE, op: 'PAUSE', reason: 'HEARING', at: at('2026-11-16T09:00') },
      { ...HANDLE, op: 'RESUME', at: at('2026-11-17T17:00') },
      { ...HANDLE, op: 'EXTEND', days: 30, approvedBy: 'head', at: at('2026-11-18T10:00') },
    );
    await others(id);
    expect((await clocksOf(id)).get('HANDLE')).toMatchObject({ dueAt: '2027-02-10T15:59:59.999Z', provisional: true });

    const notice = {
      ...{ year: 2027, source: '国办发明电〔2026〕9号', workdays: [] },
      // 春节 from Friday 5 to Thursday 11 February.
      holidays: ['2027-10-01', '05', '06', '07', '08', '09', '10', '11'].map((day) =>
        day.length > 2 ? day : `2027-02-${day}`,
      ),
    };
    const imported = await desk.cases.importCalendar(JSON.stringify(notice), 'json');

    expect(imported.recounted).toBe(1);
    expect((await clocksOf(id)).get('HANDLE')).toMatchObject({ dueAt: '2027-02-12T15:59:59.999Z', provisional: false });
    expect((await look(id)).dueAt).toBe('2027-02-12T15:59:59.999Z');
  });

  it('stand still without a warning, and the case is due by what still runs', async () => {
    const id = await register();
    await run(id, { ...HANDLE, op: 'START', at: MONDAY });
    await others(id);
    await run(id, { ...HANDLE, op: 'PAUSE', reason: 'HEARING', at: at('2026-03-09T09:00') });
    expect((await look(id)).dueAt).toBeNull();

    desk.clock = at('2026-12-01T09:00');
    await sweep();

    expect(await told(id)).toEqual([]);
    expect((await clocksOf(id)).get('HANDLE')).toMatchObject({ level: 'NONE', overdue: false });
  });
});

describe('clocks of a move', () => {
  aDeskEach();

  it('Art. 22: the bureau’s 15 days to forward end with the assignment, from the day the county received it', async () => {
    const id = await register({ receivedAt: '2026-02-27T02:00:00.000Z' });

    const clocks = await clocksOf(id);

    // Friday 27 February + 15 days = Saturday 14 March, so Monday the 16th.
    expect(clocks.get('FORWARD')).toMatchObject({ dueAt: '2026-03-16T15:59:59.999Z', stopReason: 'MET' });
    expect(clocks.get('NOTIFY')).toMatchObject({ dueAt: '2026-03-17T15:59:59.999Z', stopReason: null });
  });

  it('Art. 23: each lead unit has its own 15 days, from its own receipt', async () => {
    const id = await register();
    desk.clock = at('2026-03-06T10:00');

    await move(desk, OFFICER, 'assignCase', await look(id), { unitCode: 'ZJJ' });

    const notices = await desk.sql(
      `select a.unit_code, k.due_at, k.stop_reason from cases.clock k join cases.assignment a on a.id = k.subject_id
        where k.case_id = $1 and k.kind = 'NOTIFY' order by k.started_at`,
      [id],
    );
    // 6 March + 15 = Saturday 21 March, so Monday the 23rd.
    expect(notices).toEqual([
      { unit_code: 'JTJ', due_at: at('2026-03-17T23:59:59.999'), stop_reason: 'VOID' },
      { unit_code: 'ZJJ', due_at: at('2026-03-23T23:59:59.999'), stop_reason: null },
    ]);
    expect((await look(id)).dueAt).toBe('2026-03-23T15:59:59.999Z');
  });

  it('of a hotline order run by the orders of the hotline, beside those of the law', async () => {
    const id = await register({ channel: 'HOTLINE', urgency: 'CRITICAL' });

    const clocks = await clocksOf(id, ROADS);

    expect(clocks.get('HOTLINE_SIGN')).toMatchObject({ dueAt: '2026-03-02T03:00:00.000Z', article: null });
    // Five working days after Monday 2 March: Monday 9 March.
    expect(clocks.get('HOTLINE_HANDLE')).toMatchObject({
      dueAt: '2026-03-09T15:59:59.999Z',
      policy: { id: 'HOTLINE_HANDLE-2020', amount: 5, unit: 'WORKING_DAY', authority: 'SOURCE', evidence: 'EXCERPT' },
    });
    expect(clocks.get('NOTIFY')).toMatchObject({ article: '23', source: '信访工作条例 第二十三条' });
  });

  it('show level and the days that remain, by calendar and by working days', async () => {
    const id = await register();
    await sign(id);
    desk.clock = at('2026-03-13T09:00');

    const notify = (await clocksOf(id)).get('NOTIFY');

    // Friday 13 to Tuesday 17 March: 4 days, of which Monday and Tuesday are worked.
    expect(notify).toMatchObject({ level: 'YELLOW', remainingCalendarDays: 4, remainingWorkingDays: 2 });
    desk.clock = at('2026-03-19T09:00');
    expect((await clocksOf(id)).get('NOTIFY')).toMatchObject({
      ...{ level: 'RED', remainingCalendarDays: -2, remainingWorkingDays: -2, overdue: true },
    });
  });

  it('are shown with the assignment they hang on', async () => {
    const id = await register();

    const { data } = await desk.ask(OFFICER, CLOCKS, { id });

    const { assignments } = JSON.parse(JSON.stringify(data)).case;
    expect(assignments).toEqual([{ unit: { code: 'JTJ' }, clocks: [{ kind: 'NOTIFY' }, { kind: 'OBJECTION' }] }]);
  });
});

async function sign(id: string): Promise<void> {
  const found = await look(id);
  await move(desk, ROADS, 'signAssignment', found, { assignmentId: handOf(found, 'JTJ') });
}

const aWarning = (level: string, facts: Record<string, string | null>): Told => ({
  ...{ kind: 'CLOCK_WARNING', unit: 'JTJ' },
  facts: { kind: 'NOTIFY', level, ...facts },
});

const aBreach = (facts: Record<string, string | null>): Told => ({
  ...{ kind: 'CLOCK_BREACHED', unit: 'JTJ' },
  facts: { kind: 'NOTIFY', article: '44(3)', ...facts },
});
