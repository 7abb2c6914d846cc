import type { Viewer } from '../../platform/identity/viewer.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import {
  answeredCase,
  delivered,
  HANDLER,
  HANDLER_HEAD,
  opine,
  RECHECKER,
  RECHECKER_HEAD,
  REVIEWER,
  REVIEWER_HEAD,
} from './cases/answered-case.js';
import { askCase, moveNow } from './cases/ask-case.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { approved, documentsSeen, drafted, partsFor } from './cases/documents.js';
import { handOf, move, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

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
afterEach(() => {
  desk.clock = MONDAY;
});

const CLERK = aViewer('clerk');

/** An instant of the county's wall clock, `2026-04-02 23:59:59`. */
const county = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

const asking = (level: 'CHECK' | 'RECHECK', about: Record<string, unknown> = {}) => ({
  level,
  receivedAt: desk.clock.toISOString(),
  grounds: '认定的事实有误，请求撤销',
  ...about,
});

/** Answered and delivered at the time given. */
async function deliveredCase(at = MONDAY): Promise<{ id: string; submissionId: string; opinionId: string }> {
  desk.clock = at;
  const it = await answeredCase(desk);
  await delivered(desk, it.id, it.opinionId);
  return it;
}

async function decided(
  id: string,
  level: 'CHECK' | 'RECHECK',
  outcome: string,
  [drafter, approver]: readonly [Viewer, Viewer] = level === 'CHECK'
    ? [REVIEWER, REVIEWER_HEAD]
    : [RECHECKER, RECHECKER_HEAD],
): Promise<{ codes: readonly string[]; documentId: string }> {
  const kind = level === 'CHECK' ? 'REVIEW_OPINION' : 'RECHECK_OPINION';
  const draft = await drafted(desk, drafter, id, kind, { outcome });
  const { id: documentId } = await approved(desk, approver, draft);
  return { codes: await moveNow(desk, drafter, 'decideReview', id, { documents: [{ documentId }] }), documentId };
}

/** Reviewed, upheld, and the review's opinion delivered, all at the desk's time. */
async function reviewedCase(at = MONDAY): Promise<{ id: string; opinionId: string; submissionId: string }> {
  const it = await deliveredCase(at);
  await moveNow(desk, CLERK, 'requestReview', it.id, asking('CHECK'));
  const { documentId } = await decided(it.id, 'CHECK', 'UPHELD');
  await delivered(desk, it.id, documentId);
  return it;
}

const REVIEWABILITY = 'reviewability { isOpen level refusal article closesAt organ { code } }';

describe('复查 (Art. 35): asked for within 30 days of receipt', () => {
  // Delivered on Tuesday 3 March; that day is not counted. 28 days to the 31st, 2 more: Thursday 2 April.
  it.each([
    ['on day 30 at 23:59:59 is in time', '2026-04-02 23:59:59', []],
    ['on day 31 at 00:00 of the county’s day is too late', '2026-04-03 00:00:00', ['REVIEW_OUT_OF_TIME']],
  ])('%s', async (_, at, codes) => {
    const { id } = await deliveredCase(county('2026-03-03 09:00:00'));

    desk.clock = county(at);

    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual(codes);
  });

  // Delivered on Friday 6 March: 25 days to the 31st, 5 more: Sunday 5 April, within 清明 (4 to 6 April): to Tuesday the 7th.
  it.each([
    ['2026-04-07 23:59:59', []],
    ['2026-04-08 00:00:00', ['REVIEW_OUT_OF_TIME']],
  ])('has a window that ends on a holiday end with the next working day: at %s', async (at, codes) => {
    const { id } = await deliveredCase(county('2026-03-06 17:00:00'));

    desk.clock = county(at);

    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual(codes);
  });

  it('counts the day on which the request came in, not the one on which it is taken down', async () => {
    const { id } = await deliveredCase(county('2026-03-03 09:00:00'));

    desk.clock = county('2026-04-09 10:00:00');
    await desk.sql(
      `update cases.clock set stopped_at = due_at + interval '1 millisecond', stop_reason = 'LAPSED', next_at = null
                     where case_id = $1 and kind = 'REVIEW_REQUEST'`,
      [id],
    );
    const late = asking('CHECK', { receivedAt: county('2026-04-03 08:00:00').toISOString() });
    const inTime = asking('CHECK', { receivedAt: county('2026-04-02 16:30:00').toISOString() });

    expect(await moveNow(desk, CLERK, 'requestReview', id, late)).toEqual(['REVIEW_OUT_OF_TIME']);
    expect(await moveNow(desk, CLERK, 'requestReview', id, inTime)).toEqual([]);
    // 30 days from the receipt of the request on 2 April: 28 to the 30th, 2 more: 2 May, within 1 to 5 May: to the 6th.
    expect(await desk.sql(`select due_at from cases.clock where case_id = $1 and kind = 'REVIEW'`, [id])).toEqual([
      { due_at: new Date(county('2026-05-07 00:00:00').getTime() - 1) },
    ]);
  });

  it('is refused on a day that has not come, and on one before the opinion', async () => {
    const { id } = await deliveredCase();

    const tomorrow = new Date(desk.clock.getTime() + 86_400_000).toISOString();
    const before = new Date(desk.clock.getTime() - 86_400_000).toISOString();

    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK', { receivedAt: tomorrow }))).toEqual([
      'DATE_IN_FUTURE',
    ]);
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK', { receivedAt: before }))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('may be asked for once the opinion is issued, though it is not delivered yet: the time begins with delivery', async () => {
    desk.clock = MONDAY;
    const { id } = await answeredCase(desk);

    expect(await askCase(desk, OFFICER, id, REVIEWABILITY)).toEqual({
      reviewability: {
        isOpen: true,
        level: 'CHECK',
        refusal: null,
        article: '35',
        closesAt: null,
        organ: { code: 'ZJJ' },
      },
    });
    desk.clock = county('2026-06-01 09:00:00');
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual([]);
  });

  it('says what may be asked of whom until when, and when it is too late that the opinion stands', async () => {
    const { id } = await deliveredCase(county('2026-03-03 09:00:00'));
    const closesAt = new Date(county('2026-04-03 00:00:00').getTime() - 1).toISOString();

    expect(await askCase(desk, OFFICER, id, REVIEWABILITY)).toEqual({
      reviewability: { isOpen: true, level: 'CHECK', refusal: null, article: '35', closesAt, organ: { code: 'ZJJ' } },
    });
    desk.clock = county('2026-04-03 00:00:00');
    expect(await askCase(desk, OFFICER, id, REVIEWABILITY)).toEqual({
      reviewability: { isOpen: false, level: 'CHECK', refusal: 'OUT_OF_TIME', article: '35', closesAt, organ: null },
    });
  });

  it('is for what went the petition procedure alone (Art. 31(6))', async () => {
    const matter = aMatter({ purpose: 'SUGGESTION' });
    await desk.cases.register(desk.ports.bring(matter));
    const id = desk.ports.links.get(matter.submissionId)?.caseId ?? '';

    expect(await askCase(desk, OFFICER, id, 'reviewability { isOpen refusal article }')).toEqual({
      reviewability: { isOpen: false, refusal: 'OTHER_ROUTE', article: '31' },
    });
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual(['REVIEW_REFUSED']);
  });

  it('is not for an opinion in a case whose route nobody settled (Art. 31(6))', async () => {
    const { id } = await deliveredCase();
    await desk.sql('update cases.case set legal_route = null where id = $1', [id]);

    expect(await askCase(desk, OFFICER, id, 'reviewability { isOpen refusal article }')).toEqual({
      reviewability: { isOpen: false, refusal: 'OTHER_ROUTE', article: '31' },
    });
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual(['REVIEW_REFUSED']);
  });

  it('is asked for once: neither a second time, nor a recheck before it is decided', async () => {
    const { id } = await deliveredCase();
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'))).toEqual(['REVIEW_REFUSED']);
    await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'));

    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual(['REVIEW_REFUSED']);
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'))).toEqual(['REVIEW_REFUSED']);
    await decided(id, 'CHECK', 'UPHELD');
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual(['REVIEW_REFUSED']);
  });

  it('of two requests at once takes one', async () => {
    const { id } = await deliveredCase();
    const version = (await seen(desk, CLERK, id))?.version;
    const input = { caseId: id, version, ...asking('CHECK') };
    const request = 'mutation ($input: RequestReviewInput!) { requestReview(input: $input) { case { id } } }';

    const answers = await Promise.all([desk.ask(CLERK, request, { input }), desk.ask(OFFICER, request, { input })]);

    const codes = answers.map((answer) => answer.codes.join()).sort();
    expect(codes).toEqual(['', 'CASE_CHANGED_MEANWHILE']);
    expect(await desk.sql('select count(*)::int from cases.review where case_id = $1', [id])).toEqual([{ count: 1 }]);
    expect(
      await desk.sql(`select count(*)::int from cases.case_event where case_id = $1 and kind = 'REVIEW_OPENED'`, [id]),
    ).toEqual([{ count: 1 }]);
  });

  it('may be asked for by the petitioner alone, by query code', async () => {
    const { id, submissionId } = await deliveredCase();
    const request = `mutation ($input: RequestReviewByCodeInput!) { requestReviewByCode(input: $input) { submissionId } }`;
    const ask = (queryCode: string) =>
      desk.ask(aViewer('leader'), request, { input: { queryCode, level: 'CHECK', grounds: '不服' } });

    expect((await ask('code of nobody')).codes).toEqual(['QUERY_CODE_REFUSED']);
    expect((await ask(`code of ${submissionId}`)).data.requestReviewByCode).toEqual({ submissionId });

    expect(await askCase(desk, OFFICER, id, 'state reviews { level isByPetitioner unit { code } }')).toEqual({
      state: 'UNDER_REVIEW',
      reviews: [{ level: 'CHECK', isByPetitioner: true, unit: { code: 'ZJJ' } }],
    });
    expect((await ask(`code of ${submissionId}`)).codes).toEqual(['REVIEW_REFUSED']);
  });
});

