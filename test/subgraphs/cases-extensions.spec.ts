import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { askCase, moveNow } from './cases/ask-case.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { approved, drafted, partsFor } from './cases/documents.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';
import { HOUSING, ROADS, routeDesk } from './cases/route-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
  desk = await desks.open();
});
afterAll(async () => {
  const disagreeing = await desk.sql(DISAGREEING);
  await desk[Symbol.asyncDispose]();
  await desks[Symbol.asyncDispose]();
  expect(disagreeing).toEqual([]);
});
afterEach(() => {
  desk.clock = MONDAY;
});

const on = routeDesk(() => desk);
const HEAD = aViewer('head', 'JTJ');
const CALENDAR_30 = { days: 30, reason: '案情复杂，须委托鉴定' };

/** An extension notice, approved by the bureau, that states this day. */
async function notice(id: string, newDueOn: string): Promise<Record<string, unknown>> {
  const draft = await drafted(desk, ROADS, id, 'EXTENSION_NOTICE', { newDueOn });
  return { documents: [{ documentId: (await approved(desk, OFFICER, draft)).id }] };
}

const dueOf = async (id: string, kind: string): Promise<string | undefined> => {
  const [clock] = await desk.sql<{ due: string }>(
    `select (due_at at time zone 'Asia/Shanghai')::date::text as due
       from cases.clock where case_id = $1 and kind = $2 and stopped_at is null`,
    [id, kind],
  );
  return clock?.due;
};

describe('more time', () => {
  it('Art. 34: is asked for by the unit, granted by its head, and told the petitioner with the new day', async () => {
    const id = await on.accepted();
    await on.does(ROADS, 'askExtension', id, CALENDAR_30);

    const without = await on.try(HEAD, 'grantExtension', id);
    const otherDay = await on.try(HEAD, 'grantExtension', id, await notice(id, '2026-05-31'));
    await on.does(HEAD, 'grantExtension', id, await notice(id, '2026-06-01'));

    expect(without.refusals).toEqual([
      expect.objectContaining({ code: 'DOCUMENT_REQUIRED', kind: 'EXTENSION_NOTICE', article: '34' }),
    ]);
    // 2 March and 90 days: 29 in March, 30 in April, 31 in May: Sunday, 31 May; so Monday, 1 June.
    expect(otherDay.refusals).toEqual([
      expect.objectContaining({ code: 'DOCUMENT_SAYS_OTHERWISE', says: '2026-05-31', wanted: '2026-06-01' }),
    ]);
    expect(await dueOf(id, 'HANDLE')).toBe('2026-06-01');
  });

  it('Art. 34: is not granted by who asked for it, nor by the head of another unit', async () => {
    const id = await on.accepted();
    const both = { ...HEAD, subject: ROADS.subject, roles: ['department', 'head'] as const };
    await on.does(ROADS, 'askExtension', id, CALENDAR_30);

    const own = await on.try({ ...both, roles: [...both.roles] }, 'grantExtension', id);
    const foreign = await on.try(aViewer('head', 'ZJJ'), 'grantExtension', id);
    const colleague = await on.try({ ...ROADS, subject: 'colleague' }, 'grantExtension', id);

    expect(own.refusals).toEqual([expect.objectContaining({ code: 'APPROVER_IS_HANDLER', article: '34' })]);
    expect([foreign.codes, colleague.codes]).toEqual([['CASE_NOT_FOUND'], ['FORBIDDEN']]);
    expect(await dueOf(id, 'HANDLE')).toBe('2026-05-06');
  });

  it('Art. 34: is never more than thirty days', async () => {
    const { refusals } = await on.try(ROADS, 'askExtension', await on.accepted(), { ...CALENDAR_30, days: 31 });

    expect(refusals).toEqual([
      expect.objectContaining({ code: 'EXTENSION_REFUSED', why: 'TOO_LONG', max: 30, article: '34' }),
    ]);
  });

  it('Art. 34: is given once', async () => {
    const id = await on.accepted();
    await on.does(ROADS, 'askExtension', id, { ...CALENDAR_30, days: 10 });
    const pending = await on.try(ROADS, 'askExtension', id, CALENDAR_30);
    // 2 March and 70 days: 29, 30, and 11 in May: a Monday.
    await on.does(HEAD, 'grantExtension', id, await notice(id, '2026-05-11'));

    const { refusals } = await on.try(ROADS, 'askExtension', id, CALENDAR_30);

    expect(pending.codes).toEqual(['EXTENSION_PENDING']);
    expect(refusals).toEqual([expect.objectContaining({ code: 'EXTENSION_REFUSED', why: 'EXTENDED_ALREADY' })]);
  });

  it('Art. 34: is asked for while there is time, to the last instant of the county’s day', async () => {
    const [inTime, late] = [await on.accepted(), await on.accepted()];

    desk.clock = new Date('2026-05-06T15:59:59.999Z');
    const last = await on.try(ROADS, 'askExtension', inTime, CALENDAR_30);
    desk.clock = new Date('2026-05-06T16:00:00.000Z');
    const after = await on.try(ROADS, 'askExtension', late, CALENDAR_30);

    expect(last.codes).toEqual([]);
    expect(after.refusals).toEqual([expect.objectContaining({ code: 'EXTENSION_REFUSED', why: 'OVERDUE' })]);
  });

  it('is refused with a reason, and may then be asked for again', async () => {
    const id = await on.accepted();
    await on.does(ROADS, 'askExtension', id, CALENDAR_30);

    await on.does(HEAD, 'refuseExtension', id, { reason: '可以按期办结' });
    const again = await on.try(ROADS, 'askExtension', id, { ...CALENDAR_30, days: 5 });

    const { data } = await desk.ask(
      OFFICER,
      'query ($id: ID!) { case(id: $id) { extensions { state days decisionReason } } }',
      { id },
    );
    expect(again.codes).toEqual([]);
    expect(data.case.extensions).toEqual([
      { state: 'REFUSED', days: 30, decisionReason: '可以按期办结' },
      { state: 'ASKED', days: 5, decisionReason: null },
    ]);
  });

  it('of a work order is at most ten working days, and needs no notice', async () => {
    const id = await on.signed();
    const order = { clock: 'HOTLINE_HANDLE', reason: '备料需要时间' };

    const tooLong = await on.try(ROADS, 'askExtension', id, { ...order, days: 11 });
    await on.does(ROADS, 'askExtension', id, { ...order, days: 10 });
    await on.does(HEAD, 'grantExtension', id, { clock: 'HOTLINE_HANDLE' });

    expect(tooLong.refusals).toEqual([expect.objectContaining({ code: 'EXTENSION_REFUSED', max: 10 })]);
    // 2 March and 15 working days: 3 to 6, 9 to 13, 16 to 20 and 23 March.
    expect(await dueOf(id, 'HOTLINE_HANDLE')).toBe('2026-03-23');
  });

  it('is refused by the database too, when who asks approves', async () => {
    const id = await on.accepted();
    await on.does(ROADS, 'askExtension', id, CALENDAR_30);

    await expect(
      desk.sql(`update cases.extension set state = 'GRANTED', decided_by = asked_by, decided_at = now()`),
    ).rejects.toThrow(/extension_approved_by_another/);
  });
});

