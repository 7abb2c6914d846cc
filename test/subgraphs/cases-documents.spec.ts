import { extractText } from 'unpdf';
import { ANONYMOUS, type Viewer } from '../../platform/identity/viewer.js';
import { aMatter } from './cases/a-matter.js';
import { act, approved, documentsSeen, drafted, issue, partsFor } from './cases/documents.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';
import { HOUSING, ROADS, routeDesk } from './cases/route-desk.js';

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
afterEach(() => {
  desk.clock = MONDAY;
});

const on = routeDesk(() => desk);
const LEADER = aViewer('leader');

/** A case in the hands of the roads bureau. */
async function aCase(): Promise<string> {
  const matter = aMatter();
  await desk.cases.register(desk.ports.bring(matter));
  return desk.ports.links.get(matter.submissionId)?.caseId ?? '';
}

const refusedWith = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

describe('a document', () => {
  it('is drafted by the unit that has the case in hand, in its name, and may yet lack parts', async () => {
    const caseId = await aCase();

    const document = await drafted(desk, ROADS, caseId, 'HANDLING_OPINION', { facts: null });

    expect(document).toMatchObject({ state: 'DRAFT', number: null, unit: { code: 'JTJ' } });
    expect(document.parts?.map(({ key }) => key)).not.toContain('facts');
  });

  it('of a case of others is not drafted, and its case not told of', async () => {
    const { codes } = await act(desk, HOUSING, 'draftDocument', {
      caseId: await aCase(),
      kind: 'REPLY_LETTER',
      parts: [],
    });

    expect(codes).toEqual(['CASE_NOT_FOUND']);
  });

  it('is not drafted by who may only look', async () => {
    const { codes } = await act(desk, LEADER, 'draftDocument', {
      caseId: await aCase(),
      kind: 'REPLY_LETTER',
      parts: [],
    });

    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('keeps of two revisions of one version the first', async () => {
    const { id: documentId, version } = await drafted(desk, ROADS, await aCase(), 'REPLY_LETTER');
    const parts = partsFor('REPLY_LETTER', { reply: '已修好' });

    const first = await act(desk, ROADS, 'reviseDocument', { documentId, version, parts });
    const second = await act(desk, ROADS, 'reviseDocument', { documentId, version, parts });

    expect([first.codes, second.codes]).toEqual([[], ['DOCUMENT_CHANGED_MEANWHILE']]);
    expect(first.data.reviseDocument.document.parts).toContainEqual({ key: 'reply', text: '已修好' });
  });

  it('that is thrown away has no content left, and is listed no more', async () => {
    const caseId = await aCase();
    const { id: documentId, version } = await drafted(desk, ROADS, caseId, 'REPLY_LETTER');

    await act(desk, ROADS, 'discardDocument', { documentId, version });

    expect(await desk.sql('select state, content from cases.document where id = $1', [documentId])).toEqual([
      { state: 'DISCARDED', content: null },
    ]);
    expect(await documentsSeen(desk, OFFICER, caseId)).toEqual([]);
  });
});

describe('approval', () => {
  it('Art. 34: is the head’s of the unit that extends, and of no other unit', async () => {
    const { id: documentId, version } = await drafted(desk, ROADS, await aCase(), 'EXTENSION_NOTICE');

    const foreign = await act(desk, aViewer('head', 'ZJJ'), 'approveDocument', { documentId, version });
    const colleague = await act(desk, { ...ROADS, subject: 'colleague' }, 'approveDocument', { documentId, version });
    const own = await act(desk, aViewer('head', 'JTJ'), 'approveDocument', { documentId, version });

    expect([foreign.codes, colleague.codes, own.codes]).toEqual([['DOCUMENT_NOT_FOUND'], ['FORBIDDEN'], []]);
    expect(own.data.approveDocument.document.state).toBe('APPROVED');
  });

  it('Art. 34: who drafted an extension notice does not approve it, even as an officer', async () => {
    const officer = { ...OFFICER, subject: 'one-officer' };
    const { id: documentId, version } = await drafted(desk, officer, await aCase(), 'EXTENSION_NOTICE');

    const { codes } = await act(desk, officer, 'approveDocument', { documentId, version });

    expect(codes).toEqual(['APPROVER_IS_DRAFTER']);
  });

  it('is not given by who revised it either', async () => {
    const { id: documentId, version } = await drafted(desk, ROADS, await aCase(), 'HANDLING_OPINION');
    const parts = partsFor('HANDLING_OPINION');
    const { data } = await act(desk, OFFICER, 'reviseDocument', { documentId, version, parts });

    const { codes } = await act(desk, OFFICER, 'approveDocument', {
      documentId,
      version: data.reviseDocument.document.version,
    });

    expect(codes).toEqual(['APPROVER_IS_DRAFTER']);
  });

  it('is refused by the database too, whoever writes the row', async () => {
    const { id } = await drafted(desk, ROADS, await aCase(), 'HANDLING_OPINION');

    await expect(
      desk.sql(
        `update cases.document set state = 'APPROVED', approved_by = drafted_by, approved_at = now() where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('Art. 32: is not given to a handling opinion without facts and reasons', async () => {
    const { id: documentId, version } = await drafted(desk, ROADS, await aCase(), 'HANDLING_OPINION', { facts: null });

    const { codes } = await act(desk, OFFICER, 'approveDocument', { documentId, version });

    expect(codes).toEqual(['DOCUMENT_PART_MISSING']);
  });

  it('is for what needs it: an acceptance notice is issued without', async () => {
    const { id: documentId, version } = await drafted(desk, ROADS, await aCase(), 'ACCEPTANCE_NOTICE');

    const { codes } = await act(desk, OFFICER, 'approveDocument', { documentId, version });

    expect(codes).toEqual(['DOCUMENT_STATE_REFUSED']);
  });

  it('ends revising: what was approved is issued as the approver read it, or discarded', async () => {
    const draft = await drafted(desk, ROADS, await aCase(), 'HANDLING_OPINION');
    const { id: documentId, version } = await approved(desk, OFFICER, draft);

    const { codes } = await act(desk, ROADS, 'reviseDocument', { documentId, version, parts: [] });

    expect(codes).toEqual(['DOCUMENT_STATE_REFUSED']);
  });
});

describe('issuing', () => {
  const putSeries = (viewer: Viewer, input: object) =>
    desk.ask(
      viewer,
      'mutation ($input: PutDocumentSeriesInput!) { putDocumentSeries(input: $input) { series { prefix } } }',
      { input },
    );

  it('numbers an approved document in its series and year, and tells the move its choices but no words', async () => {
    const caseId = await aCase();
    const draft = await drafted(desk, ROADS, caseId, 'HANDLING_OPINION', { outcome: 'EXPLAINED' });
    await approved(desk, OFFICER, draft);

    const [issued] = await issue(desk, ROADS, caseId, [{ documentId: draft.id }]);

    expect(issued).toEqual({
      documentId: draft.id,
      kind: 'HANDLING_OPINION',
      number: '信意〔2026〕1号',
      facts: { outcome: 'EXPLAINED' },
    });
    expect(await documentsSeen(desk, LEADER, caseId)).toMatchObject([{ state: 'ISSUED', number: '信意〔2026〕1号' }]);
  });

  it('drafts what needs no approval with the move, and counts the documents of one move on', async () => {
    const caseId = await aCase();
    const ref = { kind: 'REGISTRATION_RECEIPT', parts: partsFor('REGISTRATION_RECEIPT') } as const;

    const issued = await issue(desk, OFFICER, caseId, [ref, ref]);

    expect(issued.map(({ number }) => number)).toEqual(['信登〔2026〕1号', '信登〔2026〕2号']);
  });

  it('takes the year from the county’s calendar', async () => {
    const caseId = await aCase();
    // 2026-12-31T16:30Z is 00:30 on New Year's Day in the county.
    desk.clock = new Date('2026-12-31T16:30:00.000Z');

    const [issued] = await issue(desk, OFFICER, caseId, [
      { kind: 'WITHDRAWAL_REQUEST', parts: partsFor('WITHDRAWAL_REQUEST') },
    ]);

    expect(issued?.number).toBe('信撤〔2027〕1号');
  });

  it('uses a unit’s own series where it has one', async () => {
    const caseId = await aCase();
    const series = { kind: 'REPLY_LETTER', unitCode: 'JTJ', source: '宁交发〔2026〕1号' };
    await putSeries(OFFICER, { ...series, prefix: '宁交信答', validFrom: '2026-01-01' });
    await putSeries(OFFICER, { ...series, prefix: '宁路信答', validFrom: '2026-03-03' });

    const [issued] = await issue(desk, ROADS, caseId, [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }]);

    expect(issued?.number).toBe('宁交信答〔2026〕1号');
  });

  it.each([
    ['FORBIDDEN', ROADS, {}],
    ['BAD_USER_INPUT', OFFICER, { prefix: '信受〔2026〕' }],
    ['BAD_USER_INPUT', OFFICER, { source: ' ' }],
    ['UNIT_NOT_FOUND', OFFICER, { unitCode: 'NONE' }],
  ])('answers %s to a series that somebody may not put, or that cannot be one', async (code, viewer, wrong) => {
    const right = { kind: 'REPLY_LETTER', prefix: '宁信答', validFrom: '2026-01-01', source: '宁办发〔2026〕9号' };

    expect((await putSeries(viewer, { ...right, ...wrong })).codes).toEqual([code]);
  });

  it('gives concurrent moves numbers without a gap and none twice, also where some fail after theirs', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, aCase));
    const receipt = { kind: 'ACCEPTANCE_NOTICE', parts: partsFor('ACCEPTANCE_NOTICE') } as const;
    const guidance = { kind: 'REFERRAL_GUIDANCE', parts: partsFor('REFERRAL_GUIDANCE') } as const;

    // Both orders at once, and every third with a document of no case at all, which undoes the whole move.
    const moves = cases.map((id, at) => {
      const both = at % 2 === 0 ? [receipt, guidance] : [guidance, receipt];
      return issue(desk, OFFICER, id, at % 3 === 0 ? [...both, { documentId: id }] : both);
    });
    const settled = await Promise.allSettled(moves);

    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    const numbers = await desk.sql<{ number: string }>(
      `select number from cases.document where case_id = any ($1) order by length(number), number`,
      [cases],
    );
    const wanted = ['信受', '信导'].flatMap((word) =>
      Array.from({ length: 8 }, (_, at) => `${word}〔2026〕${at + 1}号`),
    );
    expect(numbers.map(({ number }) => number).sort()).toEqual(wanted.sort());
  });

  it('Art. 32: does not issue an opinion that nobody approved', async () => {
    const caseId = await aCase();
    const { id: documentId } = await drafted(desk, ROADS, caseId, 'HANDLING_OPINION');
    const inline = { kind: 'HANDLING_OPINION', parts: partsFor('HANDLING_OPINION') } as const;

    const refusal = refusedWith('DOCUMENT_APPROVAL_NEEDED', { kind: 'HANDLING_OPINION', article: '32' });
    await expect(issue(desk, ROADS, caseId, [{ documentId }])).rejects.toEqual(refusal);
    await expect(issue(desk, ROADS, caseId, [inline])).rejects.toEqual(refusal);
  });

  it.each([
    ['ACCEPTANCE_NOTICE', 'route', '23'],
    ['NOT_ACCEPTED_NOTICE', 'whereTo', '19(3)、23、36(3)'],
    ['REFERRAL_GUIDANCE', 'procedure', '22、23、31'],
    ['MEDIATION_AGREEMENT', 'otherSignature', '33'],
    ['SETTLEMENT_PLEDGE', 'petitionerSignature', '33、37'],
  ] as const)('refuses %s without %s by Art. %s, and nothing is half done', async (kind, key, article) => {
    const caseId = await aCase();
    const ready = { kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') } as const;

    await expect(issue(desk, ROADS, caseId, [ready, { kind, parts: partsFor(kind, { [key]: null }) }])).rejects.toEqual(
      refusedWith('DOCUMENT_PART_MISSING', { kind, parts: key, article }),
    );
    expect(await desk.sql('select from cases.document where case_id = $1', [caseId])).toEqual([]);
    const events = await desk.sql(`select from cases.case_event where case_id = $1 and kind = 'CASE_SUPPLEMENTED'`, [
      caseId,
    ]);
    expect(events).toEqual([]);
  });

  it('refuses a document of another case, one that was issued, one that was discarded, and one named twice', async () => {
    const [own, other] = [await aCase(), await aCase()];
    const foreign = await drafted(desk, ROADS, other, 'REPLY_LETTER');
    const issued = await drafted(desk, ROADS, own, 'REPLY_LETTER');
    await issue(desk, ROADS, own, [{ documentId: issued.id }]);
    const gone = await drafted(desk, ROADS, own, 'REPLY_LETTER');
    await act(desk, ROADS, 'discardDocument', { documentId: gone.id, version: gone.version });
    const ready = await drafted(desk, ROADS, own, 'REPLY_LETTER');

    const codes: string[] = [];
    for (const ids of [[foreign.id], [issued.id], [gone.id], ['no-id'], [ready.id, ready.id]]) {
      const refs = ids.map((documentId) => ({ documentId }));
      codes.push(await issue(desk, ROADS, own, refs).then(String, ({ code }) => code));
    }

    expect(codes).toEqual([
      'DOCUMENT_NOT_FOUND',
      'DOCUMENT_STATE_REFUSED',
      'DOCUMENT_STATE_REFUSED',
      'DOCUMENT_NOT_FOUND',
      'BAD_USER_INPUT',
    ]);
  });

  it('refuses a draft on a template that has gone out of force, until it is revised', async () => {
    const caseId = await aCase();
    const document = await drafted(desk, ROADS, caseId, 'REPLY_LETTER');
    await desk.sql(`update cases.document_template set valid_to = '2026-03-01' where id = 'REPLY_LETTER-1'`);
    await desk.sql(
      `insert into cases.document_template select 'REPLY_LETTER-2', kind, 2, title, parts, body, article,
         needs_approval, date '2026-03-02', null, source from cases.document_template where id = 'REPLY_LETTER-1'`,
    );

    await expect(issue(desk, ROADS, caseId, [{ documentId: document.id }])).rejects.toEqual(
      refusedWith('DOCUMENT_TEMPLATE_NOT_IN_FORCE', { template: 'REPLY_LETTER-1' }),
    );
    const { id: documentId, version } = document;
    await act(desk, ROADS, 'reviseDocument', { documentId, version, parts: partsFor('REPLY_LETTER') });
    expect(await issue(desk, ROADS, caseId, [{ documentId }])).toHaveLength(1);
  });
});

describe('what a document says', () => {
  const CANARY = '钱鸣凤的补偿款';

  it('is for the unit that has the case in hand and for the bureau; others see kind, number and dates', async () => {
    const caseId = await aCase();
    await drafted(desk, ROADS, caseId, 'REPLY_LETTER', { reply: CANARY });
    expect(await documentsSeen(desk, LEADER, caseId)).toEqual([]);
    await issue(desk, ROADS, caseId, [{ documentId: (await documentsSeen(desk, ROADS, caseId))?.[0]?.id ?? '' }]);

    const said = { key: 'reply', text: CANARY };
    expect((await documentsSeen(desk, ROADS, caseId))?.[0]?.parts).toContainEqual(said);
    expect((await documentsSeen(desk, OFFICER, caseId))?.[0]?.parts).toContainEqual(said);
    expect(await documentsSeen(desk, LEADER, caseId)).toMatchObject([{ kind: 'REPLY_LETTER', parts: null }]);
    expect(await documentsSeen(desk, HOUSING, caseId)).toBeNull();
  });

  it('stands in no table in plain words, and in no event', async () => {
    const caseId = await aCase();
    await issue(desk, ROADS, caseId, [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER', { reply: CANARY }) }]);

    const rows = await desk.sql<{ text: string }>(
      `select to_jsonb(d)::text as text from cases.document d where case_id = $1
       union all select to_jsonb(e)::text from cases.case_event e where case_id = $1`,
      [caseId],
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ text }) => text.includes(CANARY))).toEqual([]);
  });
});

describe('what is issued without another move', () => {
  const issueAlone = (viewer: Viewer, caseId: string, version: number, kind: string) =>
    desk.ask(
      viewer,
      'mutation ($input: IssueDocumentsInput!) { issueDocuments(input: $input) { case { id documents { kind number } } } }',
      { input: { caseId, version, documents: [{ kind, parts: partsFor(kind) }] } },
    );

  it('is a receipt or a letter, and is told', async () => {
    const caseId = await aCase();

    const { data, codes } = await issueAlone(OFFICER, caseId, 1, 'REGISTRATION_RECEIPT');

    expect(codes).toEqual([]);
    expect(data.issueDocuments.case.documents).toMatchObject([{ kind: 'REGISTRATION_RECEIPT' }]);
    const [told] = await desk.sql<{ facts: object }>(
      `select facts from cases.case_event where case_id = $1 and kind = 'DOCUMENT_ISSUED'`,
      [caseId],
    );
    expect(told?.facts).toMatchObject({ kind: 'REGISTRATION_RECEIPT', move: 'issueDocument' });
  });

  it('may be, to a further petitioner of the case, a letter of the kind that a move has issued', async () => {
    const caseId = await aCase();
    await issue(desk, ROADS, caseId, [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }]);

    expect((await issueAlone(ROADS, caseId, 2, 'REPLY_LETTER')).codes).toEqual([]);
  });

  it('is nothing that a move of the table asks for: a case is not told of as accepted and left as it was', async () => {
    const { codes } = await issueAlone(ROADS, await aCase(), 1, 'ACCEPTANCE_NOTICE');

    expect(codes).toEqual(['DOCUMENT_COMES_WITH_MOVE']);
  });
});

describe('delivery', () => {
  const RECEIPT = '挂号信 XA12345678901 钱鸣凤签收';
  const deliver = (viewer: Viewer, caseId: string, version: number, input: object) =>
    desk.ask(viewer, 'mutation ($input: RecordDeliveryInput!) { recordDelivery(input: $input) { case { version } } }', {
      input: { caseId, version, method: 'POST', proof: RECEIPT, ...input },
    });
  const versionOf = async (caseId: string): Promise<number> =>
    (await desk.sql<{ version: number }>('select version from cases.case where id = $1', [caseId]))[0]?.version ?? 0;

  async function anIssuedLetter(): Promise<{ caseId: string; documentId: string; version: number }> {
    const caseId = await aCase();
    const [issued] = await issue(desk, ROADS, caseId, [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }]);
    return { caseId, documentId: issued?.documentId ?? '', version: await versionOf(caseId) };
  }

  it('is recorded with its proof, sealed, and told without it', async () => {
    const { caseId, documentId, version } = await anIssuedLetter();

    const { codes } = await deliver(ROADS, caseId, version, { documentId, deliveredAt: MONDAY });

    expect(codes).toEqual([]);
    expect(await documentsSeen(desk, ROADS, caseId)).toMatchObject([{ state: 'DELIVERED' }]);
    const rows = await desk.sql<{ text: string }>(
      `select to_jsonb(d)::text as text from cases.document_delivery d where document_id = $1
       union all select to_jsonb(e)::text from cases.case_event e where case_id = $2 and kind = 'DOCUMENT_DELIVERED'`,
      [documentId, caseId],
    );
    expect(rows).toHaveLength(2);
    expect(rows.filter(({ text }) => text.includes('XA1234') || text.includes('钱鸣凤'))).toEqual([]);
  });

  it.each([
    ['after now', new Date(MONDAY.getTime() + 1), ['DELIVERY_DATE_REFUSED']],
    // 2026-03-01T15:59Z is 23:59 of Sunday, the county's day before the issue on Monday.
    ['on the county’s day before its issue', new Date('2026-03-01T15:59:00.000Z'), ['DELIVERY_DATE_REFUSED']],
    // 2026-03-01T16:00Z is 00:00 of Monday: a form may give the day without its hour.
    ['on the day of its issue', new Date('2026-03-01T16:00:00.000Z'), []],
  ])('%s is judged by the county’s day', async (_when, deliveredAt, wanted) => {
    const { caseId, documentId, version } = await anIssuedLetter();

    expect((await deliver(ROADS, caseId, version, { documentId, deliveredAt })).codes).toEqual(wanted);
  });

  it('is refused of a draft, of a document of another case, and without proof', async () => {
    const { caseId, version } = await anIssuedLetter();
    const draft = await drafted(desk, ROADS, caseId, 'REPLY_LETTER');
    const foreign = await anIssuedLetter();

    const codes: string[] = [];
    for (const input of [
      { documentId: draft.id },
      { documentId: foreign.documentId },
      { documentId: draft.id, proof: '  ' },
    ]) {
      codes.push(...(await deliver(ROADS, caseId, version, { ...input, deliveredAt: MONDAY })).codes);
    }

    expect(codes).toEqual(['DOCUMENT_STATE_REFUSED', 'DOCUMENT_NOT_FOUND', 'BAD_USER_INPUT']);
  });

  it('Art. 35: of a handling opinion starts the thirty days for asking for a review, from the day it was delivered', async () => {
    const caseId = await on.accepted();
    const opinion = await on.opinion(caseId);
    await on.does(ROADS, 'opineCase', caseId, { documents: [opinion] });
    const [{ id: documentId } = { id: '' }] =
      (await documentsSeen(desk, ROADS, caseId))?.filter(({ kind }) => kind === 'HANDLING_OPINION') ?? [];
    desk.clock = new Date('2026-03-06T02:00:00.000Z');

    const first = await deliver(ROADS, caseId, await versionOf(caseId), { documentId, deliveredAt: MONDAY });
    const again = await deliver(ROADS, caseId, await versionOf(caseId), { documentId, deliveredAt: desk.clock });

    expect([first.codes, again.codes]).toEqual([[], []]);
    const windows = await desk.sql<{ due: string }>(
      `select (due_at at time zone 'Asia/Shanghai')::date::text as due
         from cases.clock where case_id = $1 and kind = 'REVIEW_REQUEST'`,
      [caseId],
    );
    // Delivered on 2 March, recorded on the 6th: 29 more days in March, and 1 April, a Wednesday. Not anew by the second.
    expect(windows).toEqual([{ due: '2026-04-01' }]);
  });

  it('of an issued letter to a second petitioner leaves the first date', async () => {
    const { caseId, documentId, version } = await anIssuedLetter();
    await deliver(ROADS, caseId, version, { documentId, deliveredAt: MONDAY });
    desk.clock = new Date('2026-03-05T02:00:00.000Z');

    const { codes } = await deliver(ROADS, caseId, version + 1, { documentId, deliveredAt: desk.clock });

    expect(codes).toEqual([]);
    const [row] = await desk.sql<{ delivered_at: Date }>('select delivered_at from cases.document where id = $1', [
      documentId,
    ]);
    expect(row?.delivered_at).toEqual(MONDAY);
    expect(await desk.sql('select from cases.document_delivery where document_id = $1', [documentId])).toHaveLength(2);
  });
});

describe('an issued document as a file', () => {
  const file = (viewer: Viewer, documentId: string, format: 'PDF' | 'DOCX' = 'PDF') =>
    desk.cases.port.document({
      viewer: { ...viewer, roles: [...viewer.roles] },
      requestId: 'download',
      documentId,
      format,
    });

  it('is for the unit that has the case in hand and for the bureau, and not there for others', async () => {
    const caseId = await aCase();
    const draft = await drafted(desk, ROADS, caseId, 'REPLY_LETTER');
    expect(await file(ROADS, draft.id)).toBeNull();
    await issue(desk, ROADS, caseId, [{ documentId: draft.id }]);

    const answers = await Promise.all([ROADS, OFFICER, HOUSING, LEADER].map((viewer) => file(viewer, draft.id)));

    expect(answers.map((answer) => answer?.mediaType ?? null)).toEqual([
      'application/pdf',
      'application/pdf',
      null,
      null,
    ]);
    expect(await file(ROADS, caseId)).toBeNull();
    expect(await file(ROADS, 'no-id')).toBeNull();
  });

  it('is noted with who read it, as is what it says in the graph; who was refused has read nothing', async () => {
    const caseId = await aCase();
    const [issued] = await issue(desk, ROADS, caseId, [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }]);

    await file(OFFICER, issued?.documentId ?? '');
    await file(LEADER, issued?.documentId ?? '');
    await documentsSeen(desk, ROADS, caseId);
    await documentsSeen(desk, LEADER, caseId);

    const noted = await desk.sql(
      `select kind, subject, operation from audit.access_log where case_ids @> array[$1]::text[] order by sequence`,
      [caseId],
    );
    expect(noted).toEqual([
      { kind: 'PERSON_READ', subject: OFFICER.subject, operation: 'GET /documents' },
      { kind: 'PERSON_READ', subject: ROADS.subject, operation: '' },
    ]);
  });

  it('shows case, unit and title as they were on the day of issue, in the same bytes ever after', async () => {
    const caseId = await aCase();
    const [issued] = await issue(desk, ROADS, caseId, [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }]);
    const before = await file(ROADS, issued?.documentId ?? '');
    const [titled] = await desk.sql<{ title: string }>('select title from cases.case where id = $1', [caseId]);
    await desk.sql(`update cases.case set title = '另一个标题' where id = $1`, [caseId]);
    desk.clock = new Date('2026-09-01T02:00:00.000Z');

    const after = await file(ROADS, issued?.documentId ?? '');

    expect(after).toEqual(before);
    expect(before?.name).toMatch(/^宁交信答〔2026〕\d+号\.pdf$/);
    const pdf = await extractText(new Uint8Array(Buffer.from(before?.bytes ?? '', 'base64')), { mergePages: true });
    expect(pdf.text.replace(/\s/g, '')).toContain('宁安县JTJ');
    expect(pdf.text.replace(/\s/g, '')).toContain(titled?.title);
  });
});

describe('a document, by the query code of its petitioner', () => {
  const open = (submissionId: string, documentId: string) =>
    desk.ask(ANONYMOUS, 'mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { file { name } } }', {
      input: { queryCode: `code of ${submissionId}`, documentId },
    });
  const letter = { kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') } as const;

  it('Art. 30: is not opened when it is of an accusation, for the accused may hold the code', async () => {
    const matter = aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'], title: '反映住建局某干部' });
    await desk.cases.register(desk.ports.bring(matter));
    const caseId = desk.ports.links.get(matter.submissionId)?.caseId ?? '';
    const [issued] = await issue(desk, OFFICER, caseId, [letter]);

    expect((await open(matter.submissionId, issued?.documentId ?? '')).codes).toEqual(['DOCUMENT_NOT_FOUND']);
  });

  it('is, of a case with several petitions, that of the one it was written to, and none that names nobody', async () => {
    const [mine, other] = [aMatter(), aMatter()];
    await desk.cases.register(desk.ports.bring(mine, other));
    const caseId = desk.ports.links.get(mine.submissionId)?.caseId ?? '';
    await on.does(OFFICER, 'joinSubmission', caseId, { submissionId: other.submissionId, reason: '同一事项' });

    const [toNobody, toOther] = await issue(desk, ROADS, caseId, [
      letter,
      { ...letter, submissionId: other.submissionId },
    ]);

    const tried = [
      await open(mine.submissionId, toNobody?.documentId ?? ''),
      await open(mine.submissionId, toOther?.documentId ?? ''),
      await open(other.submissionId, toOther?.documentId ?? ''),
    ];
    expect(tried.map(({ codes }) => codes)).toEqual([['DOCUMENT_NOT_FOUND'], ['DOCUMENT_NOT_FOUND'], []]);
  });

  it('is not written to somebody of another case', async () => {
    const refs = [{ ...letter, submissionId: 'no-submission-of-it' }];

    await expect(issue(desk, ROADS, await aCase(), refs)).rejects.toEqual(refusedWith('SUBMISSION_NOT_FOUND'));
  });
});