describe('the organ that reviews', () => {
  it('is the next higher one, sees the case from the request on, and hears of it', async () => {
    const { id } = await deliveredCase();
    const bureau = aViewer('department', 'XFJ');
    const named = { organUnitCode: 'XFJ', organReason: '县政府指定' };
    expect(await seen(desk, bureau, id)).toBeNull();

    await moveNow(desk, OFFICER, 'requestReview', id, asking('CHECK', named));

    expect((await seen(desk, bureau, id))?.state).toBe('UNDER_REVIEW');
    const { possibleMoves } = await askCase(desk, bureau, id, 'possibleMoves');
    expect(possibleMoves).toEqual(expect.arrayContaining(['decideReview', 'remitReview', 'openHearing']));
    const { items } = await desk.cases.port.feed({ unitCode: 'XFJ', after: START, limit: 500 });
    expect(items.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)).toEqual(['REVIEW_OPENED']);
    const { data } = await desk.ask(bureau, '{ cases(first: 100) { nodes { id } } }');
    expect(data.cases.nodes).toContainEqual({ id });
  });

  const START = Buffer.from('["0"]').toString('base64url');

  it('may be another one that an officer names with the reason, never one that judged, stands below, or is recused', async () => {
    const { id } = await deliveredCase();
    const name = (viewer: Viewer, organUnitCode: string, organReason = '上级指定') =>
      moveNow(desk, viewer, 'requestReview', id, asking('CHECK', { organUnitCode, organReason }));

    expect(await name(OFFICER, 'ZJJ-1')).toEqual(['REVIEW_ORGAN_REFUSED']);
    expect(await name(OFFICER, 'ZJJ-1-1')).toEqual(['REVIEW_ORGAN_REFUSED']);
    expect(await name(OFFICER, 'NOBODY')).toEqual(['UNIT_NOT_FOUND']);
    expect(await name(OFFICER, 'XFJ', ' ')).toEqual(['BAD_USER_INPUT']);
    expect(await name(CLERK, 'XFJ')).toEqual(['FORBIDDEN']);
    expect(await name(OFFICER, 'XFJ')).toEqual([]);
    expect(await askCase(desk, OFFICER, id, 'reviews { unit { code } unitReason }')).toEqual({
      reviews: [{ unit: { code: 'XFJ' }, unitReason: '上级指定' }],
    });
  });

  it('alone drafts and decides: not the unit whose opinion it is, nor an officer in its name', async () => {
    const { id } = await deliveredCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'));
    await expect(drafted(desk, HANDLER, id, 'REVIEW_OPINION')).rejects.toThrow('FORBIDDEN');
    const draft = await drafted(desk, REVIEWER, id, 'REVIEW_OPINION', { outcome: 'UPHELD' });
    expect(draft.unit).toEqual({ code: 'ZJJ' });
    expect((await documentsSeen(desk, HANDLER, id))?.map(({ kind }) => kind)).toEqual(['HANDLING_OPINION']);
    const target = { documents: [{ documentId: draft.id }] };

    expect(await moveNow(desk, REVIEWER, 'decideReview', id, target)).toEqual(['DOCUMENT_APPROVAL_NEEDED']);
    await expect(approved(desk, REVIEWER, draft)).rejects.toThrow('FORBIDDEN');
    await expect(approved(desk, HANDLER_HEAD, draft)).rejects.toThrow('FORBIDDEN');
    await approved(desk, REVIEWER_HEAD, draft);

    for (const viewer of [HANDLER, HANDLER_HEAD, OFFICER, CLERK]) {
      expect(await moveNow(desk, viewer, 'decideReview', id, target)).toEqual(['FORBIDDEN']);
    }
    expect(await moveNow(desk, REVIEWER, 'decideReview', id, target)).toEqual([]);
    expect(await askCase(desk, OFFICER, id, 'state reviews { outcome opinionDocumentId }')).toEqual({
      state: 'CONCLUDED',
      reviews: [{ outcome: 'UPHELD', opinionDocumentId: draft.id }],
    });
  });

  it('lets nobody decide who wrote, approved or issued the opinion under review (Art. 28)', async () => {
    const { id } = await deliveredCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'));
    const draft = await drafted(desk, REVIEWER, id, 'REVIEW_OPINION');
    await approved(desk, REVIEWER_HEAD, draft);
    const moved = { ...REVIEWER, subject: HANDLER.subject };

    expect(await moveNow(desk, moved, 'decideReview', id, { documents: [{ documentId: draft.id }] })).toEqual([
      'REVIEWER_HANDLED',
    ]);
  });

  it('reads the petitioner’s words; who only looks on does not, and they stand nowhere in the clear', async () => {
    const { id } = await deliveredCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK', { grounds: '我家的房子没有量准' }));

    for (const [viewer, grounds] of [
      [REVIEWER, '我家的房子没有量准'],
      [HANDLER, '我家的房子没有量准'],
      [aViewer('inspector'), null],
      [aViewer('leader'), null],
    ] as const) {
      expect(await askCase(desk, viewer, id, 'reviews { grounds }')).toEqual({ reviews: [{ grounds }] });
    }
    const notes = await desk.sql<{ subject: string }>(
      `select subject from audit.access_log where kind = 'PERSON_READ' and $1 = any (case_ids::text[]) order by subject`,
      [id],
    );
    expect([...new Set(notes.map(({ subject }) => subject))]).toEqual(
      expect.arrayContaining([HANDLER.subject, REVIEWER.subject]),
    );
    expect(notes.filter(({ subject }) => /inspector|leader/.test(subject))).toEqual([]);
    const stored = await desk.sql<{ text: string }>(
      'select r::text as text from cases.review r union all select facts::text from cases.case_event',
    );
    expect(stored.filter(({ text }) => text.includes('房子'))).toEqual([]);
  });

  it('may be replaced in mid-review by an officer with the reason; its time runs on, and the one before sees no more', async () => {
    const { id } = await deliveredCase();
    await moveNow(
      desk,
      OFFICER,
      'requestReview',
      id,
      asking('CHECK', { organUnitCode: 'XFJ', organReason: '县政府指定' }),
    );
    const bureau = aViewer('department', 'XFJ');
    expect((await seen(desk, bureau, id))?.state).toBe('UNDER_REVIEW');
    const dueAt = () =>
      desk.sql(`select due_at, stopped_at from cases.clock where case_id = $1 and kind = 'REVIEW'`, [id]);
    const before = await dueAt();
    const rename = (viewer: Viewer, organUnitCode: string, organReason = '原复查机关已撤销') =>
      moveNow(desk, viewer, 'renameReviewOrgan', id, { organUnitCode, organReason });
    desk.clock = new Date(desk.clock.getTime() + 3 * 86_400_000);

    for (const viewer of [CLERK, HANDLER, REVIEWER_HEAD]) {
      expect(await rename(viewer, 'ZJJ')).toEqual(['FORBIDDEN']);
    }
    expect(await rename(OFFICER, 'ZJJ', ' ')).toEqual(['BAD_USER_INPUT']);
    expect(await rename(OFFICER, 'NOBODY')).toEqual(['UNIT_NOT_FOUND']);
    for (const organ of ['XFJ', 'ZJJ-1', 'ZJJ-1-1']) {
      expect(await rename(OFFICER, organ)).toEqual(['REVIEW_ORGAN_REFUSED']);
    }
    expect(await rename(OFFICER, 'ZJJ')).toEqual([]);

    expect(await seen(desk, bureau, id)).toBeNull();
    expect((await seen(desk, REVIEWER, id))?.state).toBe('UNDER_REVIEW');
    expect(await askCase(desk, OFFICER, id, 'reviews { unit { code } unitReason }')).toEqual({
      reviews: [{ unit: { code: 'ZJJ' }, unitReason: '原复查机关已撤销' }],
    });
    expect(await dueAt()).toEqual(before);
    for (const unitCode of ['ZJJ', 'XFJ', 'ZJJ-1']) {
      const { items } = await desk.cases.port.feed({ unitCode, after: START, limit: 500 });
      expect(items.filter(({ caseId }) => caseId === id).at(-1)?.kind).toBe('REVIEW_ORGAN_CHANGED');
    }
    expect((await decided(id, 'CHECK', 'UPHELD')).codes).toEqual([]);
    expect(await rename(OFFICER, 'XFJ')).toEqual(['CASE_MOVE_REFUSED']);
  });

  it('of a recheck is never replaced by one that reviewed it or answered it before', async () => {
    const { id } = await reviewedCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'));

    for (const organUnitCode of ['ZJJ', 'ZJJ-1']) {
      const named = { organUnitCode, organReason: '原机关已撤销' };
      expect(await moveNow(desk, OFFICER, 'renameReviewOrgan', id, named)).toEqual(['REVIEW_ORGAN_REFUSED']);
    }
  });

  it('of a case that accuses it is not asked, and sees nothing of it (Art. 30)', async () => {
    const { id } = await deliveredCase();
    await desk.sql(`update cases.case set confidentiality = 'ACCUSATION', barred_unit_codes = '{ZJJ}' where id = $1`, [
      id,
    ]);

    const named = asking('CHECK', { organUnitCode: 'ZJJ', organReason: '上一级' });
    expect(await moveNow(desk, OFFICER, 'requestReview', id, named)).toEqual(['REVIEW_ORGAN_REFUSED']);
    expect(await moveNow(desk, OFFICER, 'requestReview', id, asking('CHECK'))).toEqual([]);

    expect(await askCase(desk, OFFICER, id, 'reviews { unit { code } }')).toEqual({
      reviews: [{ unit: { code: 'XFJ' } }],
    });
    expect(await seen(desk, REVIEWER, id)).toBeNull();
    expect(await moveNow(desk, REVIEWER, 'decideReview', id, { documents: [] })).toEqual(['CASE_NOT_FOUND']);
  });
});