describe('the simple procedure', () => {
  it('counts from the unit’s receipt, answers by letter, and ends without an opinion', async () => {
    const id = await on.classified('APPEAL', 'PETITION');
    desk.clock = new Date('2026-03-03T02:00:00.000Z');

    await on.does(ROADS, 'simplifyCase', id, { ground: 'CLEAR_AND_SMALL' });
    // Received on Monday, 2 March: 3 working days end on the 5th, 10 on the 16th.
    expect([await dueOf(id, 'SIMPLE_ACCEPT'), await dueOf(id, 'SIMPLE_DONE')]).toEqual(['2026-03-05', '2026-03-16']);
    await on.does(ROADS, 'replyCase', id);
    await on.does(ROADS, 'concludeCase', id);

    expect(await on.officerSees(id)).toMatchObject({ state: 'CONCLUDED', dueAt: null });
  });

  it('that is left keeps the day of receipt', async () => {
    const id = await on.signed();
    const before = await dueOf(id, 'NOTIFY');
    await on.does(ROADS, 'simplifyCase', id, { ground: 'DAILY_LIFE' });

    desk.clock = new Date('2026-03-05T02:00:00.000Z');
    await on.does(ROADS, 'unsimplifyCase', id);

    expect(await dueOf(id, 'SIMPLE_DONE')).toBeUndefined();
    expect(await dueOf(id, 'NOTIFY')).toBe(before);
  });

  it('ends with a classification that it does not fit', async () => {
    const id = await on.signed();
    await on.does(ROADS, 'simplifyCase', id, { ground: 'DAILY_LIFE' });

    await on.does(ROADS, 'classifyCase', id, { purpose: 'APPEAL', legalRoute: 'LITIGATION' });

    expect(await dueOf(id, 'SIMPLE_ACCEPT')).toBeUndefined();
    expect(await desk.sql('select procedure from cases.case where id = $1', [id])).toEqual([{ procedure: 'ORDINARY' }]);
  });

  it('Art. 30: is not for accusations', async () => {
    const id = await on.signed({ purpose: 'ACCUSATION', respondents: ['ZJJ'] });

    const { refusals } = await on.try(aViewer('department', 'JJJ'), 'simplifyCase', id, { ground: 'CLEAR_AND_SMALL' });

    expect(refusals).toEqual([expect.objectContaining({ code: 'LEGAL_ROUTE_UNFITTING', article: '30' })]);
  });

  it('is not for what is urgent, nor for several units', async () => {
    const urgent = await on.signed({ urgency: 'URGENT' });
    const shared = await on.signed();
    await on.does(OFFICER, 'assignCase', shared, { unitCode: 'ZJJ', role: 'CO' });

    const tries = [
      await on.try(ROADS, 'simplifyCase', urgent, { ground: 'CLEAR_AND_SMALL' }),
      await on.try(ROADS, 'simplifyCase', shared, { ground: 'CLEAR_AND_SMALL' }),
    ];

    expect(tries.map(({ refusals }) => refusals[0]?.why)).toEqual(['URGENT', 'SEVERAL_UNITS']);
  });
});

