import { aMatter } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { partsFor } from './cases/documents.js';
import { seen } from './cases/moves.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';
import { HOUSING, ROADS, refusalNotice, routeDesk } from './cases/route-desk.js';

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
const BUREAU = aViewer('department', 'XFJ');

const rowOf = async (id: string): Promise<Record<string, unknown>> => {
  const [row] = await desk.sql<Record<string, unknown>>('select * from cases.case where id = $1', [id]);
  return row ?? {};
};
const kindsOf = async (id: string): Promise<string[]> =>
  (await on.officerSees(id)).events.nodes.map(({ kind }) => kind);

describe('classifying', () => {
  it('Art. 31: settles the lawful route of an appeal, with the reason, and may be done again', async () => {
    const id = await on.signed();

    await on.does(ROADS, 'classifyCase', id, { purpose: 'APPEAL', legalRoute: 'ADMINISTRATIVE' });
    await on.does(OFFICER, 'classifyCase', id, { purpose: 'APPEAL', legalRoute: 'PETITION', reason: '无行政程序可走' });

    const { data } = await desk.ask(
      OFFICER,
      'query ($id: ID!) { case(id: $id) { legalRoute classifications { legalRoute reason } } }',
      { id },
    );
    expect(data.case).toEqual({
      legalRoute: 'PETITION',
      classifications: [
        { legalRoute: 'ADMINISTRATIVE', reason: '经审查认定' },
        { legalRoute: 'PETITION', reason: '无行政程序可走' },
      ],
    });
  });

  it.each([
    ['Art. 31: an appeal has a lawful route', 'APPEAL', null, 'LEGAL_ROUTE_REQUIRED', '31'],
    ['Art. 29: a suggestion has none', 'SUGGESTION', 'PETITION', 'LEGAL_ROUTE_UNFITTING', '29'],
    ['Art. 30: an accusation has none', 'ACCUSATION', 'LITIGATION', 'LEGAL_ROUTE_UNFITTING', '30'],
  ])('%s', async (_, purpose, legalRoute, code, article) => {
    const id = await on.signed();

    const { refusals } = await on.try(OFFICER, 'classifyCase', id, { purpose, legalRoute });

    expect(refusals).toEqual([expect.objectContaining({ code, article, possible: expect.any(String) })]);
  });

  it('Art. 34: takes the sixty days from what leaves the petition procedure, and counts them from acceptance when it comes back', async () => {
    const id = await on.accepted();

    await on.does(OFFICER, 'classifyCase', id, { purpose: 'APPEAL', legalRoute: 'STATUTORY_DUTY' });
    desk.clock = new Date('2026-03-20T02:00:00.000Z');
    await on.does(OFFICER, 'classifyCase', id, { purpose: 'APPEAL', legalRoute: 'PETITION' });

    const clocks = await desk.sql<{ reason: string | null; due: string }>(
      `select stop_reason as reason, (due_at at time zone 'Asia/Shanghai')::date::text as due
         from cases.clock where case_id = $1 and kind = 'HANDLE' order by id`,
      [id],
    );
    // 2 March and 60 days: 29 in March, 30 in April, 1 May; 1 to 5 May are holidays and in 2026 the 6th is a workday.
    expect(clocks).toEqual([
      { reason: 'VOID', due: '2026-05-06' },
      { reason: null, due: '2026-05-06' },
    ]);
  });
});

