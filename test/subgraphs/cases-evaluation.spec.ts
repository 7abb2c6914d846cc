import type { CallbackHeardV1, MatterV1 } from '../../contracts/matter.js';
import { ANONYMOUS, type Viewer } from '../../platform/identity/viewer.js';
import { LAPSE_QUEUE } from '../../subgraphs/cases/evaluation/lapse-evaluations.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { partsFor } from './cases/documents.js';
import { answered, evaluate, type SeenEvaluations, seenEvaluations } from './cases/evaluating.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
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
const close = async (): Promise<void> => desk[Symbol.asyncDispose]();
/** For tests that count all there is, or change a policy. */
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
const CLERK = aViewer('clerk');
const POLL_CENTRE = aViewer('officer', 'JJJ');
/** Answered on 2 March: 30 days on is 1 April 2026, a Wednesday, to the end of the county's day. */
const LAST_MOMENT = new Date('2026-04-01T15:59:59.999Z');
const UNIT = { target: 'HANDLING_UNIT' } as const;
const BUREAU = { target: 'PETITION_DEPARTMENT' } as const;
const BAD = { ...UNIT, grade: 'DISSATISFIED' } as const;

/** A letter that the roads bureau answered today. */
const aLetter = () => answered(desk, aMatter({ channel: 'LETTER' }));

const shown = async (id: string, viewer: Viewer = OFFICER): Promise<SeenEvaluations> => {
  const found = await seenEvaluations(desk, viewer, id);
  if (!found) throw new Error('the case is not seen');
  return found;
};

async function callBack(viewer: Viewer, id: string, input: Record<string, unknown>): Promise<readonly string[]> {
  const { version } = (await seen(desk, OFFICER, id)) ?? { version: 0 };
  const { codes } = await move(desk, viewer, 'recordCallback', { id, version }, input);
  return codes;
}