describe('withdrawing', () => {
  it('needs the request that the petitioner signed', async () => {
    const id = await on.signed();
    const request = { documents: [{ kind: 'WITHDRAWAL_REQUEST', parts: partsFor('WITHDRAWAL_REQUEST') }] };

    const without = await on.try(OFFICER, 'withdrawCase', id);
    const unit = await on.try(ROADS, 'withdrawCase', id, request);
    await on.does(OFFICER, 'withdrawCase', id, request);

    expect(without.codes).toEqual(['DOCUMENT_REQUIRED']);
    expect(unit.codes).toEqual(['FORBIDDEN']);
    expect(await on.officerSees(id)).toMatchObject({ state: 'WITHDRAWN', dueAt: null });
  });

  it('is the petitioner’s own by query code, and not when others have petitioned for it too', async () => {
    const [alone, first] = [aMatter(), aMatter()];
    await desk.cases.register(desk.ports.bring(alone, first));
    await desk.cases.register(desk.ports.bring(anArrivalOn(first, { event: 'NEW' })));
    const withdraw = (queryCode: string) =>
      desk.ask(
        ANONYMOUS,
        'mutation ($input: WithdrawPetitionInput!) { withdrawPetition(input: $input) { submissionId } }',
        { input: { queryCode, reason: '问题已经解决' } },
      );

    const answers = [
      await withdraw(`code of ${alone.submissionId}`),
      await withdraw(`code of ${first.submissionId}`),
      await withdraw('code of nobody'),
    ];

    expect(answers.map(({ codes }) => codes)).toEqual([[], ['WITHDRAWAL_OF_OTHERS'], ['QUERY_CODE_REFUSED']]);
    const id = desk.ports.links.get(alone.submissionId)?.caseId ?? '';
    expect(await on.officerSees(id)).toMatchObject({ state: 'WITHDRAWN' });
  });
});

describe('an opinion that supports the request', () => {
  const FIELDS = 'isExecutionOwed possibleMoves executions { doneOn isComplete note }';
  const answered = async (outcome: string): Promise<string> => {
    const id = await on.accepted();
    await on.does(ROADS, 'opineCase', id, { documents: [await on.opinion(id, { outcome })] });
    return id;
  };
  const done = (about: object = {}) => ({ doneOn: '2026-03-02', note: '已修复三组路面', isComplete: true, ...about });
  const owed = async () => {
    const { data } = await desk.ask(OFFICER, '{ executionOwed(first: 100) { nodes { id } } }');
    return data.executionOwed.nodes.map(({ id }: { id: string }) => id);
  };

  it('Art. 32: is owed its execution until somebody says that all is done', async () => {
    const id = await answered('SUPPORTED');
    expect(await owed()).toContain(id);
    expect(await moveNow(desk, ROADS, 'recordExecution', id, done({ doneOn: '2026-03-03' }))).toEqual([
      'DATE_IN_FUTURE',
    ]);
    expect(await moveNow(desk, HOUSING, 'recordExecution', id, done())).toEqual(['CASE_NOT_FOUND']);

    expect(await moveNow(desk, ROADS, 'recordExecution', id, done({ isComplete: false, note: '已进场' }))).toEqual([]);

    expect(await owed()).toContain(id);
    const half = await askCase(desk, ROADS, id, FIELDS);
    expect(half).toMatchObject({ isExecutionOwed: true });
    expect(half.possibleMoves).toContain('recordExecution');

    expect(await moveNow(desk, OFFICER, 'recordExecution', id, done())).toEqual([]);

    const { possibleMoves, ...all } = await askCase(desk, ROADS, id, FIELDS);
    expect(possibleMoves).not.toContain('recordExecution');
    expect(all).toEqual({
      isExecutionOwed: false,
      executions: [
        { doneOn: '2026-03-02', isComplete: false, note: '已进场' },
        { doneOn: '2026-03-02', isComplete: true, note: '已修复三组路面' },
      ],
    });
    expect(await askCase(desk, aViewer('inspector'), id, 'executions { note }')).toEqual({
      executions: [{ note: null }, { note: null }],
    });
    expect(await owed()).not.toContain(id);
    expect(await moveNow(desk, ROADS, 'recordExecution', id, done())).toEqual(['EXECUTION_NOT_OWED']);
    await expect(desk.sql('update cases.execution set is_complete = false')).rejects.toThrow('append-only');
  });

  it('owes nothing where the request was not supported', async () => {
    const id = await answered('NOT_SUPPORTED');

    expect(await moveNow(desk, ROADS, 'recordExecution', id, done())).toEqual(['EXECUTION_NOT_OWED']);
    expect(await askCase(desk, ROADS, id, 'isExecutionOwed')).toEqual({ isExecutionOwed: false });
    expect(await owed()).not.toContain(id);
  });

  it('is listed for officers alone', async () => {
    const { codes } = await desk.ask(ROADS, '{ executionOwed { nodes { id } } }');

    expect(codes).toEqual(['FORBIDDEN']);
  });
});

