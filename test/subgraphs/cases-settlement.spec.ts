import type { MatterV1 } from '../../contracts/matter.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { askCase, moveNow } from './cases/ask-case.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { partsFor } from './cases/documents.js';
import { makeMove } from './cases/make-move.js';
import { handOf, move, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
  desk = await desks.open();
});
afterAll(async () => {
  const disagreeing = await desk.sql(DISAGREEING);
  const unaccounted = await notRebuilt(desk.sql);
  await desk[Symbol.asyncDispose]();
  await desks[Symbol.asyncDispose]();
  expect(disagreeing).toEqual([]);
  expect(unaccounted).toEqual([]);
});

const ROADS = aViewer('department', 'JTJ');
const HOUSING = aViewer('department', 'ZJJ');

async function signed(matter: MatterV1 = aMatter()): Promise<string> {
  await desk.cases.register(desk.ports.bring(matter));
  const id = desk.ports.links.get(matter.submissionId)?.caseId ?? '';
  const it = await seen(desk, OFFICER, id);
  if (!it) throw new Error('not registered');
  const unit = it.leadUnit.code;
  await move(desk, aViewer('department', unit), 'signAssignment', it, { assignmentId: handOf(it, unit) });
  return id;
}

async function accepted(matter?: MatterV1): Promise<string> {
  const id = await signed(matter);
  const unit = (await seen(desk, OFFICER, id))?.leadUnit.code ?? '';
  await makeMove(desk, aViewer('department', unit), id, 'accept', [], { isExempt: true });
  return id;
}

async function replied(matter?: MatterV1): Promise<string> {
  const id = await signed(matter);
  const unit = (await seen(desk, OFFICER, id))?.leadUnit.code ?? '';
  await makeMove(desk, aViewer('department', unit), id, 'reply', [], { documents: ['REPLY_LETTER'] });
  return id;
}

const pledge = (own: Record<string, string | null> = {}) => ({
  documents: [{ kind: 'SETTLEMENT_PLEDGE', parts: partsFor('SETTLEMENT_PLEDGE', own) }],
});

describe('concluded by law and settled in fact', () => {
  it('are two things: a case is concluded and not settled, or settled and not concluded', async () => {
    const [concluded, settled] = [await replied(), await replied()];

    await makeMove(desk, OFFICER, concluded, 'conclude');
    await moveNow(desk, ROADS, 'settleCase', settled, { basis: 'PETITIONER_CONFIRMED' });

    expect(await askCase(desk, OFFICER, concluded, 'state settlement')).toEqual({
      state: 'CONCLUDED',
      settlement: 'UNSETTLED',
    });
    expect(await askCase(desk, OFFICER, settled, 'state settlement')).toEqual({
      state: 'REPLIED',
      settlement: 'SETTLED',
    });
  });

  it('are asked for apart', async () => {
    const id = await replied();
    await moveNow(desk, OFFICER, 'settleCase', id, { basis: 'FULFILLED' });

    const { data } = await desk.ask(
      OFFICER,
      '{ cases(filter: { settlement: [SETTLED] }, first: 100) { nodes { id } } }',
    );

    const ids = data.cases.nodes.map((node: { id: string }) => node.id);
    expect(ids).toContain(id);
    const others = await desk.sql<{ id: string }>(`select id from cases.case where settlement <> 'SETTLED'`);
    expect(others.filter((other) => ids.includes(other.id))).toEqual([]);
  });

  it('is not said of a case that is not answered', async () => {
    const id = await accepted();

    expect(await moveNow(desk, OFFICER, 'settleCase', id, { basis: 'FULFILLED' })).toEqual(['CASE_MOVE_REFUSED']);
  });

  it('can be undone with a reason, and how it stood is kept', async () => {
    const id = await replied();
    await moveNow(desk, OFFICER, 'settleCase', id, { basis: 'RECONCILED' });

    await moveNow(desk, OFFICER, 'unsettleCase', id, { reason: '对方没有履行' });

    const { settlement, settlements } = await askCase(
      desk,
      OFFICER,
      id,
      'settlement settlements { settlement basis reason }',
    );
    expect(settlement).toBe('UNSETTLED');
    expect(settlements).toEqual([
      { settlement: 'SETTLED', basis: 'RECONCILED', reason: null },
      { settlement: 'UNSETTLED', basis: null, reason: '对方没有履行' },
    ]);
    expect(await moveNow(desk, OFFICER, 'unsettleCase', id, { reason: '再次' })).toEqual(['SETTLEMENT_REFUSED']);
  });

  it('ends when the case is taken up again', async () => {
    const id = await replied();
    await moveNow(desk, OFFICER, 'settleCase', id, { basis: 'FULFILLED' });

    await makeMove(desk, OFFICER, id, 'reopen');

    expect(await askCase(desk, OFFICER, id, 'state settlement')).toEqual({
      state: 'ASSIGNED',
      settlement: 'UNSETTLED',
    });
  });
});