describe('an accusation', () => {
  it('Art. 30: leaves the hands of the accused with the commit that finds it to be one', async () => {
    const id = await on.signed({ category: 'HOUSING', respondents: ['ZJJ'] });

    const { data, codes } = await on.try(HOUSING, 'classifyCase', id, { purpose: 'ACCUSATION' });

    expect(codes).toEqual([]);
    expect(data.classifyCase.case).toBeNull();
    expect(await seen(desk, HOUSING, id)).toBeNull();
    expect(await on.officerSees(id)).toMatchObject({
      state: 'ASSIGNED',
      confidentiality: 'ACCUSATION',
      leadUnit: { code: 'XFJ' },
    });
    expect((await rowOf(id)).barred_unit_codes).toEqual(['ZJJ', 'ZJJ-1', 'ZJJ-1-1']);
  });

  it('Art. 30: is taken from helpers below the accused too, and stays with a lead that is not', async () => {
    const id = await on.signed({ category: 'ROAD' });
    await on.does(OFFICER, 'assignCase', id, { unitCode: 'ZJJ-1', role: 'CO' });

    await on.does(ROADS, 'classifyCase', id, { purpose: 'ACCUSATION', respondentUnitCodes: ['ZJJ'] });

    expect(await on.officerSees(id)).toMatchObject({ state: 'SIGNED', leadUnit: { code: 'JTJ' } });
    expect(await seen(desk, aViewer('department', 'ZJJ-1'), id)).toBeNull();
    const { codes } = await on.try(OFFICER, 'assignCase', id, { unitCode: 'ZJJ-1', role: 'CO' });
    expect(codes).toEqual(['ASSIGNEE_IS_RESPONDENT']);
  });

  it('Art. 30: is told to intake as one, so that its submissions are guarded too', async () => {
    const matter = aMatter({ respondents: ['ZJJ'] });
    await desk.cases.register(desk.ports.bring(matter));
    const id = desk.ports.links.get(matter.submissionId)?.caseId ?? '';
    desk.hurried.length = 0;

    await on.does(OFFICER, 'classifyCase', id, { purpose: 'ACCUSATION' });
    await desk.work(
      'cases.tell',
      desk.hurried.flatMap(({ ids }) => ids),
    );

    expect(desk.ports.links.get(matter.submissionId)).toMatchObject({ guard: 'ACCUSATION' });
  });

  it('Art. 30: is not lifted by the unit that has it, and by an officer only to what is still confidential', async () => {
    const id = await on.signed({ purpose: 'ACCUSATION', respondents: ['ZJJ'] });
    const lifting = { purpose: 'APPEAL', legalRoute: 'PETITION' };

    const { refusals } = await on.try(aViewer('department', 'JJJ'), 'classifyCase', id, lifting);
    await on.does(OFFICER, 'classifyCase', id, lifting);

    expect(refusals).toEqual([expect.objectContaining({ code: 'FORBIDDEN', by: 'officer', article: '30' })]);
    expect(await on.officerSees(id)).toMatchObject({ confidentiality: 'CONFIDENTIAL' });
    expect((await rowOf(id)).barred_unit_codes).toEqual([]);
  });

  it('Art. 30: against units that nobody knows is refused, and nothing is half done', async () => {
    const id = await on.signed();
    const before = await rowOf(id);

    const { codes } = await on.try(OFFICER, 'classifyCase', id, {
      purpose: 'ACCUSATION',
      respondentUnitCodes: ['ZJJ', 'NOBODY'],
    });

    expect(codes).toEqual(['UNIT_NOT_FOUND']);
    expect(await rowOf(id)).toEqual(before);
  });
});

describe('acceptance', () => {
  it('Art. 23: needs a written notice', async () => {
    const id = await on.classified('APPEAL', 'PETITION');

    const { refusals } = await on.try(ROADS, 'acceptCase', id, { documents: [] });

    expect(refusals).toEqual([
      expect.objectContaining({ code: 'DOCUMENT_REQUIRED', kind: 'ACCEPTANCE_NOTICE', article: '23' }),
    ]);
    expect(await on.officerSees(id)).toMatchObject({ state: 'SIGNED' });
  });

  it('Art. 23: needs none where name or address is unclear, and says why', async () => {
    const id = await on.classified('APPEAL', 'PETITION');
    const exempt = { documents: [], exemption: 'NAME_OR_ADDRESS_UNCLEAR' };

    const without = await on.try(ROADS, 'acceptCase', id, exempt);
    await on.does(ROADS, 'acceptCase', id, { ...exempt, exemptionReason: '匿名来电，未留住址' });

    expect(without.refusals).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'exemptionReason' })]);
    const { data } = await desk.ask(
      OFFICER,
      'query ($id: ID!) { case(id: $id) { state acceptanceDecisions { decision exemption exemptionReason } } }',
      { id },
    );
    expect(data.case).toEqual({
      state: 'ACCEPTED',
      acceptanceDecisions: [
        { decision: 'ACCEPTED', exemption: 'NAME_OR_ADDRESS_UNCLEAR', exemptionReason: '匿名来电，未留住址' },
      ],
    });
  });

  it('Art. 31: is refused to an appeal that nobody has classified', async () => {
    const { refusals } = await on.try(ROADS, 'acceptCase', await on.signed());

    expect(refusals).toEqual([
      expect.objectContaining({ code: 'LEGAL_ROUTE_REQUIRED', possible: 'classify', article: '31' }),
    ]);
  });

  it.each([
    ['LITIGATION', '31(1)'],
    ['ARBITRATION', '31(2)'],
    ['PARTY_DISCIPLINE', '31(3)'],
    ['ADMINISTRATIVE', '31(4)'],
  ])('Art. 28: what belongs to %s is referred instead', async (legalRoute, article) => {
    const { refusals } = await on.try(ROADS, 'acceptCase', await on.classified('APPEAL', legalRoute));

    expect(refusals).toEqual([expect.objectContaining({ code: 'LEGAL_ROUTE_UNFITTING', possible: 'refer', article })]);
  });

  it.each([
    ['SUGGESTION', null],
    ['APPEAL', 'STATUTORY_DUTY'],
  ])('Art. 34: of a %s (%s) begins no sixty days', async (purpose, legalRoute) => {
    const id = await on.classified(purpose, legalRoute);

    await on.does(ROADS, 'acceptCase', id);

    expect(await on.officerSees(id)).toMatchObject({ state: 'ACCEPTED' });
    expect(await desk.sql(`select from cases.clock where case_id = $1 and kind = 'HANDLE'`, [id])).toEqual([]);
  });
});

