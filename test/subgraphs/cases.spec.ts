import { v7 as uuidv7 } from 'uuid';
import type { MatterV1 } from '../../contracts/matter.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { RECUSED } from './cases/county-ports.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { partsFor } from './cases/documents.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
});
afterAll(async () => {
  await desks[Symbol.asyncDispose]();
});
afterEach(() => {
  desk.clock = MONDAY;
});

const open = async (): Promise<void> => {
  desk = await desks.open();
};
/** Whatever a test did, the rows of each case must agree with each other. */
const close = async (): Promise<void> => {
  const disagreeing = await desk.sql(DISAGREEING);
  const unaccounted = await notRebuilt(desk.sql);
  await desk[Symbol.asyncDispose]();
  expect(disagreeing).toEqual([]);
  expect(unaccounted).toEqual([]);
};
/** For tests that count all there is. */
function aDeskEach(): void {
  beforeEach(open);
  afterEach(close);
}
/** For tests that look at their own cases only. */
function oneDesk(): void {
  beforeAll(open);
  afterAll(close);
}

const ROADS = aViewer('department', 'JTJ');
const HOUSING = aViewer('department', 'ZJJ');

/** Brings matters and registers them; answers the id of each one's case. */
async function register(...matters: readonly MatterV1[]): Promise<string[]> {
  await desk.cases.register(desk.ports.bring(...matters));
  return matters.map(({ submissionId }) => desk.ports.links.get(submissionId)?.caseId ?? '');
}

async function officerSees(id: string | undefined): Promise<SeenCase> {
  const found = await seen(desk, OFFICER, id ?? '');
  if (!found) throw new Error('the officer does not see the case');
  return found;
}

const kindsOf = ({ events }: SeenCase): string[] => events.nodes.map(({ kind }) => kind);

/** Kinds of what a unit heard of one case, from the beginning. */
async function heardBy(unitCode: string, id: string | undefined): Promise<string[]> {
  const page = await desk.cases.port.feed({ unitCode, after: START, limit: 500 });
  return page.items.filter(({ caseId }) => caseId === id).map(({ kind }) => kind);
}
const START = Buffer.from('["0"]').toString('base64url');

