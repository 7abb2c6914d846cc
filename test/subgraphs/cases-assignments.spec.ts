import type { MatterV1 } from '../../contracts/matter.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { aMatter } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
  desk = await desks.open();
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await desks[Symbol.asyncDispose]();
});
afterEach(async () => {
  desk.clock = MONDAY;
  expect(await desk.sql(DISAGREEING)).toEqual([]);
  expect(await notRebuilt(desk.sql)).toEqual([]);
});

const ROADS = aViewer('department', 'JTJ');
const HOUSING = aViewer('department', 'ZJJ');
const HOUSING_OFFICE = aViewer('department', 'ZJJ-1');
const BUREAU_CLERK: Viewer = { ...OFFICER, subject: 'officer-two' };
const WHY = { reasonCode: 'NOT_OUR_SUBJECT', reason: '该路段由镇政府养护，不属于我局职责范围' };

/** By letter: transferred, and not a work order. */
async function letter(about: Partial<MatterV1> = {}): Promise<string> {
  const matter = aMatter({ channel: 'LETTER', sourceSystem: 'letter', ...about });
  await desk.cases.register(desk.ports.bring(matter));
  return desk.ports.links.get(matter.submissionId)?.caseId ?? '';
}

async function officerSees(id: string): Promise<SeenCase> {
  const found = await seen(desk, OFFICER, id);
  if (!found) throw new Error('the officer does not see the case');
  return found;
}

/** Makes a move on the case as it stands; answers the codes of its refusal. */
async function make(
  viewer: Viewer,
  name: string,
  id: string,
  input: Record<string, unknown> = {},
): Promise<readonly string[]> {
  return (await move(desk, viewer, name, await officerSees(id), input)).codes;
}

/** The same on the assignment that a unit has in hand. */
async function makeOn(
  viewer: Viewer,
  name: string,
  id: string,
  unitCode: string,
  input: Record<string, unknown> = {},
): Promise<readonly string[]> {
  return make(viewer, name, id, { assignmentId: handOf(await officerSees(id), unitCode), ...input });
}

const shape = ({ assignments }: SeenCase): string[] =>
  assignments.map(({ unit, role, state }) => `${unit.code} ${role} ${state}`);

const STANDING = `query ($id: ID!) { case(id: $id) {
  dispute { returns mustDecide units { code } commonSuperior { code } }
  responsibleUnit { reason unit { code } }
  assignments { kind basis basisReference reportDueOn reportedAt signedBy sentBy { code } decidedBy { code }
    objection { state reasonCode reason decisionReason suggestedUnit { code } nextUnit { code } }
    reports { note } } } }`;

async function standing(id: string, viewer: Viewer = OFFICER) {
  const { data, codes } = await desk.ask(viewer, STANDING, { id });
  expect(codes).toEqual([]);
  return JSON.parse(JSON.stringify(data)).case;
}

async function heardBy(unitCode: string, id: string): Promise<readonly string[]> {
  const after = Buffer.from('["0"]').toString('base64url');
  const { items } = await desk.cases.port.feed({ unitCode, after, limit: 500 });
  return items.filter(({ caseId }) => caseId === id).map(({ kind }) => kind);
}