describe('not accepting', () => {
  it('Art. 19(3): what was accepted before names the ground, and the notice states the same', async () => {
    const prior = await on.accepted();
    const id = await on.signed();
    const asked = { ground: 'PRIOR_ACCEPTANCE', priorCaseId: prior };

    const other = await on.try(ROADS, 'turnCaseAway', id, { ...asked, ...refusalNotice('NOT_OWN') });
    await on.does(ROADS, 'turnCaseAway', id, { ...asked, ...refusalNotice('PRIOR_ACCEPTANCE') });

    expect(other.refusals).toEqual([
      expect.objectContaining({ code: 'DOCUMENT_SAYS_OTHERWISE', says: 'NOT_OWN', wanted: 'PRIOR_ACCEPTANCE' }),
    ]);
    expect(await on.officerSees(id)).toMatchObject({ state: 'NOT_ACCEPTED' });
  });

  it('Art. 36(3): what is no longer accepted has come to its end, and not less', async () => {
    const prior = await on.accepted();
    const id = await on.signed();

    const { refusals } = await on.try(ROADS, 'turnCaseAway', id, {
      ground: 'NO_LONGER',
      priorCaseId: prior,
      ...refusalNotice('REVIEW_ENDED'),
    });

    expect(refusals).toEqual([
      expect.objectContaining({ code: 'PRIOR_CASE_UNFITTING', state: 'ACCEPTED', article: '36(3)' }),
    ]);
  });

  it('on a ground of the hotline is for what came by it', async () => {
    const letter = await on.signed({ channel: 'LETTER', sourceSystem: 'letter' });
    const call = await on.signed();
    const input = { ground: 'HOTLINE_EMERGENCY_LINE', ...refusalNotice('NOT_OWN') };

    const { refusals } = await on.try(ROADS, 'turnCaseAway', letter, input);
    await on.does(ROADS, 'turnCaseAway', call, input);

    expect(refusals).toEqual([
      expect.objectContaining({
        code: 'NOT_ACCEPTED_GROUND_UNKNOWN',
        possible: 'NO_LONGER OUT_OF_SCOPE PRIOR_ACCEPTANCE',
      }),
    ]);
  });

  it('Art. 44(2): of a unit’s own matter is seen by the bureau, which has it taken up, with fifteen days to tell', async () => {
    const id = await on.signed();
    await on.does(ROADS, 'turnCaseAway', id, { ground: 'OUT_OF_SCOPE', ...refusalNotice('NOT_OWN') });
    desk.clock = new Date('2026-03-10T02:00:00.000Z');

    const without = await on.try(OFFICER, 'reopenCase', id);
    await on.does(OFFICER, 'reopenCase', id, { reason: '属于该局职责' });

    expect(without.refusals).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'reason' })]);
    const { data } = await desk.ask(
      OFFICER,
      `{ turnedAwayCases(ground: "OUT_OF_SCOPE", first: 1) {
           nodes { ground overruleReason overruledAt unit { code } case { id state } } } }`,
    );
    expect(data.turnedAwayCases.nodes).toEqual([
      {
        ground: 'OUT_OF_SCOPE',
        overruleReason: '属于该局职责',
        overruledAt: '2026-03-10T02:00:00.000Z',
        unit: { code: 'JTJ' },
        case: { id, state: 'ASSIGNED' },
      },
    ]);
    const clocks = await desk.sql(
      `select (due_at at time zone 'Asia/Shanghai')::date::text as due
         from cases.clock where case_id = $1 and kind = 'NOTIFY' and stopped_at is null`,
      [id],
    );
    // 10 March and 15 days: Wednesday, 25 March.
    expect(clocks).toEqual([{ due: '2026-03-25' }]);
  });

  it('is listed for nobody but the bureau and inspectors', async () => {
    const { codes } = await desk.ask(ROADS, '{ turnedAwayCases { nodes { id } } }');

    expect(codes).toEqual(['FORBIDDEN']);
  });
});