/** Of the housing bureau. */
const accusation = (): MatterV1 => aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'], title: '反映住建局某干部' });

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('registering', () => {
  aDeskEach();

  it('makes a matched submission a numbered case in a unit’s hands, with its clocks running', async () => {
    const matter = aMatter({ channel: 'ONLINE' });

    const [id] = await register(matter);

    expect(await officerSees(id)).toMatchObject({
      caseNo: 'XF2026-000001',
      state: 'ASSIGNED',
      leadUnit: { code: 'JTJ' },
      dueAt: '2026-03-17T15:59:59.999Z',
      clocks: [
        { kind: 'FORWARD', stoppedAt: MONDAY.toISOString(), breachedAt: null },
        { kind: 'NOTIFY', stoppedAt: null, breachedAt: null },
        { kind: 'OBJECTION', stoppedAt: null, breachedAt: null },
      ],
      assignments: [{ role: 'LEAD', state: 'ASSIGNED', unit: { code: 'JTJ' } }],
      events: {
        nodes: [
          { sequence: 1, kind: 'CASE_REGISTERED' },
          { sequence: 2, kind: 'CASE_ASSIGNED' },
        ],
      },
      submissionsJoined: [{ submission: { id: matter.submissionId } }],
    });
    expect(desk.nudged).toEqual(['feed.JTJ']);
  });

  it('gives a batch numbers without a gap, each unit its assignment, and every submission its link', async () => {
    const ids = await register(...Array.from({ length: 40 }, () => aMatter({ category: 'BOTH' })));

    const rows = await desk.sql<{ case_no: string }>('select case_no from cases.case order by case_no');
    expect(rows.map(({ case_no }) => case_no)).toEqual(
      Array.from({ length: 40 }, (_, at) => `XF2026-${String(at + 1).padStart(6, '0')}`),
    );
    expect(new Set(ids).size).toBe(40);
    expect((await officerSees(ids[0])).assignments.map(({ role, unit }) => [role, unit.code])).toEqual([
      ['LEAD', 'ZJJ-1'],
      ['CO', 'JTJ'],
    ]);
  });

  it('changes nothing the second time, and links again what intake forgot', async () => {
    const matters = [aMatter(), aMatter()];
    const first = await register(...matters);
    (desk.ports.links as Map<string, unknown>).clear();

    const second = await register(...matters);

    expect(second).toEqual(first);
    expect(await desk.sql('select from cases.case')).toHaveLength(2);
    expect(await desk.sql('select from cases.case_event')).toHaveLength(4);
  });

  it('makes one case of a submission that several workers take at once', async () => {
    const ids = desk.ports.bring(...Array.from({ length: 20 }, () => aMatter()));

    await Promise.all(Array.from({ length: 5 }, () => desk.cases.register(ids)));

    expect(await desk.sql('select from cases.case')).toHaveLength(20);
    expect(await desk.sql('select last from cases.case_number')).toEqual([{ last: 20 }]);
    expect(await desk.sql('select from cases.registration_failure')).toEqual([]);
  });

  it('finds the case that an order of the same batch founds, wherever it stands in it', async () => {
    const order = aMatter();
    const reminder = anArrivalOn(order, { event: 'REMIND' });
    const second = anArrivalOn(reminder, { event: 'SUPPLEMENT' });

    const [last, middle, id] = await register(second, reminder, order);

    expect([last, middle]).toEqual([id, id]);
    expect(kindsOf(await officerSees(id))).toEqual([
      'CASE_REGISTERED',
      'CASE_ASSIGNED',
      'CASE_REMINDED',
      'CASE_SUPPLEMENTED',
    ]);
  });

  it('leaves an arrival whose order is not there yet, and takes it when the order has come', async () => {
    const order = aMatter();
    const reminder = anArrivalOn(order, { event: 'REMIND' });

    expect(await register(reminder)).toEqual(['']);
    const [id] = await register(order);
    expect(await register(reminder)).toEqual([id]);

    await expect(heardBy('JTJ', id)).resolves.toEqual(['CASE_ASSIGNED', 'CASE_REMINDED']);
  });

  it('joins what matching holds for the same matter, with certainty and reasons', async () => {
    const first = aMatter();
    const again = anArrivalOn(first, { channel: 'LETTER' });

    const [id, joined] = await register(first, again);

    expect(joined).toBe(id);
    expect(kindsOf(await officerSees(id))).toContain('SUBMISSION_JOINED');
    expect(
      await desk.sql('select joined_by, certainty, reasons from cases.case_submission where matter is not null'),
    ).toEqual([{ joined_by: 'AUTO', certainty: 0.95, reasons: ['同一来电号码', '同一地点'] }]);
  });

  it('tells a unit what came in on a case that it has', async () => {
    const order = aMatter();
    const [id] = await register(order);

    await register(
      anArrivalOn(order, { event: 'SUPPLEMENT' }),
      anArrivalOn(order, { event: 'WITHDRAW' }),
      anArrivalOn(order, { event: 'SUPERVISE' }),
    );

    expect(await heardBy('JTJ', id)).toEqual([
      'CASE_ASSIGNED',
      'CASE_SUPPLEMENTED',
      'CASE_WITHDRAWAL_ASKED',
      'SUPERVISION_ISSUED',
    ]);
    expect((await officerSees(id)).events.nodes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it('reopens an answered case when its sender wants it done again', async () => {
    const order = aMatter();
    const [id = ''] = await register(order);
    await replyAsRoads(id);

    await register(anArrivalOn(order, { event: 'REDO' }));

    expect(await officerSees(id)).toMatchObject({ state: 'ASSIGNED', assignments: [{ state: 'ASSIGNED' }] });
  });

  it('registers backfill without a word to the units, now and when its clock has long run out', async () => {
    const [id] = await register(aMatter({ quiet: true, receivedAt: '2025-03-03T02:00:00.000Z' }));

    await sweep('cases.clocks');

    expect((await officerSees(id)).clocks[0]?.breachedAt).not.toBeNull();
    expect(await heardBy('JTJ', id)).toEqual([]);
    expect(desk.nudged).toEqual([]);
  });

  it('starts no clock from a day before the law was in force', async () => {
    const [id] = await register(aMatter({ channel: 'ONLINE', quiet: true, receivedAt: '2021-03-03T02:00:00.000Z' }));

    expect((await officerSees(id)).clocks.map(({ kind }) => kind)).toEqual(['NOTIFY', 'OBJECTION']);
  });

  it('does not let one that cannot be written hold the others, and sets its reason down', async () => {
    const poison = aMatter({ title: '道路\u0000破损' });
    const matters = [aMatter(), poison, aMatter(), aMatter()];

    const ids = await register(...matters);

    expect(ids.filter(Boolean)).toHaveLength(3);
    expect(await desk.sql('select last from cases.case_number')).toEqual([{ last: 3 }]);
    expect(await desk.sql('select submission_id, attempts from cases.registration_failure')).toEqual([
      { submission_id: poison.submissionId, attempts: 1 },
    ]);
  });

  it('hands a poison back to intake after six tries, and takes it once it is mended and comes again', async () => {
    const poison = aMatter({ title: '道路\u0000破损' });
    for (let tried = 0; tried < 5; tried += 1) await register(poison);
    expect(desk.ports.asides.size).toBe(0);

    await register(poison);
    const [id] = await register({ ...poison, title: '道路破损' });

    expect([...desk.ports.asides.keys()]).toEqual([poison.submissionId]);
    expect(id).not.toBe('');
    expect(await desk.sql('select from cases.registration_failure')).toEqual([]);
  });

  it('throws what may pass, so that the queue tries again, and sets nothing down', async () => {
    const ids = desk.ports.bring(aMatter(), aMatter());
    await desk.sql('alter table cases.clock rename to clock_away');

    await expect(desk.cases.register(ids)).rejects.toThrow();

    expect(await desk.sql('select from cases.registration_failure')).toEqual([]);
    await desk.sql('alter table cases.clock_away rename to clock');
    await desk.cases.register(ids);
    expect(await desk.sql('select last from cases.case_number')).toEqual([{ last: 2 }]);
  });
});

describe('a case in hand', () => {
  oneDesk();

  it('is signed for, replied to and concluded by its unit, and replying stops the clock', async () => {
    const [id = ''] = await register(aMatter());

    await replyAsRoads(id);
    const replied = await officerSees(id);
    const { codes } = await move(desk, ROADS, 'concludeCase', replied);

    expect(codes).toEqual([]);
    expect(replied).toMatchObject({ state: 'REPLIED', dueAt: null });
    expect(replied.clocks[0]?.stoppedAt).toBe(MONDAY.toISOString());
    expect(await heardBy('JTJ', id)).toEqual(['CASE_ASSIGNED', 'ASSIGNMENT_SIGNED', 'CASE_REPLIED', 'CASE_CONCLUDED']);
  });

  it('moves for one of two who decided on the same version; the other is told so', async () => {
    const [id = ''] = await register(aMatter());
    const found = await officerSees(id);

    const answers = await Promise.all([
      move(desk, OFFICER, 'assignCase', found, { unitCode: 'ZJJ' }),
      move(desk, OFFICER, 'assignCase', found, { unitCode: 'ZJJ-1' }),
    ]);

    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CASE_CHANGED_MEANWHILE']);
    const after = await officerSees(id);
    expect(after.assignments.filter(({ state }) => state === 'ASSIGNED')).toHaveLength(1);
    expect(kindsOf(after).filter((kind) => kind === 'CASE_ASSIGNED')).toHaveLength(2);
  });

  it('takes a reminder that comes in while an officer moves it: both count', async () => {
    const order = aMatter();
    const [id = ''] = await register(order);
    const found = await officerSees(id);

    const [answer] = await Promise.all([
      move(desk, OFFICER, 'assignCase', found, { unitCode: 'ZJJ' }),
      register(anArrivalOn(order, { event: 'REMIND' })),
    ]);

    expect(answer?.codes).toEqual([]);
    expect((await officerSees(id)).events.nodes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is read anew after each of two moves of one request', async () => {
    const [id = ''] = await register(aMatter());
    const { version, ...found } = await officerSees(id);
    const CASE = 'case { state clocks { kind stoppedAt } events { nodes { kind } } }';

    const { data, codes } = await desk.ask(
      ROADS,
      `mutation ($sign: SignAssignmentInput!, $reply: AnswerCaseInput!) {
         signed: signAssignment(input: $sign) { ${CASE} } replied: replyCase(input: $reply) { ${CASE} } }`,
      {
        sign: { caseId: id, version, assignmentId: handOf({ version, ...found }, 'JTJ') },
        reply: {
          ...{ caseId: id, version: version + 1 },
          documents: [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }],
        },
      },
    );

    expect(codes).toEqual([]);
    const notify = (stoppedAt: string | null) => expect.arrayContaining([{ kind: 'NOTIFY', stoppedAt }]);
    expect(plain(data.signed.case)).toMatchObject({ state: 'SIGNED', clocks: notify(null) });
    expect(plain(data.replied.case)).toMatchObject({ state: 'REPLIED', clocks: notify(MONDAY.toISOString()) });
    expect(data.replied.case.events.nodes).toHaveLength(4);
  });

  it('is seen within the viewer’s area only', async () => {
    const [id = ''] = await register(aMatter());

    expect(await seen(desk, aViewer('officer', null, '610999001000'), id)).not.toBeNull();
    expect(await seen(desk, aViewer('officer', null, '610999002000'), id)).toBeNull();
  });

  it('goes to the petition bureau when its lead returns it', async () => {
    const [id = ''] = await register(aMatter());
    const found = await officerSees(id);

    const input = { assignmentId: handOf(found, 'JTJ'), reason: '不属于我单位职责' };
    const { data, codes } = await move(desk, ROADS, 'returnAssignment', found, input);

    expect(codes).toEqual([]);
    expect(plain(data)).toEqual({ returnAssignment: { case: null } });
    expect(await officerSees(id)).toMatchObject({
      state: 'ASSIGNED',
      leadUnit: { code: 'XFJ' },
      assignments: [{ state: 'RETURNED' }, { state: 'ASSIGNED', role: 'LEAD', unit: { code: 'XFJ' } }],
    });
    expect(await heardBy('XFJ', id)).toEqual(['ASSIGNMENT_RETURNED', 'CASE_ASSIGNED']);
    expect(await seen(desk, ROADS, id)).toBeNull();
  });

  it('cannot be returned by the bureau to itself', async () => {
    const [id = ''] = await register(aMatter({ category: null }));
    const found = await officerSees(id);

    const input = { assignmentId: handOf(found, 'XFJ'), reason: '不办' };
    const { codes } = await move(desk, aViewer('officer', 'XFJ'), 'returnAssignment', found, input);

    expect(codes).toEqual(['CASE_MOVE_REFUSED']);
  });

  it('is taken from the old lead when an officer gives it to another', async () => {
    const [id = ''] = await register(aMatter({ category: 'BOTH' }));

    const { codes } = await move(desk, OFFICER, 'assignCase', await officerSees(id), { unitCode: 'JTJ' });

    expect(codes).toEqual([]);
    const after = await officerSees(id);
    expect(after.assignments.map(({ role, state, unit }) => [unit.code, role, state])).toEqual([
      ['ZJJ-1', 'LEAD', 'REVOKED'],
      ['JTJ', 'CO', 'REVOKED'],
      ['JTJ', 'LEAD', 'ASSIGNED'],
    ]);
  });

  it('is never given to a unit that has to keep out of it (Art. 28), by whatever role', async () => {
    const [id = ''] = await register(aMatter({ category: RECUSED }));
    const before = await officerSees(id);

    for (const role of ['LEAD', 'CO']) {
      const { codes } = await move(desk, OFFICER, 'assignCase', before, { unitCode: 'JJJ', role });
      expect(codes).toEqual(['ASSIGNEE_RECUSED']);
    }
    expect((await officerSees(id)).version).toBe(before.version);
    expect((await move(desk, OFFICER, 'assignCase', before, { unitCode: 'ZJJ' })).codes).toEqual([]);
  });

  it('is helped with by another unit without leaving the lead', async () => {
    const [id = ''] = await register(aMatter());

    await move(desk, OFFICER, 'assignCase', await officerSees(id), { unitCode: 'ZJJ', role: 'CO' });

    const after = await officerSees(id);
    expect(after.leadUnit.code).toBe('JTJ');
    const signed = await move(desk, HOUSING, 'signAssignment', after, { assignmentId: handOf(after, 'ZJJ') });
    expect(signed.codes).toEqual([]);
    expect((await officerSees(id)).state).toBe('ASSIGNED');
    const replied = await move(desk, HOUSING, 'replyCase', await officerSees(id));
    expect(replied.codes).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['assigned by a department', ROADS, 'assignCase', { unitCode: 'ZJJ' }, 'FORBIDDEN'],
    ['assigned to a unit that does not exist', OFFICER, 'assignCase', { unitCode: 'NONE' }, 'UNIT_NOT_FOUND'],
    ['assigned again to its lead', OFFICER, 'assignCase', { unitCode: 'JTJ' }, 'CASE_MOVE_REFUSED'],
    ['replied to before it is signed for', ROADS, 'replyCase', {}, 'CASE_MOVE_REFUSED'],
    ['reopened while it is open', OFFICER, 'reopenCase', {}, 'CASE_MOVE_REFUSED'],
    ['signed for under no assignment', ROADS, 'signAssignment', { assignmentId: 'x' }, 'ASSIGNMENT_NOT_FOUND'],
    ['moved by a department that does not have it', HOUSING, 'replyCase', {}, 'CASE_NOT_FOUND'],
    ['moved by somebody unknown', aViewer('department'), 'replyCase', {}, 'CASE_NOT_FOUND'],
  ])('cannot be %s', async (_, viewer, name, input, code) => {
    const [id = ''] = await register(aMatter());
    const found = await officerSees(id);

    expect((await move(desk, viewer, name, found, input)).codes).toEqual([code]);
    expect((await officerSees(id)).version).toBe(found.version);
  });

  it('is reopened by an officer and signed for anew', async () => {
    const [id = ''] = await register(aMatter());
    await replyAsRoads(id);

    await move(desk, OFFICER, 'reopenCase', await officerSees(id));

    expect(await officerSees(id)).toMatchObject({ state: 'ASSIGNED', assignments: [{ state: 'ASSIGNED' }] });
  });
});

describe('an accusation', () => {
  oneDesk();

  it.each<[string, Viewer]>([
    ['the accused unit', HOUSING],
    ['a unit below it', aViewer('department', 'ZJJ-1-1')],
    ['an officer of the accused unit', aViewer('officer', 'ZJJ')],
    ['a leader', aViewer('leader')],
    ['another department', ROADS],
    ['an administrator', aViewer('admin')],
  ])('is not there for %s, whatever is asked', async (_, viewer) => {
    const matter = accusation();
    const [id = ''] = await register(matter);
    const { caseNo, version } = await officerSees(id);

    const { data, codes } = await desk.ask(
      viewer,
      `query ($id: ID!, $no: String!) {
         case(id: $id) { id } caseByNo(caseNo: $no) { id }
         all: cases { nodes { id } pageInfo { hasNextPage } }
         due: cases(orderBy: DUE_SOONEST) { nodes { id } }
         text: cases(filter: { text: "住建局" }) { nodes { id } }
         number: cases(filter: { text: $no }) { nodes { id } }
         unit: cases(filter: { unit: "JJJ" }) { nodes { id } }
         caseSummary { total open overdue states { count } }
         _entities(representations: [{ __typename: "Case", id: $id }]) { ... on Case { id viewable } }
       }`,
      { id, no: caseNo },
    );

    expect(codes).toEqual([]);
    const none = { nodes: [] };
    expect(plain(data)).toEqual({
      case: null,
      caseByNo: null,
      all: { nodes: [], pageInfo: { hasNextPage: false } },
      due: none,
      text: none,
      number: none,
      unit: none,
      caseSummary: { total: 0, open: 0, overdue: 0, states: [] },
      _entities: [null],
    });
    const unknown = await move(desk, viewer, 'reopenCase', { id: uuidv7(), version });
    expect((await move(desk, viewer, 'reopenCase', { id, version })).codes).toEqual(unknown.codes);
    expect(unknown.codes).toEqual(['CASE_NOT_FOUND']);
  });

  it('is heard of by its unit, and read in that unit’s feed by nobody of the accused', async () => {
    const [id] = await register(accusation());
    const FEED = '{ assignedCaseEvents(unit: "JJJ", first: 100) { nodes { kind case { id } } } }';

    const { data } = await desk.ask(OFFICER, FEED);
    expect(data.assignedCaseEvents.nodes).toContainEqual({ kind: 'CASE_ASSIGNED', case: { id } });
    expect(plain((await desk.ask(aViewer('officer', 'ZJJ'), FEED)).data)).toEqual({
      assignedCaseEvents: { nodes: [] },
    });
    expect((await desk.ask(HOUSING, FEED)).codes).toEqual(['FORBIDDEN']);
    const { items } = await desk.cases.port.feed({ unitCode: 'JJJ', after: START, limit: 100 });
    expect(items.find(({ caseId }) => caseId === id)?.hiddenFrom).toEqual(['ZJJ', 'ZJJ-1', 'ZJJ-1-1']);
  });

  it.each(['ZJJ', 'ZJJ-1-1'])('is never assigned to %s', async (unitCode) => {
    const [id = ''] = await register(accusation());

    for (const role of ['LEAD', 'CO']) {
      const { codes } = await move(desk, OFFICER, 'assignCase', await officerSees(id), { unitCode, role });
      expect(codes).toEqual(['ASSIGNEE_IS_RESPONDENT']);
    }
  });

  it('is refused by the database itself where the accused is concerned', async () => {
    const [id = ''] = await register(accusation());

    await expect(
      desk.sql(
        `insert into cases.assignment (id, case_id, unit_code, role, state, assigned_at, received_at)
         values ($1, $2, 'ZJJ-1', 'CO', 'ASSIGNED', now(), now())`,
        [uuidv7(), id],
      ),
    ).rejects.toThrow('assignee is respondent');
    await expect(desk.sql(`update cases.case set lead_unit_code = 'ZJJ' where id = $1`, [id])).rejects.toThrow();
  });
});

describe('an accusation beside other matters', () => {
  oneDesk();

  it('does not join a matter that others may know of, but becomes a case of its own', async () => {
    const first = aMatter();
    const [id, own] = await register(first, anArrivalOn(first, { purpose: 'ACCUSATION', respondents: ['ZJJ'] }));

    expect(own).not.toBe(id);
    expect(await officerSees(own)).toMatchObject({ confidentiality: 'ACCUSATION', leadUnit: { code: 'JJJ' } });
  });

  it('joins another accusation only when that one is kept from all whom it accuses', async () => {
    const first = accusation();
    const [id, same, wider] = await register(
      first,
      anArrivalOn(first, { purpose: 'ACCUSATION', respondents: ['ZJJ-1'] }),
      anArrivalOn(first, { purpose: 'ACCUSATION', respondents: ['ZJJ', 'JTJ'] }),
    );

    expect(same).toBe(id);
    expect(wider).not.toBe(id);
  });

  it('is not joined by a clerk with anything else', async () => {
    const plainMatter = aMatter();
    const [into = ''] = await register(accusation(), plainMatter);

    const input = { submissionId: plainMatter.submissionId, reason: '同一人' };
    expect((await move(desk, OFFICER, 'joinSubmission', await officerSees(into), input)).codes).toEqual([
      'CASE_MOVE_REFUSED',
    ]);
  });
});

describe('joining and separating', () => {
  oneDesk();

  it('merges a case that has no submission left, and tells both units', async () => {
    const matter = aMatter({ category: 'HOUSING' });
    const [into = '', from = ''] = await register(aMatter(), matter);

    const input = { submissionId: matter.submissionId, reason: '同一事项' };
    const { codes } = await move(desk, OFFICER, 'joinSubmission', await officerSees(into), input);

    expect(codes).toEqual([]);
    expect((await officerSees(into)).submissionsJoined).toHaveLength(2);
    expect(await officerSees(from)).toMatchObject({
      state: 'MERGED',
      dueAt: null,
      assignments: [{ state: 'REVOKED' }],
      submissionsJoined: [],
    });
    expect(await heardBy('ZJJ', from)).toEqual(['CASE_ASSIGNED', 'ASSIGNMENT_REVOKED']);
    expect(await heardBy('JTJ', into)).toEqual(['CASE_ASSIGNED', 'SUBMISSION_JOINED']);
    await tellIntake();
    expect(desk.ports.links.get(matter.submissionId)?.caseId).toBe(into);
  });

  it('gives a separated submission its own case back, with unit and clock', async () => {
    const matter = aMatter({ category: 'HOUSING' });
    const [into = '', from = ''] = await register(aMatter(), matter);
    const before = await officerSees(from);
    await move(desk, OFFICER, 'joinSubmission', await officerSees(into), {
      submissionId: matter.submissionId,
      reason: '同一事项',
    });
    desk.clock = new Date(MONDAY.getTime() + 60_000);

    const joined = await officerSees(into);
    const joinId = joined.submissionsJoined.find(({ submission }) => submission.id === matter.submissionId)?.joinId;
    const { codes } = await move(desk, OFFICER, 'separateSubmission', joined, { joinId });

    expect(codes).toEqual([]);
    expect(await officerSees(from)).toMatchObject({
      state: 'ASSIGNED',
      leadUnit: { code: 'ZJJ' },
      dueAt: before.dueAt,
      submissionsJoined: [{ submission: { id: matter.submissionId } }],
    });
    expect(kindsOf(await officerSees(into)).at(-1)).toBe('SUBMISSION_SEPARATED');
    expect(kindsOf(await officerSees(from)).slice(-2)).toEqual(['CASE_UNMERGED', 'CASE_ASSIGNED']);
    await tellIntake();
    expect(desk.ports.links.get(matter.submissionId)?.caseId).toBe(from);
  });

  it('makes a case of a submission that was joined on arrival', async () => {
    const first = aMatter();
    const again = anArrivalOn(first, { title: '另一处道路塌陷', receivedAt: '2026-03-01T16:30:00.000Z' });
    const [id = ''] = await register(first, again);
    const found = await officerSees(id);
    const joinId = found.submissionsJoined.find(({ submission }) => submission.id === again.submissionId)?.joinId;

    await move(desk, OFFICER, 'separateSubmission', found, { joinId });
    await tellIntake();

    const own = await officerSees(desk.ports.links.get(again.submissionId)?.caseId);
    expect(own).toMatchObject({ state: 'ASSIGNED', dueAt: '2026-03-17T15:59:59.999Z' });
    expect(own.caseNo > found.caseNo).toBe(true);
    expect(kindsOf(own)).toEqual(['CASE_REGISTERED', 'CASE_ASSIGNED']);
    expect(own.submissionsJoined).toMatchObject([{ submission: { id: again.submissionId } }]);
    const list = await desk.ask(OFFICER, '{ cases(filter: { text: "道路塌陷" }) { nodes { id } } }');
    expect(plain(list.data)).toEqual({ cases: { nodes: [{ id: own.id }] } });
  });

  it('tells intake of a move that the queue lost', async () => {
    const matter = aMatter();
    const [into = '', from] = await register(aMatter(), matter);
    await move(desk, OFFICER, 'joinSubmission', await officerSees(into), {
      submissionId: matter.submissionId,
      reason: '同一事项',
    });
    expect(desk.ports.links.get(matter.submissionId)?.caseId).toBe(from);

    desk.clock = new Date(MONDAY.getTime() + 11_000);
    await sweep('cases.tell');

    expect(desk.ports.links.get(matter.submissionId)?.caseId).toBe(into);
  });

  it.each([
    ['the only submission of a case', OFFICER, 'CASE_MOVE_REFUSED'],
    ['by a department', ROADS, 'FORBIDDEN'],
  ])('does not separate %s', async (_, viewer, code) => {
    const [id = ''] = await register(aMatter());
    const found = await officerSees(id);

    const input = { joinId: found.submissionsJoined[0]?.joinId };
    expect((await move(desk, viewer, 'separateSubmission', found, input)).codes).toEqual([code]);
  });
});

describe('a clock', () => {
  aDeskEach();

  it('is found run out once, and its unit is told once, also after a long sleep', async () => {
    const [id = ''] = await register(aMatter({ channel: 'ONLINE' }));
    desk.clock = new Date('2026-03-17T16:00:00.000Z');

    await Promise.all([sweep('cases.clocks'), sweep('cases.clocks')]);
    await sweep('cases.clocks');

    const found = await officerSees(id);
    expect(found.clocks.find(({ kind }) => kind === 'NOTIFY')?.breachedAt).toBe('2026-03-17T16:00:00.000Z');
    expect(kindsOf(found).filter((kind) => kind === 'CLOCK_BREACHED')).toHaveLength(1);
    expect(await heardBy('JTJ', id)).toEqual(['CASE_ASSIGNED', 'CLOCK_BREACHED']);
  });

  it('is not run out in the last minute of its last day in the county', async () => {
    const [id = ''] = await register(aMatter({ channel: 'ONLINE' }));
    desk.clock = new Date('2026-03-17T23:59:59+08:00');

    await sweep('cases.clocks');

    expect(kindsOf(await officerSees(id))).not.toContain('CLOCK_BREACHED');
    expect(await found('cases.clocks')).toEqual([]);
  });

  it('is counted anew when the notice for its year comes out', async () => {
    desk.clock = new Date('2026-12-20T02:00:00.000Z');
    const [id] = await register(aMatter({ channel: 'ONLINE', receivedAt: '2026-12-20T02:00:00.000Z' }));
    expect((await officerSees(id)).dueAt).toBe('2027-01-04T15:59:59.999Z');

    const imported = await desk.cases.importCalendar(NOTICE_2027, 'json');

    expect(imported).toEqual({ year: 2027, days: 365, recounted: 1 });
    expect((await officerSees(id)).dueAt).toBe('2027-01-05T15:59:59.999Z');
    expect(await desk.sql('select provisional from cases.clock where stopped_at is null group by 1')).toEqual([
      { provisional: false },
    ]);
    expect(await desk.cases.importCalendar(NOTICE_2027, 'json')).toMatchObject({ recounted: 0 });
  });

  it('keeps an imported notice when the hub starts again', async () => {
    await desk.cases.importCalendar(NOTICE_2027, 'json');

    await desk.cases.migrate();

    expect(await desk.sql(`select kind, official from cases.calendar_day where day = '2027-01-04'`)).toEqual([
      { kind: 'HOLIDAY', official: true },
    ]);
  });
});

describe('the feed', () => {
  aDeskEach();

  it('goes on from a cursor without gap or double, each event once for a unit and those below it', async () => {
    await register(...Array.from({ length: 7 }, () => aMatter({ category: 'BOTH' })));

    const heard: number[] = [];
    let after = START;
    for (;;) {
      const { items, next } = await desk.cases.port.feed({ unitCode: 'ZJJ', after, limit: 3 });
      if (items.length === 0) break;
      heard.push(...items.map(({ cursor }) => Number(JSON.parse(Buffer.from(cursor, 'base64url').toString())[0])));
      after = next;
    }

    expect(heard).toHaveLength(7);
    expect(heard).toEqual([...new Set(heard)].sort((one, other) => one - other));
  });

  it('from now on holds nothing that was, and everything that comes', async () => {
    await register(aMatter());
    const { items, next } = await desk.cases.port.feed({ unitCode: 'JTJ', after: null, limit: 10 });
    await register(aMatter());

    expect(items).toEqual([]);
    expect((await desk.cases.port.feed({ unitCode: 'JTJ', after: next, limit: 10 })).items).toHaveLength(1);
  });

  it.each(['', 'x', Buffer.from('["1","2"]').toString('base64url'), Buffer.from('["1 or 1"]').toString('base64url')])(
    'refuses the cursor %j',
    async (after) => {
      await expect(desk.cases.port.feed({ unitCode: 'JTJ', after, limit: 10 })).rejects.toMatchObject({
        code: 'CURSOR_INVALID',
      });
    },
  );

  it('cannot be changed afterwards', async () => {
    await register(aMatter());

    for (const text of [
      'update cases.case_event set actor = $$x$$',
      'delete from cases.case_event',
      'truncate cases.case_event',
    ]) {
      await expect(desk.sql(text)).rejects.toThrow('append-only');
    }
  });
});

describe('the progress a petitioner is shown', () => {
  oneDesk();

  it('names the steps and the unit at work, and of an accusation only that it was registered', async () => {
    const open = aMatter();
    const accusing = aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'] });
    const [id = ''] = await register(open, accusing);
    await replyAsRoads(id);

    const representations = [open.submissionId, accusing.submissionId, uuidv7()].map((submissionId) => ({
      __typename: 'PetitionProgress',
      submissionId,
    }));
    const { data } = await desk.ask(
      aViewer('admin'),
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on PetitionProgress { handling { label unitCode } } } }`,
      { representations },
    );

    expect(plain(data)).toEqual({
      _entities: [
        {
          handling: [
            { label: '登记', unitCode: null },
            { label: '分派', unitCode: 'JTJ' },
            { label: '签收', unitCode: 'JTJ' },
            { label: '答复', unitCode: 'JTJ' },
          ],
        },
        { handling: [{ label: '登记', unitCode: null }] },
        { handling: [] },
      ],
    });
  });
});

/** Signs and replies as the department that has the case. */
async function replyAsRoads(id: string): Promise<void> {
  const found = await officerSees(id);
  const signed = await move(desk, ROADS, 'signAssignment', found, { assignmentId: handOf(found, 'JTJ') });
  const replied = await move(desk, ROADS, 'replyCase', await officerSees(id));
  expect([...signed.codes, ...replied.codes]).toEqual([]);
}

/** What a sweep finds. */
async function found(name: string): Promise<readonly string[]> {
  return (await desk.cases.sweeps.find((one) => one.name === name)?.find()) ?? [];
}

/** Finds, hurries and works off, as sweeper and queue would. */
async function sweep(name: string): Promise<void> {
  await desk.work(name, await found(name));
}

async function tellIntake(): Promise<void> {
  for (const { queue, ids } of desk.hurried.splice(0)) if (queue === 'cases.tell') await desk.work(queue, ids);
}

const NOTICE_2027 = JSON.stringify({
  year: 2027,
  source: '国办发明电〔2026〕9号',
  holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-10-01'],
  workdays: [],
});