describe('a pledge to let it rest', () => {
  it('needs the document that the petitioner signed of his own will', async () => {
    const id = await replied();

    expect(await moveNow(desk, OFFICER, 'pledgeSettlement', id, { documents: [] })).toEqual(['DOCUMENT_REQUIRED']);
    expect(await moveNow(desk, OFFICER, 'pledgeSettlement', id, pledge({ petitionerSignature: null }))).toEqual([
      'DOCUMENT_PART_MISSING',
    ]);
    expect(await moveNow(desk, OFFICER, 'pledgeSettlement', id, pledge({ voluntary: null }))).toEqual([
      'DOCUMENT_PART_MISSING',
    ]);
    expect(await askCase(desk, OFFICER, id, 'settlement documents { kind }')).toEqual({
      settlement: 'UNSETTLED',
      documents: [],
    });

    expect(await moveNow(desk, OFFICER, 'pledgeSettlement', id, pledge())).toEqual([]);
    const { settlement, settlements, documents } = await askCase(
      desk,
      OFFICER,
      id,
      'settlement settlements { settlement pledgeDocumentId } documents { id kind state }',
    );
    expect(settlement).toBe('PLEDGED');
    expect(documents).toEqual([expect.objectContaining({ kind: 'SETTLEMENT_PLEDGE', state: 'ISSUED' })]);
    expect(settlements).toEqual([{ settlement: 'PLEDGED', pledgeDocumentId: documents[0].id }]);
  });

  it('is not recorded by the unit that handled the matter', async () => {
    const id = await replied();

    expect(await moveNow(desk, ROADS, 'pledgeSettlement', id, pledge())).toEqual(['FORBIDDEN']);
    expect(await moveNow(desk, aViewer('head', 'JTJ'), 'pledgeSettlement', id, pledge())).toEqual(['FORBIDDEN']);
  });

  it('is no matter of an accusation (Art. 30)', async () => {
    const id = await replied(aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'], title: '反映住建局某干部' }));

    expect(await moveNow(desk, OFFICER, 'pledgeSettlement', id, pledge())).toEqual(['SETTLEMENT_REFUSED']);
  });

  it('is no reason to refuse what comes later: a further submission is taken as ever', async () => {
    const matter = aMatter();
    const id = await replied(matter);
    await moveNow(desk, OFFICER, 'pledgeSettlement', id, pledge());
    const again = anArrivalOn(matter, { event: 'NEW' });

    await desk.cases.register(desk.ports.bring(again));

    expect(desk.ports.links.get(again.submissionId)?.caseId).toBeDefined();
    expect(desk.ports.asides.has(again.submissionId)).toBe(false);
  });
});

describe('a hearing', () => {
  const hearing = (about: Record<string, unknown> = {}) => ({
    kind: 'PUBLIC',
    heldOn: '2026-03-02',
    announcedOn: '2026-02-27',
    announcedWhere: '县人民政府网站',
    place: '县信访接待中心',
    panelPersonIds: ['person-1', 'person-2'],
    ...about,
  });

  it('on a matter that is being handled stops no clock (Art. 31(6)), and is closed with its record', async () => {
    const id = await accepted();
    const before = await desk.sql('select kind, due_at, paused_at from cases.clock where case_id = $1', [id]);

    expect(await moveNow(desk, ROADS, 'openHearing', id, hearing())).toEqual([]);
    expect(await desk.sql('select kind, due_at, paused_at from cases.clock where case_id = $1', [id])).toEqual(before);
    expect(await moveNow(desk, ROADS, 'closeHearing', id, { record: '双方陈述，听证员评议。' })).toEqual([]);

    expect(await askCase(desk, OFFICER, id, 'hearings { stage kind unit { code } record panel { id } }')).toEqual({
      hearings: [
        {
          stage: 'HANDLING',
          kind: 'PUBLIC',
          unit: { code: 'JTJ' },
          record: '双方陈述，听证员评议。',
          panel: [{ id: 'person-1' }, { id: 'person-2' }],
        },
      ],
    });
  });

  it('is held one at a time, announced before, and by who handles the matter', async () => {
    const id = await accepted();

    expect(await moveNow(desk, HOUSING, 'openHearing', id, hearing())).toEqual(['CASE_NOT_FOUND']);
    expect(await moveNow(desk, ROADS, 'openHearing', id, hearing({ announcedOn: '2026-03-03' }))).toEqual([
      'DATE_IN_FUTURE',
    ]);
    expect(await moveNow(desk, ROADS, 'openHearing', id, hearing({ heldOn: '2026-02-26' }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await moveNow(desk, ROADS, 'openHearing', id, hearing({ panelPersonIds: [] }))).toEqual(['BAD_USER_INPUT']);
    expect(await moveNow(desk, ROADS, 'closeHearing', id, { record: '无' })).toEqual(['HEARING_NOT_FOUND']);
    expect(await moveNow(desk, ROADS, 'openHearing', id, hearing({ heldOn: '2026-03-10' }))).toEqual([]);
    expect(await moveNow(desk, ROADS, 'openHearing', id, hearing())).toEqual(['HEARING_UNDER_WAY']);
    expect(await moveNow(desk, ROADS, 'closeHearing', id, { record: '尚未举行' })).toEqual(['DATE_IN_FUTURE']);
  });
});

describe('mediation (Art. 33)', () => {
  const mediation = (about: Record<string, unknown> = {}) => ({
    kind: 'PEOPLE',
    mediatorPersonIds: ['mediator-1'],
    venueId: 'venue-1',
    otherParty: '某施工队',
    petitionerConsentedOn: '2026-03-01',
    otherConsentedOn: '2026-03-02',
    ...about,
  });
  const agreement = (own: Record<string, string | null> = {}) => ({
    documents: [{ kind: 'MEDIATION_AGREEMENT', parts: partsFor('MEDIATION_AGREEMENT', own) }],
  });

  it('begins when both sides have consented', async () => {
    const id = await signed();

    expect(await moveNow(desk, ROADS, 'openMediation', id, mediation({ otherConsentedOn: null }))).toEqual([
      'CONSENT_MISSING',
    ]);
    expect(await moveNow(desk, ROADS, 'openMediation', id, mediation({ petitionerConsentedOn: null }))).toEqual([
      'CONSENT_MISSING',
    ]);
    expect(await moveNow(desk, ROADS, 'openMediation', id, mediation())).toEqual([]);
    expect(await moveNow(desk, ROADS, 'openMediation', id, mediation())).toEqual(['MEDIATION_UNDER_WAY']);
  });

  it('ends in an agreement that both sides have signed', async () => {
    const id = await signed();
    await moveNow(desk, ROADS, 'openMediation', id, mediation());

    expect(await moveNow(desk, ROADS, 'agreeMediation', id, agreement({ otherSignature: null }))).toEqual([
      'DOCUMENT_PART_MISSING',
    ]);
    expect(await moveNow(desk, ROADS, 'agreeMediation', id, { documents: [] })).toEqual(['DOCUMENT_REQUIRED']);
    expect(await moveNow(desk, ROADS, 'agreeMediation', id, agreement())).toEqual([]);

    const { mediations, documents } = await askCase(
      desk,
      ROADS,
      id,
      'mediations { kind result otherParty agreementDocumentId venue { id } mediators { id } } documents { id kind }',
    );
    expect(documents).toEqual([{ id: mediations[0].agreementDocumentId, kind: 'MEDIATION_AGREEMENT' }]);
    expect(mediations).toEqual([
      expect.objectContaining({ kind: 'PEOPLE', result: 'AGREED', otherParty: '某施工队', venue: { id: 'venue-1' } }),
    ]);
  });

  it('may fail with a reason and be tried again; the time of handling runs on all the while', async () => {
    const id = await accepted();
    const running =
      'select kind, due_at from cases.clock where case_id = $1 and stopped_at is null and paused_at is null';
    const before = await desk.sql(running, [id]);

    await moveNow(desk, ROADS, 'openMediation', id, mediation());
    expect(await desk.sql(running, [id])).toEqual(before);
    expect(await moveNow(desk, ROADS, 'failMediation', id, { reason: ' ' })).toEqual(['BAD_USER_INPUT']);
    expect(await moveNow(desk, ROADS, 'failMediation', id, { reason: '双方分歧过大' })).toEqual([]);

    expect(await moveNow(desk, ROADS, 'openMediation', id, mediation({ kind: 'JUDICIAL' }))).toEqual([]);
    expect(await desk.sql(running, [id])).toEqual(before);
  });

  it('keeps who the other side is from whoever only looks on', async () => {
    const id = await signed();
    await moveNow(desk, ROADS, 'openMediation', id, mediation());

    const { mediations } = await askCase(desk, aViewer('inspector'), id, 'mediations { kind otherParty }');

    expect(mediations).toEqual([{ kind: 'PEOPLE', otherParty: null }]);
    const stored = await desk.sql<{ text: string }>(
      'select m::text as text from cases.mediation m where case_id = $1 union all select facts::text from cases.case_event where case_id = $1',
      [id],
    );
    expect(stored.filter(({ text }) => text.includes('施工队'))).toEqual([]);
  });
});

describe('a consultation', () => {
  const talk = (about: Record<string, unknown> = {}) => ({
    kind: 'JOINT_DIAGNOSIS',
    heldOn: '2026-03-02',
    participantUnitCodes: ['JTJ', 'ZJJ-1'],
    adviserPersonIds: ['lawyer-1'],
    advice: '由交通局牵头，住建站配合。',
    ...about,
  });

  it('is of several units with a legal adviser; of police, procuratorate, court and justice without', async () => {
    const id = await signed();

    expect(await moveNow(desk, ROADS, 'holdConsultation', id, talk({ adviserPersonIds: [] }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await moveNow(desk, ROADS, 'holdConsultation', id, talk({ participantUnitCodes: ['JTJ'] }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await moveNow(desk, ROADS, 'holdConsultation', id, talk({ participantUnitCodes: ['JTJ', 'NO'] }))).toEqual([
      'UNIT_NOT_FOUND',
    ]);
    expect(await moveNow(desk, ROADS, 'holdConsultation', id, talk())).toEqual([]);
    expect(
      await moveNow(desk, OFFICER, 'holdConsultation', id, talk({ kind: 'LEGAL_TALK', adviserPersonIds: [] })),
    ).toEqual([]);

    const { consultations } = await askCase(desk, ROADS, id, 'consultations { kind participants { code } advice }');
    expect(consultations).toHaveLength(2);
    expect(consultations[0]).toEqual({
      kind: 'JOINT_DIAGNOSIS',
      participants: [{ code: 'JTJ' }, { code: 'ZJJ-1' }],
      advice: '由交通局牵头，住建站配合。',
    });
  });

  it('may have one of those present lead from now on, when an officer says so', async () => {
    const id = await signed();
    const onTheSpot = talk({ participantUnitCodes: ['JTJ', 'ZJJ'], assignUnitCode: 'ZJJ' });

    expect(await moveNow(desk, ROADS, 'holdConsultation', id, onTheSpot)).toEqual(['FORBIDDEN']);
    expect(await moveNow(desk, OFFICER, 'holdConsultation', id, talk({ assignUnitCode: 'ZJJ' }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await moveNow(desk, OFFICER, 'holdConsultation', id, onTheSpot)).toEqual([]);

    expect(await askCase(desk, OFFICER, id, 'state leadUnit { code } consultations { kind }')).toEqual({
      state: 'ASSIGNED',
      leadUnit: { code: 'ZJJ' },
      consultations: [{ kind: 'JOINT_DIAGNOSIS' }],
    });
  });

  it('on an accusation is without the accused and all below it (Art. 30)', async () => {
    const id = await signed(aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'], title: '反映住建局某干部' }));

    const codes = await moveNow(desk, OFFICER, 'holdConsultation', id, talk());

    expect(codes).toEqual(['ASSIGNEE_IS_RESPONDENT']);
    expect(await desk.sql('select from cases.consultation where case_id = $1', [id])).toEqual([]);
  });
});

describe('relief and outcomes', () => {
  const FEN = 91_973_000;

  it('are corrected by a counter entry, once, and the sums are what is true', async () => {
    const id = await replied(aMatter({ category: 'HOUSING' }));
    const wages = { kind: 'AMOUNT_RECOVERED', moneyKind: 'WAGES', reachedOn: '2026-03-01' };
    await moveNow(desk, HOUSING, 'recordOutcome', id, { ...wages, amountFen: FEN * 10 });
    const { outcomes } = await askCase(desk, HOUSING, id, 'outcomes { id amountFen }');
    const outcomeId = outcomes[0].id;

    expect(await moveNow(desk, HOUSING, 'correctOutcome', id, { outcomeId, reason: '多写了一个零' })).toEqual([]);
    expect(await moveNow(desk, HOUSING, 'correctOutcome', id, { outcomeId, reason: '再来一次' })).toEqual([
      'ENTRY_NOT_FOUND',
    ]);
    await moveNow(desk, HOUSING, 'recordOutcome', id, { ...wages, amountFen: FEN });

    const after = await askCase(desk, HOUSING, id, 'outcomes { amountFen correctsId reason }');
    expect(after.outcomes).toEqual([
      { amountFen: FEN * 10, correctsId: null, reason: null },
      { amountFen: -FEN * 10, correctsId: outcomeId, reason: '多写了一个零' },
      { amountFen: FEN, correctsId: null, reason: null },
    ]);
    const TOTALS = `{ outcomeTotals(filter: { from: "2026-03-01", to: "2026-03-31", category: "HOUSING" }) {
      casesWithOutcome casesInReach outcomes { kind moneyKind entries cases amountFen } } }`;
    const { data } = await desk.ask(OFFICER, TOTALS);
    expect(data.outcomeTotals.casesWithOutcome).toBe(1);
    expect(data.outcomeTotals.outcomes).toEqual([
      { kind: 'AMOUNT_RECOVERED', moneyKind: 'WAGES', entries: 1, cases: 1, amountFen: FEN },
    ]);
  });

  it('are of one kind of thing: money has an amount, a public good says what it is', async () => {
    const id = await replied();
    const on = { reachedOn: '2026-03-01' };

    expect(
      await moveNow(desk, ROADS, 'recordOutcome', id, { kind: 'AMOUNT_RECOVERED', amountFen: 100, ...on }),
    ).toEqual(['BAD_USER_INPUT']);
    expect(await moveNow(desk, ROADS, 'recordOutcome', id, { kind: 'PUBLIC_INTEREST', ...on })).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(
      await moveNow(desk, ROADS, 'recordOutcome', id, { kind: 'PUBLIC_INTEREST', result: '修复道路二百米', ...on }),
    ).toEqual([]);
    expect(
      await moveNow(desk, ROADS, 'recordOutcome', id, { kind: 'POLICY_CHANGED', result: '道路养护办法', ...on }),
    ).toEqual([]);
    expect(
      await moveNow(desk, ROADS, 'recordOutcome', id, {
        kind: 'POLICY_CHANGED',
        result: '未来',
        reachedOn: '2026-03-03',
      }),
    ).toEqual(['DATE_IN_FUTURE']);
  });

  it('of relief say how much and whose money it is (Art. 37)', async () => {
    const id = await replied();
    const relief = { kind: 'MEDICAL_AID', amountFen: 500_000, givenOn: '2026-03-02' };

    expect(await moveNow(desk, ROADS, 'giveRelief', id, relief)).toEqual(['BAD_USER_INPUT']);
    expect(await moveNow(desk, ROADS, 'giveRelief', id, { ...relief, source: 'CIVIL_AFFAIRS', amountFen: -1 })).toEqual(
      ['BAD_USER_INPUT'],
    );
    expect(await moveNow(desk, ROADS, 'giveRelief', id, { ...relief, source: 'CIVIL_AFFAIRS' })).toEqual([]);
    const { reliefs } = await askCase(desk, OFFICER, id, 'reliefs { id }');
    await moveNow(desk, OFFICER, 'correctRelief', id, { reliefId: reliefs[0].id, reason: '登错了人' });

    const { data } = await desk.ask(
      OFFICER,
      '{ outcomeTotals(filter: { from: "2026-03-02", to: "2026-03-02" }) { reliefs { kind amountFen } } }',
    );
    expect(data.outcomeTotals.reliefs).toEqual([]);
  });

  it('are never edited, whoever writes', async () => {
    const id = await replied();
    await moveNow(desk, OFFICER, 'giveRelief', id, { kind: 'COUNSELLING', amountFen: 0, givenOn: '2026-03-02' });

    await expect(desk.sql('update cases.relief set amount_fen = 1')).rejects.toThrow('append-only');
    await expect(desk.sql('delete from cases.settlement')).rejects.toThrow('append-only');
    await expect(desk.sql('truncate cases.consultation')).rejects.toThrow('append-only');
  });

  it('of an accusation are in no sum of who may not see it (Art. 30)', async () => {
    const id = await replied(
      aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'], category: 'SECRET', title: '反映住建局某干部' }),
    );
    await moveNow(desk, OFFICER, 'recordOutcome', id, {
      kind: 'AMOUNT_RECOVERED',
      moneyKind: 'REFUND',
      amountFen: 700,
      reachedOn: '2026-03-02',
    });
    const TOTALS = `{ outcomeTotals(filter: { from: "2026-01-01", to: "2026-12-31", category: "SECRET" }) {
      casesWithOutcome casesInReach outcomes { amountFen } } }`;
    const none = { casesWithOutcome: 0, casesInReach: 0, outcomes: [] };

    for (const viewer of [HOUSING, aViewer('head', 'ZJJ-1'), aViewer('officer', 'ZJJ'), aViewer('leader')]) {
      expect((await desk.ask(viewer, TOTALS)).data.outcomeTotals).toEqual(none);
    }
    expect((await desk.ask(OFFICER, TOTALS)).data.outcomeTotals).toEqual({
      casesWithOutcome: 1,
      casesInReach: 1,
      outcomes: [{ amountFen: 700 }],
    });
  });
});