describe('诉访分离', () => {
  it.each([
    ['Art. 22: litigation goes to the political and legal committee', 'LITIGATION', 'POLITICAL_LEGAL'],
    ['Art. 31(1): litigation goes to court', 'LITIGATION', 'COURT'],
    ['Art. 31(2): wages go to labour arbitration', 'ARBITRATION', 'LABOUR_ARBITRATION'],
    ['Art. 31(3): a party member’s appeal goes to discipline', 'PARTY_DISCIPLINE', 'DISCIPLINE'],
    ['Art. 31(4): an administrative act goes to reconsideration', 'ADMINISTRATIVE', 'RECONSIDERATION'],
    ['Art. 31(5): another organ’s duty goes to that organ', 'STATUTORY_DUTY', 'COMPETENT_ORGAN'],
  ])('%s', async (_, legalRoute, receiver) => {
    const id = await on.classified('APPEAL', legalRoute);

    await on.does(ROADS, 'referCase', id, { receiver });

    const { data } = await desk.ask(
      OFFICER,
      'query ($id: ID!) { case(id: $id) { state dueAt documents { kind state } acceptanceDecisions { receiver } } }',
      { id },
    );
    expect(data.case).toEqual({
      state: 'REFERRED',
      dueAt: null,
      documents: [{ kind: 'REFERRAL_GUIDANCE', state: 'ISSUED' }],
      acceptanceDecisions: [{ receiver }],
    });
  });

  it('Arts. 22, 30: an accusation goes to discipline', async () => {
    const id = await on.signed({ purpose: 'ACCUSATION', respondents: ['ZJJ'] });

    await on.does(aViewer('department', 'JJJ'), 'referCase', id, { receiver: 'DISCIPLINE' });

    expect(await on.officerSees(id)).toMatchObject({ state: 'REFERRED' });
  });

  it('Art. 31(6): what has no other route stays', async () => {
    const { refusals } = await on.try(ROADS, 'referCase', await on.classified('APPEAL', 'PETITION'), {
      receiver: 'COURT',
    });

    expect(refusals).toEqual([
      expect.objectContaining({ code: 'LEGAL_ROUTE_UNFITTING', possible: 'accept opine simplify', article: '31(6)' }),
    ]);
  });

  it('a body that does not take the route is refused, with those that do', async () => {
    const { refusals } = await on.try(ROADS, 'referCase', await on.classified('APPEAL', 'ARBITRATION'), {
      receiver: 'COURT',
    });

    expect(refusals).toEqual([
      expect.objectContaining({
        code: 'REFERRAL_RECEIVER_UNFITTING',
        possible: 'COMMERCIAL_ARBITRATION LABOUR_ARBITRATION LAND_ARBITRATION',
        article: '31(2)',
      }),
    ]);
  });

  it('guidance for desks is what is in force, what is said of the category first', async () => {
    await desk.sql(`insert into cases.route_guidance values ('WAGES', 'APPEAL', 'ARBITRATION', '0101', 'LABOUR_ARBITRATION',
      '县劳动人事争议仲裁院三楼', '31(2)', '2026-03-02', '2026-03-02', '县人社局')`);
    const asked = '{ routeGuidance(legalRoute: ARBITRATION, category: "010101") { id } }';

    const today = await desk.ask(ROADS, asked);
    desk.clock = new Date('2026-03-03T02:00:00.000Z');
    const tomorrow = await desk.ask(ROADS, asked);

    expect(today.data.routeGuidance[0]).toEqual({ id: 'WAGES' });
    expect(tomorrow.data.routeGuidance.map(({ id }: { id: string }) => id)).not.toContain('WAGES');
  });
});