describe('what is owed to who withdraws', () => {
  it('is nothing more, once the petition is withdrawn', async () => {
    const first = aMatter();
    const other = anArrivalOn(first, { event: 'NEW' });
    await desk.cases.register(desk.ports.bring(first));
    await desk.cases.register(desk.ports.bring(other));
    const together = desk.ports.links.get(first.submissionId)?.caseId ?? '';
    const query =
      'query ($id: ID!) { case(id: $id) { submissionsJoined { joinId submission { id } replyDuty { answeredBy } } } }';
    const { data: shared } = await desk.ask(OFFICER, query, { id: together });
    const joined: { joinId: string; submission: { id: string } }[] = shared.case.submissionsJoined;
    const { joinId } = joined.find(({ submission }) => submission.id === other.submissionId) ?? { joinId: '' };
    await on.does(OFFICER, 'separateSubmission', together, { joinId });
    const [row] = await desk.sql<{ id: string }>(
      'select case_id as id from cases.case_submission where submission_id = $1 and separated_at is null',
      [other.submissionId],
    );
    const id = row?.id ?? '';
    const owed = () =>
      desk.sql('select answered_by, answered_case_id from cases.reply_duty where submission_id = $1', [
        other.submissionId,
      ]);
    expect(await owed()).toEqual([{ answered_by: null, answered_case_id: null }]);

    const request = { documents: [{ kind: 'WITHDRAWAL_REQUEST', parts: partsFor('WITHDRAWAL_REQUEST') }] };
    await on.does(OFFICER, 'withdrawCase', id, request);

    expect(await owed()).toEqual([{ answered_by: 'WITHDRAWAL', answered_case_id: id }]);
    const { data } = await desk.ask(OFFICER, '{ owedSubmissions(first: 100) { nodes { submission { id } } } }');
    expect(data.owedSubmissions.nodes).not.toContainEqual({ submission: { id: other.submissionId } });
  });
});

describe('urgent matters', () => {
  it('Art. 25: are reported to five bodies, and those not told yet are owed', async () => {
    const id = await on.signed();
    const toldAt = MONDAY.toISOString();
    const both = ['SUPERIOR_BUREAU', 'NATIONAL_BUREAU'].map((body) => ({ body, toldAt }));

    await on.does(OFFICER, 'reportUrgency', id, { urgency: 'CRITICAL', told: both });
    await on.does(ROADS, 'reportUrgency', id, { told: [{ body: 'SAME_LEVEL_LEADERSHIP', toldAt }] });

    const { data } = await desk.ask(
      OFFICER,
      'query ($id: ID!) { case(id: $id) { urgency urgencyOwed urgencyReports { body toldAt } } }',
      { id },
    );
    expect(data.case).toMatchObject({ urgency: 'CRITICAL', urgencyOwed: ['COMPETENT_DEPARTMENT', 'JOINT_OFFICE'] });
    expect(data.case.urgencyReports).toHaveLength(3);
  });

  it('Art. 25: are not reported tomorrow, nor to nobody', async () => {
    const id = await on.signed();
    const toldAt = '2026-03-02T02:00:00.001Z';

    const tries = [
      await on.try(OFFICER, 'reportUrgency', id, { told: [{ body: 'JOINT_OFFICE', toldAt }] }),
      await on.try(OFFICER, 'reportUrgency', id, { told: [] }),
      await on.try(HOUSING, 'reportUrgency', id, { told: [{ body: 'JOINT_OFFICE', toldAt: MONDAY.toISOString() }] }),
    ];

    expect(tries.map(({ codes }) => codes)).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['CASE_NOT_FOUND']]);
  });
});