describe('Art. 21: the petitioner judges', () => {
  oneDesk();

  it('both bodies by his query code, without a token', async () => {
    const { id, submissionId } = await aLetter();

    const { codes, data } = await evaluate(desk, submissionId, [
      { ...BUREAU, grade: 'SATISFIED' },
      { ...UNIT, grade: 'MOSTLY_SATISFIED' },
    ]);

    expect(codes).toEqual([]);
    expect(data.evaluatePetition.evaluations).toMatchObject([
      { target: 'PETITION_DEPARTMENT', unitCode: 'XFJ', state: 'JUDGED', canJudge: false },
      { target: 'HANDLING_UNIT', unitCode: 'JTJ', state: 'JUDGED', canJudge: false },
    ]);
    expect((await shown(id)).evaluations).toMatchObject([
      { target: 'PETITION_DEPARTMENT', unit: { code: 'XFJ' }, grade: 'SATISFIED', source: 'PETITIONER', round: 1 },
      { target: 'HANDLING_UNIT', unit: { code: 'JTJ' }, grade: 'MOSTLY_SATISFIED', source: 'PETITIONER', round: 1 },
    ]);
  });

  it('is told what he can judge, by when, and nothing that names the case', async () => {
    const { submissionId } = await aLetter();

    const { data } = await desk.ask(ANONYMOUS, PROGRESS, { of: [{ __typename: 'PetitionProgress', submissionId }] });

    const open = { round: 1, inDimensions: false, closesAt: LAST_MOMENT.toISOString(), state: 'OPEN', canJudge: true };
    expect(data._entities[0].evaluations).toEqual([
      { ...BUREAU, unitCode: 'XFJ', ...open },
      { ...UNIT, unitCode: 'JTJ', ...open },
    ]);
  });

  it('the process, the result and whether it is solved, each apart, where the hotline took the matter', async () => {
    const { id, submissionId } = await answered(desk, aMatter({ channel: 'HOTLINE' }));
    const parts = { process: 'SATISFIED', result: 'DISSATISFIED', solved: 'UNSOLVED' };

    const byGrade = await evaluate(desk, submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);
    const inParts = await evaluate(desk, submissionId, [{ ...UNIT, ...parts }]);

    expect([byGrade.codes, inParts.codes]).toEqual([['BAD_USER_INPUT'], []]);
    expect((await shown(id)).evaluations).toMatchObject([{ ...UNIT, grade: null, ...parts }]);
  });

  it('the department once it has handed out the receipt, the unit not before its answer', async () => {
    const matter = aMatter({ channel: 'LETTER', receivedAt: MONDAY.toISOString() });
    await desk.cases.register(desk.ports.bring(matter));
    const id = desk.ports.links.get(matter.submissionId)?.caseId ?? '';
    const version = (await seen(desk, OFFICER, id))?.version ?? 0;
    const documents = [{ kind: 'REGISTRATION_RECEIPT', parts: partsFor('REGISTRATION_RECEIPT') }];
    const issued = await move(desk, CLERK, 'issueDocuments', { id, version }, { documents });

    const department = await evaluate(desk, matter.submissionId, [{ ...BUREAU, grade: 'SATISFIED' }]);
    const unit = await evaluate(desk, matter.submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);

    expect([issued.codes, department.codes, unit.codes]).toEqual([[], [], ['EVALUATION_TOO_EARLY']]);
  });

  it('a helper that has reported along with the lead, and none that has not', async () => {
    const reporting = await helped(true);
    const silent = await helped(false);

    expect((await shown(reporting.id)).evaluationOpenings).toMatchObject([BUREAU, UNIT, UNIT]);
    expect((await shown(silent.id)).evaluationOpenings).toMatchObject([BUREAU, UNIT]);
    const helper = { ...UNIT, unitCode: 'JTJ', grade: 'DISSATISFIED' };
    const lead = { ...UNIT, grade: 'SATISFIED' };
    expect((await evaluate(desk, reporting.submissionId, [helper, lead])).codes).toEqual([]);
    expect((await evaluate(desk, silent.submissionId, [helper])).codes).toEqual(['EVALUATION_TOO_EARLY']);
    expect((await shown(reporting.id)).evaluations).toMatchObject([
      { unit: { code: 'JTJ' }, grade: 'DISSATISFIED' },
      { unit: { code: 'ZJJ-1' }, grade: 'SATISFIED' },
    ]);
    const codes = await callBack(aViewer('clerk', 'JTJ'), reporting.id, { outcome: 'REFUSED' });
    expect(codes).toEqual(['EVALUATOR_IS_JUDGED']);
  });

  /** Led by ZJJ-1 with the help of JTJ, which has reported or has not. */
  async function helped(hasReported: boolean) {
    const matter = aMatter({ channel: 'LETTER', category: 'BOTH' });
    await desk.cases.register(desk.ports.bring(matter));
    const id = desk.ports.links.get(matter.submissionId)?.caseId ?? '';
    const look = async () => (await seen(desk, OFFICER, id)) as SeenCase;
    const assignmentId = handOf(await look(), 'JTJ');
    const moves: [Viewer, string, object][] = [[ROADS, 'signAssignment', { assignmentId }]];
    if (hasReported) moves.push([ROADS, 'reportAssignment', { assignmentId, note: '路面已查看' }]);
    for (const [viewer, name, input] of moves) {
      const { codes } = await move(desk, viewer, name, await look(), { ...input });
      if (codes.length > 0) throw new Error(`${name}: ${codes.join()}`);
    }
    return answered(desk, null, 'ZJJ-1', id, matter.submissionId);
  }

  it('nothing before the unit has answered, and the unit not before', async () => {
    const matter = aMatter({ channel: 'LETTER' });
    await desk.cases.register(desk.ports.bring(matter));

    const { codes } = await evaluate(desk, matter.submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);

    expect(codes).toEqual(['EVALUATION_TOO_EARLY']);
  });

  it('to the last millisecond of the thirtieth day', async () => {
    const { submissionId } = await aLetter();

    desk.clock = LAST_MOMENT;
    const inTime = await evaluate(desk, submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);
    desk.clock = new Date(LAST_MOMENT.getTime() + 1);
    const late = await evaluate(desk, submissionId, [{ ...BUREAU, grade: 'SATISFIED' }]);

    expect([inTime.codes, late.codes]).toEqual([[], ['EVALUATION_WINDOW_CLOSED']]);
  });

  it('to the first working day when the thirtieth is one off: answered on 5 March, 4 April is 清明', async () => {
    desk.clock = new Date('2026-03-05T02:00:00.000Z');
    const { id } = await aLetter();

    // 4 to 6 April are off, 7 April is a Tuesday.
    expect((await shown(id)).evaluationOpenings[0]?.closesAt).toBe('2026-04-07T15:59:59.999Z');
  });

  it('each body once a round; of two at the same moment one counts', async () => {
    const { id, submissionId } = await aLetter();

    const answers = await Promise.all(
      ['SATISFIED', 'DISSATISFIED'].map((grade) => evaluate(desk, submissionId, [{ ...UNIT, grade }])),
    );

    expect(answers.flatMap(({ codes }) => codes)).toEqual(['EVALUATION_ALREADY_MADE']);
    expect((await shown(id)).evaluations).toHaveLength(1);
    const events = `select from cases.case_event where kind = 'EVALUATION_RECEIVED' and case_id = $1`;
    expect(await desk.sql(events, [id])).toHaveLength(1);
  });

  it('all he names or nothing', async () => {
    const { id, submissionId } = await aLetter();

    const { codes } = await evaluate(desk, submissionId, [
      { ...UNIT, grade: 'SATISFIED' },
      { ...UNIT, unitCode: 'JTJ', grade: 'DISSATISFIED' },
    ]);

    expect(codes).toEqual(['EVALUATION_ALREADY_MADE']);
    expect((await shown(id)).evaluations).toEqual([]);
  });

  it('not with a wrong code, and not a matter that is no case yet', async () => {
    const wrong = await evaluate(desk, 'nobody', [{ ...UNIT, grade: 'SATISFIED' }]);

    expect(wrong.codes).toEqual(['QUERY_CODE_REFUSED']);
  });

  it('an accusation not in the open: answered as if there were nothing yet (Art. 30)', async () => {
    const { submissionId } = await answered(desk, aMatter({ channel: 'LETTER', purpose: 'ACCUSATION' }), 'JJJ');

    const { codes } = await evaluate(desk, submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);
    const { data } = await desk.ask(ANONYMOUS, PROGRESS, { of: [{ __typename: 'PetitionProgress', submissionId }] });

    expect(codes).toEqual(['EVALUATION_TOO_EARLY']);
    expect(data._entities[0].evaluations).toEqual([]);
  });
});