describe('answers', () => {
  it('Art. 32: the petition procedure ends with an opinion somebody else approved, and its outcome is kept', async () => {
    const id = await on.accepted();

    const letter = await on.try(ROADS, 'replyCase', id);
    await on.does(ROADS, 'opineCase', id, { documents: [await on.opinion(id, { outcome: 'EXPLAINED' })] });

    expect(letter.refusals).toEqual([
      expect.objectContaining({ code: 'LEGAL_ROUTE_UNFITTING', kind: 'PETITION', article: '31(6)' }),
    ]);
    expect(await rowOf(id)).toMatchObject({ state: 'REPLIED', answer_outcome: 'EXPLAINED' });
  });

  it('Art. 29: a suggestion is told whether it is adopted', async () => {
    const id = await on.classified('SUGGESTION', null);
    const letter = (adoption: string | null) => ({
      documents: [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER', { adoption }) }],
    });

    const silent = await on.try(ROADS, 'replyCase', id, letter(null));
    await on.does(ROADS, 'replyCase', id, letter('PARTLY'));
    await on.does(ROADS, 'concludeCase', id, { dispositions: [] });

    expect(silent.refusals).toEqual([expect.objectContaining({ code: 'ADOPTION_REQUIRED', article: '29' })]);
    expect(await rowOf(id)).toMatchObject({ state: 'CONCLUDED', answer_outcome: 'PARTLY' });
  });

  it('Art. 27: an appeal ends with one or more of four dispositions', async () => {
    const id = await on.accepted();
    await on.does(ROADS, 'opineCase', id, { documents: [await on.opinion(id)] });

    const without = await on.try(ROADS, 'concludeCase', id, { dispositions: [] });
    await on.does(ROADS, 'concludeCase', id, { dispositions: ['RELIEVED', 'RESOLVED'] });

    expect(without.refusals).toEqual([expect.objectContaining({ code: 'DISPOSITION_REQUIRED', article: '27' })]);
    expect((await rowOf(id)).dispositions).toEqual(['RESOLVED', 'RELIEVED']);
  });

  it('when the case is taken up again, neither outcome nor dispositions stand', async () => {
    const id = await on.accepted();
    await on.does(ROADS, 'opineCase', id, { documents: [await on.opinion(id)] });
    await on.does(ROADS, 'concludeCase', id);

    await on.does(OFFICER, 'reopenCase', id);

    expect(await rowOf(id)).toMatchObject({ state: 'ASSIGNED', answer_outcome: null, dispositions: null });
    expect((await kindsOf(id)).at(-1)).toBe('CASE_REOPENED');
  });
});

it('the bureau’s own people handle what the bureau has in hand', async () => {
  const id = await on.signed({ category: 'HOUSING', respondents: ['ZJJ'] });
  await on.does(HOUSING, 'classifyCase', id, { purpose: 'ACCUSATION' });
  const held = (await on.officerSees(id)).assignments.find(({ unit }) => unit.code === 'XFJ');

  await on.does(BUREAU, 'signAssignment', id, { assignmentId: held?.id });
  await on.does(BUREAU, 'acceptCase', id);

  expect(await on.officerSees(id)).toMatchObject({ state: 'ACCEPTED' });
});

it('what is shown as possible is what the way of the matter allows', async () => {
  const id = await on.classified('APPEAL', 'LITIGATION');

  const { data } = await desk.ask(ROADS, 'query ($id: ID!) { case(id: $id) { possibleMoves } }', { id });

  expect(data.case.possibleMoves).toContain('refer');
  for (const move of ['accept', 'acceptOther', 'reply']) expect(data.case.possibleMoves).not.toContain(move);
});

describe('tracks', () => {
  it('are chosen by the bureau, with the reason, and what is urgent is no small matter', async () => {
    const [small, urgent] = [await on.signed(), await on.signed({ urgency: 'CRITICAL' })];
    const asked = { track: 'FAST', reason: '邻里纠纷，村里可以调处' };

    const unit = await on.try(ROADS, 'trackCase', small, asked);
    const refused = await on.try(OFFICER, 'trackCase', urgent, asked);
    await on.does(OFFICER, 'trackCase', small, asked);

    expect([unit.codes, refused.codes]).toEqual([['FORBIDDEN'], ['BAD_USER_INPUT']]);
    expect(await rowOf(small)).toMatchObject({ track: 'FAST', track_reason: '邻里纠纷，村里可以调处' });
  });
});