describe('a review that sends it back (撤销并责令重新处理)', () => {
  it('has the unit sign again with 60 new days, and its new opinion can be reviewed anew', async () => {
    const { id } = await deliveredCase(county('2026-03-03 09:00:00'));
    desk.clock = county('2026-03-10 09:00:00');
    await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'));
    const { codes } = await decided(id, 'CHECK', 'REVOKED');
    expect(codes).toEqual([]);

    const back = await seen(desk, HANDLER, id);
    expect(back?.state).toBe('ASSIGNED');
    // 60 days from 10 March: 21 to the 31st, 30 of April, 9 more: Saturday 9 May, an in-lieu working day.
    expect(
      await desk.sql(`select due_at from cases.clock where case_id = $1 and kind = 'HANDLE' and stopped_at is null`, [
        id,
      ]),
    ).toEqual([{ due_at: new Date(county('2026-05-10 00:00:00').getTime() - 1) }]);
    expect(await askCase(desk, OFFICER, id, 'reviewability { refusal }')).toEqual({
      reviewability: { refusal: 'IN_HANDLING' },
    });

    if (back) await move(desk, HANDLER, 'signAssignment', back, { assignmentId: handOf(back, 'ZJJ-1') });
    await opine(desk, id);

    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual([]);
  });
});