describe('a judgement that may be changed', () => {
  aDeskEach();

  it('is given once more where the policy says so; the first stays as it was', async () => {
    await desk.sql('update cases.evaluation_policy set changes = 1');
    const { id, submissionId } = await aLetter();

    const codes = [];
    for (const grade of ['DISSATISFIED', 'SATISFIED', 'MOSTLY_SATISFIED']) {
      codes.push((await evaluate(desk, submissionId, [{ ...UNIT, grade }])).codes);
    }

    expect(codes).toEqual([[], [], ['EVALUATION_ALREADY_MADE']]);
    const [first, second] = (await shown(id)).evaluations;
    expect([first?.grade, first?.supersededBy]).toEqual(['DISSATISFIED', second?.id]);
    expect([second?.grade, second?.supersededBy]).toEqual(['SATISFIED', null]);
  });
});

const PROGRESS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PetitionProgress {
  evaluations { target unitCode round inDimensions closesAt state canJudge } } } }`;

describe('the judged', () => {
  oneDesk();

  it.each([
    ['department of the lead', aViewer('department', 'JTJ'), 'EVALUATOR_IS_JUDGED'],
    ['head of the lead', aViewer('head', 'JTJ'), 'EVALUATOR_IS_JUDGED'],
    ['clerk of the lead', aViewer('clerk', 'JTJ'), 'EVALUATOR_IS_JUDGED'],
    ['officer of the lead', aViewer('officer', 'JTJ'), 'EVALUATOR_IS_JUDGED'],
    ['department of another unit', aViewer('department', 'ZJJ'), 'CASE_NOT_FOUND'],
    ['leader', aViewer('leader'), 'FORBIDDEN'],
    ['admin', aViewer('admin'), 'CASE_NOT_FOUND'],
  ] as const)('take no judgement down by telephone: %s', async (_, viewer, refusal) => {
    const { id } = await aLetter();

    expect(await callBack(viewer, id, { outcome: 'REACHED', evaluations: [{ ...UNIT, grade: 'SATISFIED' }] })).toEqual([
      refusal,
    ]);
    expect((await shown(id)).evaluations).toEqual([]);
  });

  it.each([aViewer('department', 'JTJ'), aViewer('head', 'JTJ')])(
    'do not use a query code that came into their hands: $subject',
    async (viewer) => {
      const { submissionId } = await aLetter();

      expect((await evaluate(desk, submissionId, [{ ...UNIT, grade: 'SATISFIED' }], viewer)).codes).toEqual([
        'EVALUATOR_IS_JUDGED',
      ]);
    },
  );

  it.each([OFFICER, CLERK, aViewer('officer', 'XFJ')])(
    'of the bureau take down none on the bureau: $subject',
    async (viewer) => {
      const { id } = await aLetter();

      const codes = await callBack(viewer, id, {
        outcome: 'REACHED',
        evaluations: [
          { ...UNIT, grade: 'SATISFIED' },
          { ...BUREAU, grade: 'SATISFIED' },
        ],
      });

      expect(codes).toEqual(['EVALUATOR_IS_JUDGED']);
      expect(await shown(id)).toMatchObject({ evaluations: [], callbacks: [] });
    },
  );

  it('cannot alter or delete it, whoever writes to the tables', async () => {
    const { submissionId } = await aLetter();
    await evaluate(desk, submissionId, [BAD]);

    for (const statement of [
      `update cases.evaluation set grade = 'SATISFIED'`,
      'delete from cases.evaluation',
      'truncate cases.evaluation cascade',
      `update cases.evaluation_opening set unit_code = 'ZJJ'`,
      'update cases.evaluation_opening set settled = false',
      'delete from cases.evaluation_opening',
    ]) {
      await expect(desk.sql(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      desk.sql(`insert into cases.evaluation (id, opening_id, unit_code, grade, source, submission_id, at, recorded_by, recorded_unit)
        select gen_random_uuid(), id, unit_code, 'SATISFIED', 'POLL', null, now(), 'x', unit_code
          from cases.evaluation_opening where target = 'PETITION_DEPARTMENT'`),
    ).rejects.toMatchObject({ constraint: 'evaluation_not_by_judged' });
  });

  it('may say why a judgement is wrong; it stays as it is, whatever is found', async () => {
    const { id, submissionId } = await aLetter();
    await evaluate(desk, submissionId, [BAD]);
    const [{ id: evaluationId } = { id: '' }] = (await shown(id)).evaluations;
    const recheck = (viewer: Viewer, name: string, type: string, more: object = {}) =>
      desk.ask(viewer, `mutation ($input: ${type}!) { ${name}(input: $input) { case { id } } }`, {
        input: { caseId: id, evaluationId, reason: '路段不归本单位养护', ...more },
      });
    const noted = { outcome: 'NOTED' };

    const codes = [
      (await recheck(OFFICER, 'askEvaluationRecheck', 'AskEvaluationRecheckInput')).codes,
      (await recheck(ROADS, 'askEvaluationRecheck', 'AskEvaluationRecheckInput')).codes,
      (await recheck(ROADS, 'askEvaluationRecheck', 'AskEvaluationRecheckInput')).codes,
      (await recheck(ROADS, 'decideEvaluationRecheck', 'DecideEvaluationRecheckInput', noted)).codes,
      (await recheck(OFFICER, 'decideEvaluationRecheck', 'DecideEvaluationRecheckInput', noted)).codes,
    ];

    expect(codes).toEqual([['FORBIDDEN'], [], ['EVALUATION_DECIDED'], ['EVALUATOR_IS_JUDGED'], []]);
    expect((await shown(id)).evaluations).toMatchObject([{ grade: 'DISSATISFIED', recheckOutcome: 'NOTED' }]);
  });
});

describe('a call-back', () => {
  oneDesk();

  it('is noted with who asked and what came of it, three times at most', async () => {
    const { id } = await aLetter();

    const codes = [];
    for (let tried = 0; tried < 4; tried += 1) codes.push(await callBack(CLERK, id, { outcome: 'NO_ANSWER' }));

    expect(codes).toEqual([[], [], [], ['CALLBACKS_SPENT']]);
    expect((await shown(id)).callbacks).toMatchObject(
      [1, 2, 3].map((attempt) => ({ attempt, outcome: 'NO_ANSWER', askedBy: CLERK.subject, byPlatform: false })),
    );
  });

  it('takes down what the petitioner says of the unit, once he is reached', async () => {
    const { id } = await aLetter();

    const early = await callBack(CLERK, id, { outcome: 'NO_ANSWER', evaluations: [BAD] });
    const reached = await callBack(CLERK, id, { outcome: 'REACHED', evaluations: [BAD] });
    const again = await callBack(CLERK, id, { outcome: 'REACHED', evaluations: [BAD] });

    expect([early, reached, again]).toEqual([['BAD_USER_INPUT'], [], ['EVALUATION_ALREADY_MADE']]);
    expect((await shown(id)).evaluations).toMatchObject([{ ...BAD, source: 'CALLBACK' }]);
  });

  it('is not of tomorrow, nor of before the answer', async () => {
    const { id } = await aLetter();

    for (const askedAt of ['2026-03-03T02:00:00.000Z', '2026-03-01T02:00:00.000Z']) {
      expect(await callBack(CLERK, id, { outcome: 'REFUSED', askedAt })).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('a call-back of the hotline platform', () => {
  oneDesk();

  const HEARD = { outcome: 'REACHED', process: 'SATISFIED', result: 'DISSATISFIED', solved: 'UNSOLVED' } as const;
  const pushed = async (order: MatterV1, callback: CallbackHeardV1, about: Partial<MatterV1> = {}): Promise<void> => {
    const arrival = anArrivalOn(order, {
      event: 'CALLBACK_RESULT',
      callback,
      receivedAt: MONDAY.toISOString(),
      ...about,
    });
    await desk.cases.register(desk.ports.bring(arrival));
  };

  it('is taken over with process, result and solved apart', async () => {
    const order = aMatter({ channel: 'HOTLINE' });
    const { id } = await answered(desk, order);

    await pushed(order, HEARD);

    const { outcome, ...parts } = HEARD;
    expect(await shown(id)).toMatchObject({
      evaluations: [{ ...UNIT, grade: null, ...parts, source: 'HOTLINE' }],
      callbacks: [{ attempt: 1, outcome, askedBy: 'system', byPlatform: true }],
    });
    expect(await seen(desk, OFFICER, id)).toMatchObject({ state: 'REPLIED' });
  });

  it('is as much as the platform told, and the grade where the matter came another way', async () => {
    const order = aMatter({ channel: 'HOTLINE' });
    const letter = aMatter({ channel: 'LETTER' });
    const [byPhone, inWriting] = [await answered(desk, order), await answered(desk, letter)];

    await pushed(order, { ...HEARD, process: null, result: null, solved: 'SOLVED' });
    await pushed(letter, HEARD);

    expect((await shown(byPhone.id)).evaluations).toMatchObject([{ process: null, result: null, solved: 'SOLVED' }]);
    expect((await shown(inWriting.id)).evaluations).toMatchObject([{ grade: 'DISSATISFIED', solved: null }]);
  });

  it('stays a supplement that says why, before the answer and after the petitioner has judged', async () => {
    const early = aMatter({ channel: 'HOTLINE' });
    await desk.cases.register(desk.ports.bring(early));
    const order = aMatter({ channel: 'HOTLINE' });
    const { id, submissionId } = await answered(desk, order);
    await evaluate(desk, submissionId, [{ ...UNIT, process: 'SATISFIED', result: 'SATISFIED', solved: 'SOLVED' }]);

    await pushed(early, HEARD);
    await pushed(order, HEARD);

    expect((await shown(id)).evaluations).toMatchObject([{ result: 'SATISFIED', source: 'PETITIONER' }]);
    const refused = await desk.sql<{ refused: string }>(
      `select facts ->> 'refused' as refused from cases.case_event where facts ->> 'refused' is not null order by position`,
    );
    expect(refused.map(({ refused: code }) => code)).toEqual(['EVALUATION_TOO_EARLY', 'EVALUATION_ALREADY_MADE']);
  });

  it('that nobody took is noted, one after the other, and counts for nothing', async () => {
    const order = aMatter({ channel: 'HOTLINE' });
    const { id } = await answered(desk, order);

    for (let tried = 0; tried < 2; tried += 1) {
      await pushed(order, { outcome: 'NO_ANSWER', process: null, result: null, solved: null });
    }

    expect(await shown(id)).toMatchObject({ evaluations: [], callbacks: [{ attempt: 1 }, { attempt: 2 }] });
  });

  it('counts by the day it reached the county, however late it was worked off', async () => {
    const order = aMatter({ channel: 'HOTLINE' });
    const { id } = await answered(desk, order);
    desk.clock = new Date('2026-04-09T02:00:00.000Z');

    await pushed(order, HEARD, { receivedAt: LAST_MOMENT.toISOString() });

    expect((await shown(id)).evaluations).toHaveLength(1);
  });

  it('takes the case up again by itself where a policy says so', async () => {
    await desk.sql(`update cases.evaluation_policy set reopens_on = '{UNSOLVED}' where channel = 'HOTLINE'`);
    const order = aMatter({ channel: 'HOTLINE' });
    const { id } = await answered(desk, order);

    await pushed(order, HEARD);

    expect(await seen(desk, OFFICER, id)).toMatchObject({ state: 'ASSIGNED', assignments: [{ state: 'ASSIGNED' }] });
    expect((await shown(id)).evaluations).toMatchObject([{ decision: 'REOPENED' }]);
  });
});

describe('the polling centre', () => {
  oneDesk();

  const importing = (viewer: Viewer, rows: readonly object[]) =>
    desk.ask(
      viewer,
      'mutation ($input: ImportPollInput!) { importPollEvaluations(input: $input) { userErrors { code field } } }',
      { input: { rows } },
    );

  it('tells what it heard, also of the bureau, by an account that is not the bureau’s', async () => {
    const { id, caseNo } = await aLetter();
    const rows = [
      { caseNo, ...BUREAU, grade: 'SATISFIED' },
      { caseNo, ...BAD },
    ];

    const byBureau = await importing(OFFICER, rows);
    const byCentre = await importing(POLL_CENTRE, rows);

    expect(byBureau.data.importPollEvaluations.userErrors).toEqual([{ code: 'EVALUATOR_IS_JUDGED', field: 'rows.0' }]);
    expect(byCentre.data.importPollEvaluations.userErrors).toEqual([]);
    expect((await shown(id)).evaluations.map(({ source }) => source)).toEqual(['POLL', 'POLL']);
  });

  it('has all its answers taken in or none, with every fault named', async () => {
    const { id, caseNo } = await aLetter();
    const rows = [
      { caseNo, ...BAD },
      { caseNo, ...UNIT, grade: 'SATISFIED' },
    ];

    const { data } = await importing(POLL_CENTRE, rows);
    const unknown = await importing(POLL_CENTRE, [{ caseNo: 'XF2026-999999', ...BAD }]);

    expect(data.importPollEvaluations.userErrors).toEqual([{ code: 'EVALUATION_ALREADY_MADE', field: 'rows.1' }]);
    expect(unknown.data.importPollEvaluations.userErrors).toEqual([{ code: 'CASE_NOT_FOUND', field: 'rows.0.caseNo' }]);
    expect((await shown(id)).evaluations).toEqual([]);
    expect((await importing(ROADS, rows)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('a bad judgement', () => {
  aDeskEach();

  const UNDECIDED = '{ undecidedEvaluations { nodes { id case { id } } } }';

  it('waits for an officer, who takes the case up again; the next answer is judged anew', async () => {
    const { id, submissionId } = await aLetter();
    await evaluate(desk, submissionId, [BAD]);
    const { data } = await desk.ask(OFFICER, UNDECIDED);
    const [{ id: evaluationId }] = data.undecidedEvaluations.nodes;

    const version = (await seen(desk, OFFICER, id))?.version ?? 0;
    const { codes } = await move(desk, OFFICER, 'reopenOnEvaluation', { id, version }, { evaluationId });
    const early = await evaluate(desk, submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);
    await answered(desk, null, 'JTJ', id);
    const again = await evaluate(desk, submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);

    expect([codes, early.codes, again.codes]).toEqual([[], ['EVALUATION_TOO_EARLY'], []]);
    expect((await shown(id)).evaluations).toMatchObject([
      { round: 1, grade: 'DISSATISFIED', decision: 'REOPENED' },
      { round: 2, grade: 'SATISFIED', decision: null },
    ]);
    expect((await shown(id)).evaluationOpenings).toMatchObject([
      { ...BUREAU, round: 1, unjudged: 'REDONE' },
      { ...UNIT, round: 1, unjudged: null },
      { ...BUREAU, round: 2, unjudged: null },
      { ...UNIT, round: 2, unjudged: null },
    ]);
    const [event] = await desk.sql(`select facts from cases.case_event where kind = 'CASE_REOPENED'`);
    expect(event).toMatchObject({ facts: { evaluationId, round: 2 } });
    expect((await desk.ask(OFFICER, UNDECIDED)).data.undecidedEvaluations.nodes).toEqual([]);
  });

  it('may be left as it is by an officer with a reason, not by one of the unit it is about', async () => {
    const { id, submissionId } = await aLetter();
    await evaluate(desk, submissionId, [BAD]);
    const [{ id: evaluationId } = { id: '' }] = (await shown(id)).evaluations;
    const version = (await seen(desk, OFFICER, id))?.version ?? 0;
    const leave = async (viewer: Viewer) =>
      (await move(desk, viewer, 'leaveOnEvaluation', { id, version }, { evaluationId, reason: '诉求超出政策规定' }))
        .codes;

    const codes = [
      await leave(aViewer('officer', 'JTJ')),
      await leave(ROADS),
      await leave(OFFICER),
      await leave(OFFICER),
    ];

    expect(codes).toEqual([['EVALUATOR_IS_JUDGED'], ['EVALUATOR_IS_JUDGED'], [], ['EVALUATION_DECIDED']]);
    expect((await desk.ask(OFFICER, UNDECIDED)).data.undecidedEvaluations.nodes).toEqual([]);
    expect((await desk.ask(ROADS, UNDECIDED)).codes).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['a good one', { ...UNIT, grade: 'MOSTLY_SATISFIED' }],
    ['one on the bureau', { ...BUREAU, grade: 'DISSATISFIED' }],
  ])('is what takes a case up again, not %s', async (_, evaluation) => {
    const { id, submissionId } = await aLetter();
    await evaluate(desk, submissionId, [evaluation]);
    const [{ id: evaluationId } = { id: '' }] = (await shown(id)).evaluations;
    const version = (await seen(desk, OFFICER, id))?.version ?? 0;

    const { codes } = await move(desk, OFFICER, 'reopenOnEvaluation', { id, version }, { evaluationId });

    expect(codes).toEqual(['EVALUATION_NOT_BAD']);
  });

  it('takes the case up again by itself where a policy says so', async () => {
    await desk.sql(`update cases.evaluation_policy set reopens_on = '{UNSOLVED}' where channel = 'HOTLINE'`);
    const { id, submissionId } = await answered(desk, aMatter({ channel: 'HOTLINE' }));

    const { codes } = await evaluate(desk, submissionId, [
      { ...UNIT, process: 'SATISFIED', result: 'SATISFIED', solved: 'UNSOLVED' },
    ]);

    expect(codes).toEqual([]);
    expect(await seen(desk, OFFICER, id)).toMatchObject({ state: 'ASSIGNED', assignments: [{ state: 'ASSIGNED' }] });
    expect((await shown(id)).evaluations).toMatchObject([{ solved: 'UNSOLVED', decision: 'REOPENED' }]);
  });
});

describe('who did not judge', () => {
  aDeskEach();

  const sweep = async (): Promise<void> => {
    const stage = desk.cases.sweeps.find(({ name }) => name === LAPSE_QUEUE);
    await desk.work(LAPSE_QUEUE, (await stage?.find()) ?? []);
  };

  it('is noted with the reason when the time is over, once, and not a moment before', async () => {
    const silent = await aLetter();
    const refusing = await aLetter();
    const away = await aLetter();
    await callBack(CLERK, refusing.id, { outcome: 'REFUSED' });
    await callBack(CLERK, away.id, { outcome: 'UNREACHABLE' });

    desk.clock = LAST_MOMENT;
    await sweep();
    expect(await desk.sql('select from cases.evaluation_unjudged')).toEqual([]);
    desk.clock = new Date(LAST_MOMENT.getTime() + 1);
    await sweep();
    await sweep();

    const reasonOf = async (id: string) => (await shown(id)).evaluationOpenings.map(({ unjudged }) => unjudged);
    expect(await reasonOf(silent.id)).toEqual(['NOT_EVALUATED', 'NOT_EVALUATED']);
    expect(await reasonOf(refusing.id)).toEqual(['NOT_EVALUATED', 'REFUSED']);
    expect(await reasonOf(away.id)).toEqual(['NOT_EVALUATED', 'UNREACHABLE']);
  });

  it('counts for nobody as satisfied: the figures of one good, one bad and three silent matters', async () => {
    const good = await aLetter();
    const bad = await aLetter();
    const away = await aLetter();
    await Promise.all([aLetter(), aLetter()]);
    await evaluate(desk, good.submissionId, [{ ...UNIT, grade: 'SATISFIED' }]);
    await evaluate(desk, bad.submissionId, [BAD]);
    await callBack(CLERK, away.id, { outcome: 'UNREACHABLE' });
    const asked = { from: '2026-03-02', to: '2026-03-02' };

    const open = await figures(OFFICER, asked);
    desk.clock = new Date('2026-04-02T02:00:00.000Z');
    await sweep();
    const over = await figures(OFFICER, asked);

    // While the time runs, only those who have judged are in the denominator.
    expect(open.participation).toEqual({ numerator: 2, denominator: 2, value: 1 });
    expect(open.exclusions).toEqual([{ reason: 'STILL_OPEN', count: 3, uncounted: true }]);
    // 2 of 5, of which the one who could not be reached is no part of the denominator.
    expect(over.participation).toEqual({ numerator: 2, denominator: 4, value: 0.5 });
    expect(over.satisfaction).toEqual({ numerator: 1, denominator: 2, value: 0.5 });
    expect(over.exclusions).toEqual([
      { reason: 'NOT_EVALUATED', count: 2, uncounted: false },
      { reason: 'UNREACHABLE', count: 1, uncounted: true },
    ]);
    expect(await figures(OFFICER, { ...asked, channel: 'VISIT' })).toMatchObject({ participation: { denominator: 0 } });
    expect(await figures(OFFICER, { ...asked, unit: 'ZJJ' })).toMatchObject({ participation: { denominator: 0 } });
    expect(await figures(OFFICER, { from: '2026-03-03', to: '2026-03-31' })).toMatchObject({
      participation: { denominator: 0 },
    });
  });

  it('of an accusation is in no count of a judged unit, and in the bureau’s only as left out', async () => {
    await answered(desk, aMatter({ channel: 'LETTER', purpose: 'ACCUSATION' }), 'JJJ');
    const asked = { from: '2026-03-02', to: '2026-03-02' };

    expect((await figures(aViewer('department', 'JJJ'), asked)).exclusions).toEqual([]);
    expect((await figures(aViewer('leader'), asked)).exclusions).toEqual([]);
    expect((await figures(OFFICER, asked)).exclusions).toEqual([{ reason: 'ACCUSATION', count: 1, uncounted: true }]);
  });

  async function figures(viewer: Viewer, input: object) {
    const { data, codes } = await desk.ask(
      viewer,
      `query ($input: EvaluationFiguresInput!) { evaluationFigures(input: $input) { asOf bodies {
         target participation { numerator denominator value } satisfaction { numerator denominator value }
         exclusions { reason count uncounted } } } }`,
      { input },
    );
    expect(codes).toEqual([]);
    return data.evaluationFigures.bodies[1];
  }
});

describe('behind the figures', () => {
  aDeskEach();

  it('stand the cases, page by page, each with its judgement', async () => {
    const { id, submissionId } = await aLetter();
    await aLetter();
    await evaluate(desk, submissionId, [BAD]);
    const LIST = `query ($input: EvaluationOpeningsInput!, $after: String) {
      evaluationOpenings(input: $input, first: 1, after: $after) {
        nodes { target closesAt evaluation { grade } case { id } } pageInfo { hasNextPage endCursor } } }`;
    const asked = { from: '2026-03-02', to: '2026-03-02', target: 'HANDLING_UNIT' };

    const first = (await desk.ask(OFFICER, LIST, { input: asked })).data.evaluationOpenings;
    const second = (await desk.ask(OFFICER, LIST, { input: asked, after: first.pageInfo.endCursor })).data
      .evaluationOpenings;
    const bad = (await desk.ask(OFFICER, LIST, { input: { ...asked, grade: 'DISSATISFIED' } })).data.evaluationOpenings;

    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(bad.nodes).toMatchObject([{ ...UNIT, evaluation: { grade: 'DISSATISFIED' }, case: { id } }]);
  });
});

describe('what a petitioner adds in words', () => {
  aDeskEach();

  const WORDS = '办事员王某态度恶劣，电话13800138000';

  it('is read by the bureau and not by the judged, and stands sealed in no event', async () => {
    const { id, submissionId } = await aLetter();
    await evaluate(desk, submissionId, [{ ...BAD, comment: WORDS }]);

    expect((await shown(id)).evaluations[0]?.comment).toBe(WORDS);
    for (const viewer of [ROADS, aViewer('head', 'JTJ'), aViewer('leader'), aViewer('clerk', 'JTJ')]) {
      expect((await shown(id, viewer)).evaluations).toMatchObject([{ grade: 'DISSATISFIED', comment: null }]);
    }
    for (const table of ['evaluation', 'case_event', 'evaluation_opening', 'case_submission', 'unit_feed']) {
      const rows = await desk.sql(`select t::text as row from cases.${table} t`);
      expect(JSON.stringify(rows)).not.toMatch(/王某|13800138000/);
    }
  });

  it('is read only with a note of who read it', async () => {
    const { id, submissionId } = await aLetter();
    await evaluate(desk, submissionId, [{ ...BAD, comment: WORDS }]);

    await shown(id);

    const notes = await desk.sql('select subject, case_ids from audit.access_log where kind = $1', ['PERSON_READ']);
    expect(notes).toEqual([{ subject: OFFICER.subject, case_ids: [id] }]);
  });

  it('leaves the unit an event of its own work, with target and codes alone', async () => {
    const { id, submissionId } = await aLetter();
    await evaluate(desk, submissionId, [{ ...BAD, comment: WORDS }]);

    const page = await desk.cases.port.feed({
      unitCode: 'JTJ',
      after: Buffer.from('["0"]').toString('base64url'),
      limit: 500,
    });
    expect(page.items.filter(({ caseId }) => caseId === id).at(-1)?.kind).toBe('EVALUATION_RECEIVED');
    const [event] = await desk.sql<{ facts: object; actor: string }>(
      `select facts, actor from cases.case_event where kind = 'EVALUATION_RECEIVED'`,
    );
    expect(Object.keys(event?.facts ?? {}).sort()).toEqual([
      'evaluationId',
      'grade',
      'move',
      'round',
      'source',
      'target',
    ]);
    expect(event?.actor).toBe('petitioner');
  });

  it('is at most 1,000 characters', async () => {
    const { submissionId } = await aLetter();

    const { codes } = await evaluate(desk, submissionId, [{ ...BAD, comment: '长'.repeat(1_001) }]);

    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});