describe('Art. 22: how a case is put into a unit’s hands', () => {
  it('is by dispatch for a work order of the hotline, and by transfer for everything else', async () => {
    const order = await letter({ channel: 'HOTLINE', sourceSystem: 'hotline:county-json' });
    const mail = await letter();

    const bureau = { sentBy: { code: 'XFJ' }, basis: 'ROUTING', reportDueOn: null };
    expect((await standing(order)).assignments).toMatchObject([{ kind: 'DISPATCH', ...bureau }]);
    expect((await standing(mail)).assignments).toMatchObject([{ kind: 'TRANSFER', ...bureau }]);
  });

  it('is by assignment where a report is due on a day, which the report keeps', async () => {
    const id = await letter();

    expect(await make(OFFICER, 'assignCase', id, { unitCode: 'ZJJ', reportDueOn: '2026-04-01' })).toEqual([]);
    expect((await standing(id)).assignments[1]).toMatchObject({ kind: 'ASSIGN', reportDueOn: '2026-04-01' });
    expect(await makeOn(HOUSING, 'signAssignment', id, 'ZJJ')).toEqual([]);
    expect(await makeOn(HOUSING, 'reportAssignment', id, 'ZJJ', { note: '已整改完毕，附现场情况说明。' })).toEqual([]);

    const [, assigned] = (await standing(id)).assignments;
    expect(assigned).toMatchObject({
      signedBy: 'department-ZJJ',
      reportedAt: MONDAY.toISOString(),
      reports: [{ note: '已整改完毕，附现场情况说明。' }],
    });
    expect(await heardBy('XFJ', id)).toEqual(['ASSIGNMENT_REPORTED']);
    const sealed = await desk.sql<{ note: string }>('select note from cases.assignment_report');
    expect(JSON.stringify(sealed)).not.toContain('整改');
  });

  it.each([
    ['a report by a day that is over', { reportDueOn: '2026-03-01' }],
    ['a transfer with a report', { kind: 'TRANSFER', reportDueOn: '2026-04-01' }],
    ['an assignment without one', { kind: 'ASSIGN' }],
  ])('is refused for %s', async (_, input) => {
    expect(await make(OFFICER, 'assignCase', await letter(), { unitCode: 'ZJJ', ...input })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('is by dispatch to a unit below, which has what its superior had, and whose superior decides', async () => {
    const id = await letter({ category: 'HOUSING' });

    expect(await make(HOUSING, 'dispatchCase', id, { unitCode: 'JTJ' })).toEqual(['UNIT_NOT_BELOW']);
    expect(await make(HOUSING, 'dispatchCase', id, { unitCode: 'ZJJ-1' })).toEqual([]);
    expect(shape(await officerSees(id))).toEqual(['ZJJ LEAD REVOKED', 'ZJJ-1 LEAD ASSIGNED']);
    expect((await standing(id)).responsibleUnit).toEqual({ reason: 'NOT_SIGNED_YET', unit: { code: 'ZJJ' } });

    expect(await makeOn(HOUSING_OFFICE, 'objectToAssignment', id, 'ZJJ-1', WHY)).toEqual([]);
    const decision = { isUpheld: true, reason: '同意收回' };
    expect(await makeOn(OFFICER, 'decideObjection', id, 'ZJJ-1', decision)).toEqual(['FORBIDDEN']);
    expect(await makeOn(HOUSING, 'decideObjection', id, 'ZJJ-1', decision)).toEqual([]);
    expect(shape(await officerSees(id)).slice(1)).toEqual(['ZJJ-1 LEAD RETURNED', 'ZJJ LEAD ASSIGNED']);
    expect((await standing(id)).dispute).toBeNull();
    expect(await makeOn(HOUSING, 'objectToAssignment', id, 'ZJJ', WHY)).toEqual(['OBJECTION_OUT_OF_TIME']);
    expect(await makeOn(HOUSING, 'signAssignment', id, 'ZJJ')).toEqual([]);
  });
});

describe('Art. 23: an objection', () => {
  it('is decided by who gave the case, who names the next unit; the words stay sealed and out of the feeds', async () => {
    const id = await letter();
    const input = { ...WHY, suggestedUnitCode: 'ZJJ' };

    expect(await makeOn(ROADS, 'objectToAssignment', id, 'JTJ', input)).toEqual([]);
    expect(shape(await officerSees(id))).toEqual(['JTJ LEAD OBJECTED']);
    expect(await heardBy('XFJ', id)).toEqual(['ASSIGNMENT_OBJECTED']);
    expect((await standing(id)).responsibleUnit).toEqual({ reason: 'NOT_SIGNED_YET', unit: { code: 'XFJ' } });
    const next = { unitCode: 'ZJJ' };
    const decision = { isUpheld: true, reason: '情况属实，改由住建局办理', next };
    expect(await makeOn(OFFICER, 'decideObjection', id, 'JTJ', decision)).toEqual([]);

    expect(shape(await officerSees(id))).toEqual(['JTJ LEAD RETURNED', 'ZJJ LEAD ASSIGNED']);
    expect((await standing(id)).assignments[0].objection).toEqual({
      ...{ state: 'UPHELD', reasonCode: WHY.reasonCode, reason: WHY.reason, decisionReason: decision.reason },
      ...{ suggestedUnit: { code: 'ZJJ' }, nextUnit: next && { code: 'ZJJ' } },
    });
    expect((await standing(id, aViewer('leader'))).assignments[0].objection).toMatchObject({ reason: null });
    expect(await heardBy('JTJ', id)).toEqual(['CASE_ASSIGNED', 'ASSIGNMENT_OBJECTED', 'OBJECTION_DECIDED']);
    expect(await heardBy('ZJJ', id)).toContain('CASE_ASSIGNED');
    const kept = await desk.sql(
      'select o.reason, o.decision_reason, e.facts from cases.objection o join cases.case_event e using (case_id)',
    );
    expect(JSON.stringify(kept)).not.toMatch(/养护|住建局/);
  });

  it('that is upheld without a next unit leaves the case with the bureau', async () => {
    const id = await letter();
    await makeOn(ROADS, 'objectToAssignment', id, 'JTJ', WHY);

    expect(await makeOn(OFFICER, 'decideObjection', id, 'JTJ', { isUpheld: true, reason: '属实' })).toEqual([]);

    expect(await officerSees(id)).toMatchObject({ state: 'ASSIGNED', leadUnit: { code: 'XFJ' } });
    expect(await seen(desk, ROADS, id)).toBeNull();
  });

  it('holds everything else of the assignment up until it is decided; rejected, the unit has to sign, once and for all', async () => {
    const id = await letter();
    await makeOn(ROADS, 'objectToAssignment', id, 'JTJ', WHY);

    for (const name of ['signAssignment', 'objectToAssignment', 'returnAssignment', 'reportAssignment']) {
      const words = {
        objectToAssignment: WHY,
        returnAssignment: { reason: '不办' },
        reportAssignment: { note: '办了' },
      };
      const input = words[name as keyof typeof words] ?? {};
      expect(await makeOn(ROADS, name, id, 'JTJ', input)).toEqual(['OBJECTION_PENDING']);
    }
    expect(await make(OFFICER, 'assignCase', id, { unitCode: 'ZJJ' })).toEqual(['OBJECTION_PENDING']);
    expect(await makeOn(OFFICER, 'decideObjection', id, 'JTJ', { isUpheld: false, reason: '权责清单列明' })).toEqual(
      [],
    );

    expect(await makeOn(ROADS, 'objectToAssignment', id, 'JTJ', WHY)).toEqual(['OBJECTION_DECIDED_ALREADY']);
    const again = { isUpheld: true, reason: '改主意了' };
    expect(await makeOn(BUREAU_CLERK, 'decideObjection', id, 'JTJ', again)).toEqual(['OBJECTION_DECIDED_ALREADY']);
    expect(await makeOn(ROADS, 'signAssignment', id, 'JTJ')).toEqual([]);
    expect((await standing(id)).responsibleUnit).toEqual({ reason: 'SIGNED', unit: { code: 'JTJ' } });
  });

  it('is not decided by who made it, even as an officer', async () => {
    const id = await letter();
    const both: Viewer = { ...OFFICER, roles: ['officer', 'department'], unitCode: 'JTJ' };
    expect(await makeOn(both, 'objectToAssignment', id, 'JTJ', WHY)).toEqual([]);

    const decision = { isUpheld: true, reason: '自己同意' };
    expect(await makeOn(both, 'decideObjection', id, 'JTJ', decision)).toEqual(['OBJECTION_DECIDER_IS_OBJECTOR']);
    expect(await makeOn(BUREAU_CLERK, 'decideObjection', id, 'JTJ', decision)).toEqual([]);
  });

  it('takes the place of a return for what was transferred; a helper, and a work order, go back by return', async () => {
    const id = await letter();
    const reason = '不属于我单位职责';
    expect(await makeOn(ROADS, 'returnAssignment', id, 'JTJ', { reason })).toEqual(['OBJECTION_REQUIRED']);
    await make(OFFICER, 'assignCase', id, { unitCode: 'ZJJ', role: 'CO' });

    expect(await makeOn(HOUSING, 'returnAssignment', id, 'ZJJ', { reason })).toEqual([]);
    const order = await letter({ channel: 'HOTLINE' });
    expect(await makeOn(ROADS, 'returnAssignment', order, 'JTJ', { reason })).toEqual([]);
  });

  it('names in detail why, and a unit that could have the case', async () => {
    const id = await letter({ category: 'HOUSING' });
    const attempts = [
      [{ ...WHY, reason: '不归我管' }, 'BAD_USER_INPUT'],
      [{ ...WHY, suggestedUnitCode: 'ZJJ' }, 'BAD_USER_INPUT'],
      [{ ...WHY, suggestedUnitCode: 'NONE' }, 'UNIT_NOT_FOUND'],
    ] as const;

    for (const [input, code] of attempts) {
      expect(await makeOn(HOUSING, 'objectToAssignment', id, 'ZJJ', input)).toEqual([code]);
    }
    expect(await makeOn(OFFICER, 'decideObjection', id, 'ZJJ', { isUpheld: true, reason: '属实' })).toEqual([
      'OBJECTION_NOT_FOUND',
    ]);
  });

  it('is decided once where two decide at once, and one of two that sign at once has signed', async () => {
    const id = await letter();
    await makeOn(ROADS, 'objectToAssignment', id, 'JTJ', WHY);
    const found = await officerSees(id);
    const input = { assignmentId: handOf(found, 'JTJ'), reason: '核实' };

    const decided = await Promise.all([
      move(desk, OFFICER, 'decideObjection', found, { ...input, isUpheld: true }),
      move(desk, BUREAU_CLERK, 'decideObjection', found, { ...input, isUpheld: false }),
    ]);
    expect(decided.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CASE_CHANGED_MEANWHILE']);

    const other = await officerSees(await letter());
    const sign = { assignmentId: handOf(other, 'JTJ') };
    const signed = await Promise.all([1, 2].map(() => move(desk, ROADS, 'signAssignment', other, sign)));
    expect(signed.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CASE_CHANGED_MEANWHILE']);
  });

  it('waits on a list, the oldest first, for officers, and for a unit those to what it dispatched', async () => {
    await using own = await desks.open();
    const bring = async (category: string): Promise<string> => {
      const matter = aMatter({ channel: 'LETTER', category });
      await own.cases.register(own.ports.bring(matter));
      return own.ports.links.get(matter.submissionId)?.caseId ?? '';
    };
    const object = async (id: string, viewer: Viewer, unitCode: string): Promise<void> => {
      const found = (await seen(own, OFFICER, id)) as SeenCase;
      const { codes } = await move(own, viewer, 'objectToAssignment', found, {
        ...WHY,
        assignmentId: handOf(found, unitCode),
      });
      expect(codes).toEqual([]);
      own.clock = new Date(own.clock.getTime() + 1_000);
    };
    const [first, second] = [await bring('ROAD'), await bring('HOUSING')];
    await move(own, HOUSING, 'dispatchCase', (await seen(own, OFFICER, second)) as SeenCase, { unitCode: 'ZJJ-1' });
    await object(second, HOUSING_OFFICE, 'ZJJ-1');
    await object(first, ROADS, 'JTJ');
    const LIST = `query ($after: String) { pendingObjections(first: 1, after: $after) {
      nodes { unit { code } sentBy { code } case { id } } pageInfo { hasNextPage endCursor } } }`;

    const page = (await own.ask(OFFICER, LIST)).data.pendingObjections;
    const rest = (await own.ask(OFFICER, LIST, { after: page.pageInfo.endCursor })).data.pendingObjections;
    const housings = (await own.ask(HOUSING, LIST)).data.pendingObjections;

    expect(page.nodes).toMatchObject([{ unit: { code: 'ZJJ-1' }, sentBy: { code: 'ZJJ' }, case: { id: second } }]);
    expect(rest).toMatchObject({ nodes: [{ unit: { code: 'JTJ' } }], pageInfo: { hasNextPage: false } });
    expect(housings).toMatchObject({ nodes: [{ unit: { code: 'ZJJ-1' } }], pageInfo: { hasNextPage: false } });
    expect((await own.ask(ROADS, LIST)).data.pendingObjections.nodes).toEqual([]);
    expect((await own.ask(aViewer('clerk'), LIST)).codes).toEqual(['FORBIDDEN']);
  });
});

/** Every unit in turn says that it is not its own, and the bureau agrees. */
async function goAround(id: string, ...units: readonly string[]): Promise<void> {
  for (const unitCode of units) {
    if (!handOf(await officerSees(id), unitCode))
      expect(await make(OFFICER, 'assignCase', id, { unitCode })).toEqual([]);
    expect(await makeOn(aViewer('department', unitCode), 'objectToAssignment', id, unitCode, WHY)).toEqual([]);
    expect(await makeOn(OFFICER, 'decideObjection', id, unitCode, { isUpheld: true, reason: '属实' })).toEqual([]);
  }
}

describe('Art. 24: a case that units give back and forth', () => {
  it('is simply given on once, and then decided by the superior that the disputing units share', async () => {
    const id = await letter({ category: 'BOTH' });
    await make(OFFICER, 'assignCase', id, { unitCode: 'ZJJ-1-1' });
    await goAround(id, 'ZJJ-1-1');
    expect((await standing(id)).dispute).toMatchObject({
      returns: 1,
      mustDecide: false,
      commonSuperior: { code: 'ZJJ-1' },
    });
    await goAround(id, 'ZJJ-1');

    expect((await standing(id)).dispute).toEqual({
      ...{ returns: 2, mustDecide: true, commonSuperior: { code: 'ZJJ' } },
      units: [{ code: 'ZJJ-1' }, { code: 'ZJJ-1-1' }],
    });
    const give = (input: object) => make(OFFICER, 'assignCase', id, { unitCode: 'ZJJ-1', ...input });
    expect(await give({})).toEqual(['DISPUTE_MUST_BE_DECIDED']);
    expect(await give({ basis: 'CONFERENCE', basisReference: '联席纪要〔2026〕3 号' })).toEqual([
      'DISPUTE_BASIS_REFUSED',
    ]);
    expect(await give({ basis: 'COMMON_SUPERIOR' })).toEqual(['BAD_USER_INPUT']);
    expect(await give({ basis: 'COMMON_SUPERIOR', basisReference: '住建〔2026〕8 号' })).toEqual([]);

    const named = (await standing(id)).assignments.at(-1);
    expect(named).toMatchObject({
      basis: 'COMMON_SUPERIOR',
      decidedBy: { code: 'ZJJ' },
      basisReference: '住建〔2026〕8 号',
    });
    expect(await makeOn(HOUSING_OFFICE, 'objectToAssignment', id, 'ZJJ-1', WHY)).toEqual(['OBJECTION_BARRED']);
    expect(await makeOn(HOUSING_OFFICE, 'signAssignment', id, 'ZJJ-1')).toEqual([]);
  });

  it('goes to the joint conference, as the last resort, where they share no superior', async () => {
    const id = await letter();
    await goAround(id, 'JTJ', 'ZJJ');
    const give = (input: object) => make(OFFICER, 'assignCase', id, { unitCode: 'JTJ', ...input });

    expect((await standing(id)).dispute).toMatchObject({ mustDecide: true, commonSuperior: null });
    expect(await give({ basis: 'COMMON_SUPERIOR', basisReference: '某号' })).toEqual(['DISPUTE_BASIS_REFUSED']);
    expect(await give({ basis: 'CONFERENCE', basisReference: '联席纪要〔2026〕3 号' })).toEqual([]);

    expect(await makeOn(ROADS, 'objectToAssignment', id, 'JTJ', WHY)).toEqual(['OBJECTION_BARRED']);
  });

  it('asks for a ground again when an objection would send it on, and for none for the bureau or a helper', async () => {
    const id = await letter();
    await goAround(id, 'JTJ');
    await make(OFFICER, 'assignCase', id, { unitCode: 'ZJJ' });
    await makeOn(HOUSING, 'objectToAssignment', id, 'ZJJ', WHY);
    const uphold = (next: object) =>
      makeOn(OFFICER, 'decideObjection', id, 'ZJJ', { isUpheld: true, reason: '属实', next });

    expect(await uphold({ unitCode: 'JJJ' })).toEqual(['DISPUTE_MUST_BE_DECIDED']);
    expect(shape(await officerSees(id)).at(-1)).toBe('ZJJ LEAD OBJECTED');
    expect(await make(OFFICER, 'assignCase', id, { unitCode: 'JJJ', role: 'CO' })).toEqual([]);
    expect(await uphold({ unitCode: 'XFJ' })).toEqual([]);
  });

  it('is asked for no ground before anybody has given it back', async () => {
    const input = { unitCode: 'ZJJ', basis: 'CONFERENCE', basisReference: '联席纪要〔2026〕3 号' };

    expect(await make(OFFICER, 'assignCase', await letter(), input)).toEqual(['DISPUTE_BASIS_REFUSED']);
  });
});

describe('Art. 28: somebody who has to keep out of a case', () => {
  it('moves it no more, and others do', async () => {
    const id = await letter();
    const other: Viewer = { ...ROADS, subject: 'department-JTJ-2' };
    expect(await make(ROADS, 'recordRecusal', id, { subject: ROADS.subject, ground: 'RELATIVE' })).toEqual([]);

    expect(await makeOn(ROADS, 'signAssignment', id, 'JTJ')).toEqual(['RECUSED']);
    expect(await makeOn(other, 'signAssignment', id, 'JTJ')).toEqual([]);
    expect(await make(HOUSING, 'recordRecusal', id, { subject: 'x', ground: 'OTHER' })).toEqual(['CASE_NOT_FOUND']);
  });
});

describe('Art. 30: an accusation', () => {
  it('is never suggested to, sent on to, or decided by the accused or a unit below it', async () => {
    const id = await letter({ purpose: 'ACCUSATION', respondents: ['ZJJ-1'], category: null });
    const DISCIPLINE = aViewer('department', 'JJJ');
    for (const suggestedUnitCode of ['ZJJ-1', 'ZJJ-1-1']) {
      const input = { ...WHY, suggestedUnitCode };
      expect(await makeOn(DISCIPLINE, 'objectToAssignment', id, 'JJJ', input)).toEqual(['ASSIGNEE_IS_RESPONDENT']);
    }
    expect(await makeOn(DISCIPLINE, 'objectToAssignment', id, 'JJJ', WHY)).toEqual([]);
    const next = { unitCode: 'ZJJ-1' };
    const decision = { isUpheld: true, reason: '属实', next };
    expect(await makeOn(OFFICER, 'decideObjection', id, 'JJJ', decision)).toEqual(['ASSIGNEE_IS_RESPONDENT']);

    const LIST = `{ pendingObjections { nodes { id case { id } } } }`;
    const ofAccused: Viewer = { ...aViewer('officer'), unitCode: 'ZJJ-1' };
    const seenByAccused = (await desk.ask(ofAccused, LIST)).data.pendingObjections.nodes;
    expect(JSON.stringify(seenByAccused)).not.toContain(id);
    expect(await heardBy('ZJJ-1', id)).toEqual([]);
  });

  it('finds no common superior among the accused', async () => {
    const id = await letter({ purpose: 'ACCUSATION', respondents: ['ZJJ'], category: null });
    await goAround(id, 'JJJ', 'JTJ');
    await desk.sql(`update cases.assignment set unit_code = 'ZJJ-1' where case_id = $1 and unit_code = 'JTJ'`, [id]);
    await desk.sql(`update cases.assignment set unit_code = 'ZJJ-1-1' where case_id = $1 and unit_code = 'JJJ'`, [id]);

    expect((await standing(id)).dispute).toMatchObject({ commonSuperior: null });
  });
});

describe('a desk that gives many cases to one unit', () => {
  it('has those that can go given, each by itself, and hears why the others cannot', async () => {
    const [one, two, three] = [await letter(), await letter(), await letter({ category: 'HOUSING' })];
    const found = await Promise.all([one, two, three].map(officerSees));
    await makeOn(ROADS, 'signAssignment', two, 'JTJ');
    const ASSIGN = `mutation ($input: AssignCasesInput!) { assignCases(input: $input) {
      cases { id leadUnit { code } } userErrors { caseId code } } }`;

    const cases = found.map(({ id: caseId, version }) => ({ caseId, version }));
    const { data, codes } = await desk.ask(OFFICER, ASSIGN, { input: { unitCode: 'ZJJ', cases } });

    expect(codes).toEqual([]);
    expect(JSON.parse(JSON.stringify(data.assignCases))).toEqual({
      cases: [{ id: one, leadUnit: { code: 'ZJJ' } }],
      userErrors: [
        { caseId: two, code: 'CASE_CHANGED_MEANWHILE' },
        { caseId: three, code: 'CASE_MOVE_REFUSED' },
      ],
    });
    const many = Array.from({ length: 101 }, () => ({ caseId: one, version: 1 }));
    expect((await desk.ask(OFFICER, ASSIGN, { input: { unitCode: 'ZJJ', cases: many } })).codes).toEqual([
      'BATCH_TOO_LARGE',
    ]);
    expect((await desk.ask(OFFICER, ASSIGN, { input: { unitCode: 'ZJJ' } })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('takes the first that fit a filter', async () => {
    await using own = await desks.open();
    const matters = Array.from({ length: 3 }, () => aMatter({ channel: 'LETTER' }));
    await own.cases.register(own.ports.bring(...matters));
    const ASSIGN = `mutation ($input: AssignCasesInput!) { assignCases(input: $input) { cases { id } userErrors { code } } }`;

    const { data } = await own.ask(OFFICER, ASSIGN, { input: { unitCode: 'ZJJ', filter: { unit: 'JTJ' } } });

    expect(data.assignCases.cases).toHaveLength(3);
    expect(data.assignCases.userErrors).toEqual([]);
  });
});