describe('重办 ordered by a platform', () => {
  it('Art. 34: gives an accepted petition sixty new days from the order', async () => {
    const matter = aMatter({ category: 'BOTH', receivedAt: county('2026-03-03 09:00:00').toISOString() });
    const { id } = await answeredCase(desk, matter);
    desk.clock = county('2026-03-10 09:00:00');

    await desk.cases.register(desk.ports.bring(anArrivalOn(matter, { event: 'REDO' })));

    expect(await askCase(desk, OFFICER, id, 'state answerOutcome')).toEqual({ state: 'ASSIGNED', answerOutcome: null });
    // 60 days from 10 March: 21 to the 31st, 30 of April, 9 more: Saturday 9 May, an in-lieu working day.
    expect(
      await desk.sql(`select due_at from cases.clock where case_id = $1 and kind = 'HANDLE' and stopped_at is null`, [
        id,
      ]),
    ).toEqual([{ due_at: new Date(county('2026-05-10 00:00:00').getTime() - 1) }]);
    const moves = await desk.sql<{ move: string }>(
      `select facts->>'move' as move from cases.case_event where case_id = $1 and kind = 'CASE_REOPENED'`,
      [id],
    );
    expect(moves).toEqual([{ move: 'redo' }]);
  });
});

describe('复核 (Art. 36)', () => {
  it('follows the review within 30 days, by the organ above it, and is the end', async () => {
    const { id } = await reviewedCase();
    expect(await askCase(desk, OFFICER, id, REVIEWABILITY)).toMatchObject({
      reviewability: { isOpen: true, level: 'RECHECK', article: '36', organ: { code: 'XFJ' } },
    });

    await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'));
    const { codes, documentId } = await decided(id, 'RECHECK', 'CHANGED');

    expect(codes).toEqual([]);
    const { state, finality, possibleMoves, reviewability } = await askCase(
      desk,
      OFFICER,
      id,
      'state finality { article opinionDocumentId remains } possibleMoves reviewability { refusal article }',
    );
    expect(state).toBe('FINAL');
    expect(finality).toMatchObject({ article: '36', opinionDocumentId: documentId });
    expect(finality.remains).toEqual(expect.arrayContaining(['refuseAgain', 'relieve', 'settle', 'publishOpinion']));
    const refused = ['reopen', 'redo', 'assign', 'reply', 'opine', 'requestReview', 'requestRecheck', 'withdraw'];
    expect(possibleMoves.filter((name: string) => refused.includes(name))).toEqual([]);
    expect(reviewability).toEqual({ refusal: 'FINAL', article: '36' });
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'))).toEqual(['REVIEW_REFUSED']);
  });

  it('sends nothing back: it upholds or changes', async () => {
    const { id } = await reviewedCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'));

    const { codes } = await decided(id, 'RECHECK', 'REVOKED');

    expect(codes).toEqual(['RECHECK_IS_FINAL']);
    expect((await seen(desk, OFFICER, id))?.state).toBe('UNDER_RECHECK');
    expect(await documentsSeen(desk, OFFICER, id)).toContainEqual(
      expect.objectContaining({ kind: 'RECHECK_OPINION', state: 'APPROVED' }),
    );
  });

  it('does not count the time of its hearing, also across 春节', async () => {
    const { id } = await reviewedCase(county('2026-01-22 09:00:00'));
    desk.clock = county('2026-01-26 10:00:00');
    await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'));
    const due = async () => {
      const rows = await desk.sql<{ due_at: Date }>(
        `select due_at from cases.clock where case_id = $1 and kind = 'RECHECK'`,
        [id],
      );
      return rows[0]?.due_at;
    };
    // 5 days to 31 January, 25 more: Wednesday 25 February.
    expect(await due()).toEqual(new Date(county('2026-02-26 00:00:00').getTime() - 1));

    desk.clock = county('2026-02-12 10:00:00');
    const hearing = {
      kind: 'PUBLIC',
      heldOn: '2026-02-25',
      announcedOn: '2026-02-12',
      announcedWhere: '县人民政府网站',
      place: '县信访接待中心',
      panelPersonIds: ['person-1'],
    };
    expect(await moveNow(desk, HANDLER, 'openHearing', id, hearing)).toEqual(['FORBIDDEN']);
    expect(await moveNow(desk, RECHECKER, 'openHearing', id, hearing)).toEqual([]);
    desk.clock = county('2026-02-25 16:00:00');
    const draft = await drafted(desk, RECHECKER, id, 'RECHECK_OPINION', { outcome: 'UPHELD' });
    const { id: documentId } = await approved(desk, RECHECKER_HEAD, draft);
    expect(await moveNow(desk, RECHECKER, 'decideReview', id, { documents: [{ documentId }] })).toEqual([
      'HEARING_UNDER_WAY',
    ]);
    expect(await moveNow(desk, RECHECKER, 'closeHearing', id, { record: '听证笔录' })).toEqual([]);

    // It stood still from 12 to 25 February. 5 days of January and 11 of February had run; 14 are left: 3 to the 28th,
    // 11 more: Wednesday 11 March.
    expect(await due()).toEqual(new Date(county('2026-03-12 00:00:00').getTime() - 1));
  });

  it('is made public once, where and when is recorded', async () => {
    const { id } = await reviewedCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'));
    await decided(id, 'RECHECK', 'UPHELD');
    const made = { publishedOn: '2026-03-02', publishedWhere: '县人民政府网站' };

    expect(await moveNow(desk, HANDLER, 'publishOpinion', id, made)).toEqual(['FORBIDDEN']);
    expect(await moveNow(desk, OFFICER, 'publishOpinion', id, { ...made, publishedOn: '2026-03-03' })).toEqual([
      'DATE_IN_FUTURE',
    ]);
    expect(await moveNow(desk, RECHECKER, 'publishOpinion', id, made)).toEqual([]);
    expect(await moveNow(desk, OFFICER, 'publishOpinion', id, made)).toEqual(['OPINION_PUBLISHED']);
    const { reviews } = await askCase(desk, OFFICER, id, 'reviews { level publishedOn publishedWhere }');
    expect(reviews).toContainEqual({ level: 'RECHECK', ...made });
  });

  it('leaves help and settlement open after the end (Art. 37)', async () => {
    const { id } = await reviewedCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('RECHECK'));
    await decided(id, 'RECHECK', 'UPHELD');
    const relief = { kind: 'LIVING_AID', source: 'CIVIL_AFFAIRS', amountFen: 100_000, givenOn: '2026-03-02' };

    expect(await moveNow(desk, OFFICER, 'giveRelief', id, relief)).toEqual([]);
    expect(await moveNow(desk, OFFICER, 'settleCase', id, { basis: 'PETITIONER_CONFIRMED' })).toEqual([]);
    expect((await seen(desk, OFFICER, id))?.state).toBe('FINAL');
  });
});

describe('a request that is taken back', () => {
  it('needs the petitioner’s signature; the opinion stands and is not asked about again', async () => {
    const { id } = await deliveredCase();
    await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'));
    const signed = { documents: [{ kind: 'WITHDRAWAL_REQUEST', parts: partsFor('WITHDRAWAL_REQUEST') }] };

    expect(await moveNow(desk, CLERK, 'withdrawReview', id, { documents: [] })).toEqual(['DOCUMENT_REQUIRED']);
    expect(await moveNow(desk, HANDLER, 'withdrawReview', id, signed)).toEqual(['FORBIDDEN']);
    expect(await moveNow(desk, CLERK, 'withdrawReview', id, signed)).toEqual([]);

    expect(await askCase(desk, OFFICER, id, 'state reviewability { refusal }')).toEqual({
      state: 'CONCLUDED',
      reviewability: { refusal: 'WITHDRAWN' },
    });
    expect(await desk.sql(`select stop_reason from cases.clock where case_id = $1 and kind = 'REVIEW'`, [id])).toEqual([
      { stop_reason: 'VOID' },
    ]);
    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual(['REVIEW_REFUSED']);
  });
});

describe('settled in fact', () => {
  it('is not said while a review runs, and ends when the petitioner asks for one', async () => {
    const { id } = await deliveredCase();
    const pledge = { documents: [{ kind: 'SETTLEMENT_PLEDGE', parts: partsFor('SETTLEMENT_PLEDGE') }] };
    expect(await moveNow(desk, OFFICER, 'pledgeSettlement', id, pledge)).toEqual([]);

    expect(await moveNow(desk, CLERK, 'requestReview', id, asking('CHECK'))).toEqual([]);

    expect(await askCase(desk, OFFICER, id, 'settlement')).toEqual({ settlement: 'UNSETTLED' });
    expect(await moveNow(desk, OFFICER, 'pledgeSettlement', id, pledge)).toEqual(['CASE_MOVE_REFUSED']);
    expect(await moveNow(desk, OFFICER, 'settleCase', id, { basis: 'FULFILLED' })).toEqual(['CASE_MOVE_REFUSED']);
  });
});
