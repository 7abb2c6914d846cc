import type { MatterV1 } from '../../contracts/matter.js';
import type { CaseMove } from '../../subgraphs/cases/case/case-moves.rules.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { byTheTable } from './cases/by-the-table.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { partsFor } from './cases/documents.js';
import { move, type SeenCase, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
  desk = await desks.open();
});
afterAll(async () => {
  const wrong = [await desk.sql(DISAGREEING), await notRebuilt(desk.sql)];
  await desk[Symbol.asyncDispose]();
  await desks[Symbol.asyncDispose]();
  expect(wrong).toEqual([[], []]);
});
afterEach(() => {
  desk.clock = MONDAY;
});

async function register(...matters: readonly MatterV1[]): Promise<string[]> {
  await desk.cases.register(desk.ports.bring(...matters));
  return matters.map(({ submissionId }) => desk.ports.links.get(submissionId)?.caseId ?? '');
}
async function officerSees(id: string): Promise<SeenCase> {
  const found = await seen(desk, OFFICER, id);
  if (!found) throw new Error('the officer does not see the case');
  return found;
}

/** A case that has gone this way, and the matter that founded it. */
async function ended(...moves: readonly CaseMove[]): Promise<[id: string, first: MatterV1]> {
  const first = aMatter();
  const [id = ''] = await register(first);
  for (const one of moves) await byTheTable(desk, id, one);
  return [id, first];
}
const HANDLED = ['sign', 'accept', 'opine', 'deliverOpinion', 'conclude'] as const;
const REVIEWED = [...HANDLED, 'requestReview', 'decideReview', 'deliverReview'] as const;
const FINAL = [...REVIEWED, 'requestRecheck', 'decideRecheck'] as const;

/** The same matter again, received on a day; answers its case. */
async function again(first: MatterV1, receivedAt: string, about: Partial<MatterV1> = {}): Promise<[string, MatterV1]> {
  const arrival = anArrivalOn(first, { receivedAt, ...about });
  const [id = ''] = await register(arrival);
  return [id, arrival];
}

interface SeenEnd {
  readonly state: string;
  readonly previous: { readonly kind: string; readonly case: { readonly id: string } | null } | null;
  readonly later: readonly { readonly kind: string; readonly case: { readonly id: string } | null }[];
  readonly guidance: readonly {
    readonly kind: string;
    readonly article: string;
    readonly dismissedAt: string | null;
    readonly submission: { readonly id: string };
  }[];
  readonly submissionsJoined: readonly {
    readonly joinId: string;
    readonly submission: { readonly id: string };
    readonly replyDuty: {
      readonly owes: string;
      readonly owedSince: string;
      readonly answeredBy: string | null;
    } | null;
    readonly visitLevel: object | null;
  }[];
}
async function endOf(id: string, viewer = OFFICER): Promise<SeenEnd> {
  const query = `query ($id: ID!) { case(id: $id) { state previous { kind case { id } } later { kind case { id } }
    guidance { kind article dismissedAt submission { id } }
    submissionsJoined { joinId submission { id } replyDuty { owes owedSince answeredBy }
      visitLevel { received inCharge proper isSkipped } } } }`;
  const { data, codes } = await desk.ask(viewer, query, { id });
  expect(codes).toEqual([]);
  return data.case;
}
const joinOf = (end: SeenEnd, { submissionId }: MatterV1) =>
  end.submissionsJoined.find(({ submission }) => submission.id === submissionId);

describe('a submission that tells an ended matter again', () => {
  it.each<[string, readonly CaseMove[], string, string, string, string]>([
    // Delivered on 2 March: 30 days are over with 1 April.
    [
      'within the window of Art. 35 is shown the way of review',
      HANDLED,
      '2026-04-01T15:00:00.000Z',
      'REVIEW',
      '35',
      'REVIEW_GUIDANCE',
    ],
    ['after that window is told the answer again', HANDLED, '2026-04-01T16:00:00.000Z', 'ANSWERED', '32', 'ANSWER'],
    [
      'within the window of Art. 36 is shown the way of recheck',
      REVIEWED,
      '2026-04-01T15:00:00.000Z',
      'RECHECK',
      '36',
      'REVIEW_GUIDANCE',
    ],
    [
      'after the end of Art. 36 is no longer accepted',
      FINAL,
      '2026-09-01T01:00:00.000Z',
      'NO_LONGER_ACCEPTED',
      '36',
      'NO_LONGER_ACCEPTED',
    ],
    [
      'after a refusal is told its reason again (Art. 19)',
      ['notAccept'],
      '2026-03-09T01:00:00.000Z',
      'SAME_REFUSAL',
      '19',
      'ROUTE_GUIDANCE',
    ],
    [
      'after a referral is told its way again (Art. 31)',
      ['refer'],
      '2026-03-09T01:00:00.000Z',
      'SAME_ROUTE',
      '31',
      'ROUTE_GUIDANCE',
    ],
  ])('%s', async (_, moves, receivedAt, kind, article, owes) => {
    const [id, first] = await ended(...moves);
    const { state } = await endOf(id);
    desk.clock = new Date(Date.parse(receivedAt) + 60_000);

    const [linked, arrival] = await again(first, receivedAt);

    expect(linked).toBe(id);
    const end = await endOf(id);
    expect(end.state).toBe(state);
    expect(end.guidance).toEqual([{ kind, article, dismissedAt: null, submission: { id: arrival.submissionId } }]);
    expect(joinOf(end, arrival)?.replyDuty).toEqual({ owes, owedSince: receivedAt, answeredBy: null });
  });

  it('founds a case after a withdrawal, linked to the one that was withdrawn', async () => {
    const [id, first] = await ended('withdraw');

    const [own, arrival] = await again(first, '2026-03-09T01:00:00.000Z');

    expect(own).not.toBe(id);
    expect(await endOf(own)).toMatchObject({
      state: 'ASSIGNED',
      previous: { kind: 'AFTER_WITHDRAWAL', case: { id } },
      submissionsJoined: [{ submission: { id: arrival.submissionId }, replyDuty: null }],
    });
    expect((await endOf(id)).later).toEqual([{ kind: 'AFTER_WITHDRAWAL', case: { id: own } }]);
    expect(desk.ports.links.get(arrival.submissionId)?.relatedCaseIds).toEqual([id]);
  });

  it('is tied to no case that the accused may know of when it accuses (Art. 30)', async () => {
    const [id, first] = await ended('withdraw');

    const accusing = { purpose: 'ACCUSATION' as const, respondents: ['JTJ'] };
    const [own] = await again(first, '2026-03-09T01:00:00.000Z', accusing);

    expect(own).not.toBe(id);
    expect((await endOf(own)).previous).toBeNull();
    expect((await endOf(id, aViewer('officer', 'JTJ'))).later).toEqual([]);
  });

  it('asks nothing when it only adds to what is known', async () => {
    const [id, first] = await ended(...FINAL);

    await again(first, '2026-09-01T01:00:00.000Z', { event: 'SUPPLEMENT' });

    expect((await endOf(id)).guidance).toEqual([]);
  });
});

describe('a final matter told again', () => {
  it('is told to be no longer accepted in writing, once, and stays final (Art. 36)', async () => {
    const [id, first] = await ended(...FINAL);
    const [, arrival] = await again(first, '2026-09-01T01:00:00.000Z');
    desk.clock = new Date('2026-09-01T02:00:00.000Z');
    const joinIds = [joinOf(await endOf(id), arrival)?.joinId];
    const tell = async (about: object) =>
      (await move(desk, OFFICER, 'refuseAgain', await officerSees(id), { joinIds, ...about })).codes;
    const parts = partsFor('NOT_ACCEPTED_NOTICE', { ground: 'REVIEW_ENDED' });

    expect(await tell({})).toEqual(['DOCUMENT_REQUIRED']);
    expect(await tell({ documents: [{ kind: 'NOT_ACCEPTED_NOTICE', parts }] })).toEqual([]);
    expect(await tell({ isExempt: true })).toEqual(['REPLY_NOT_OWED']);

    const end = await endOf(id);
    expect(end.state).toBe('FINAL');
    expect(joinOf(end, arrival)?.replyDuty).toMatchObject({ answeredBy: 'NOTICE' });
    expect((await officerSees(id)).events.nodes.at(-1)?.kind).toBe('NO_LONGER_ACCEPTED');
  });

  it('becomes a case of its own where an officer finds new facts and reasons', async () => {
    const [id, first] = await ended(...FINAL);
    const [, arrival] = await again(first, '2026-09-01T01:00:00.000Z');
    desk.clock = new Date('2026-09-01T02:00:00.000Z');
    const found = await officerSees(id);
    const input = { joinId: joinOf(await endOf(id), arrival)?.joinId, reason: '提交了新的鉴定意见' };

    expect((await move(desk, aViewer('clerk'), 'foundAnew', found, input)).codes).toEqual(['FORBIDDEN']);
    const { data, codes } = await move(desk, OFFICER, 'foundAnew', found, input);

    expect(codes).toEqual([]);
    const own = data.foundAnew.case.id;
    expect(await endOf(own)).toMatchObject({ state: 'ASSIGNED', previous: { kind: 'NEW_FACTS', case: { id } } });
    // 1 September and 15 days: 16 September, a Wednesday.
    expect((await officerSees(own)).dueAt).toBe('2026-09-16T15:59:59.999Z');
    const end = await endOf(id);
    expect(end).toMatchObject({ state: 'FINAL', guidance: [{ dismissedAt: '2026-09-01T02:00:00.000Z' }] });
    expect(joinOf(end, arrival)).toBeUndefined();
    await desk.work('cases.tell', [arrival.submissionId]);
    expect(desk.ports.links.get(arrival.submissionId)).toMatchObject({ caseId: own, relatedCaseIds: [id] });
  });

  it.each([
    ['what founded it', 0, 'CASE_MOVE_REFUSED'],
    ['nothing that is not there', null, 'JOIN_NOT_FOUND'],
  ])('is not founded anew by %s', async (_, at, code) => {
    const [id] = await ended(...FINAL);
    const joinId = at === null ? 'none' : (await endOf(id)).submissionsJoined[at]?.joinId;

    const { codes } = await move(desk, OFFICER, 'foundAnew', await officerSees(id), { joinId, reason: '新的事实' });

    expect(codes).toEqual([code]);
  });
});

describe('the circumstances a petitioner tells of', () => {
  const told = (about: object): MatterV1 =>
    aMatter({
      circumstances: {
        ...{ isAcceptedElsewhere: false, acceptedElsewhereOn: null, isLitigation: false },
        ...{ receptionLevel: null, isLevelSkipped: false, ...about },
      },
    });
  const kindsOf = async (matter: MatterV1): Promise<string[]> => {
    const [id = ''] = await register(matter);
    return (await endOf(id)).guidance.map(({ kind }) => kind).sort();
  };

  it('flag what another organ has accepted while its term runs (Art. 19), and nothing after it', async () => {
    const since = (acceptedElsewhereOn: string | null) => told({ isAcceptedElsewhere: true, acceptedElsewhereOn });

    // Received on 2 March 2026; 60 days and 30 more from 2 December 2025 end with 2 March, from 1 December with 1 March.
    expect(await kindsOf(since('2025-12-02'))).toEqual(['PRIOR_ACCEPTANCE']);
    expect(await kindsOf(since('2025-12-01'))).toEqual([]);
    expect(await kindsOf(since(null))).toEqual(['PRIOR_ACCEPTANCE']);
  });

  it('flag what lies with a court (Art. 22)', async () => {
    expect(await kindsOf(told({ isLitigation: true }))).toEqual(['LITIGATION']);
  });
});

describe('the level of a visit', () => {
  const visit = (category: string, receptionLevel: 'VILLAGE' | 'TOWN' | 'COUNTY' | 'CITY', isLevelSkipped = false) =>
    aMatter({
      channel: 'VISIT',
      sourceSystem: 'visit',
      category,
      circumstances: {
        ...{ isAcceptedElsewhere: false, acceptedElsewhereOn: null, isLitigation: false },
        ...{ receptionLevel, isLevelSkipped },
      },
    });

  it.each([
    ['ROAD', 'COUNTY', 'COUNTY', 'CITY', false],
    ['ROAD', 'CITY', 'COUNTY', 'CITY', false],
    ['BOTH', 'TOWN', 'VILLAGE', 'TOWN', false],
    ['BOTH', 'COUNTY', 'VILLAGE', 'TOWN', true],
    ['BOTH', 'CITY', 'VILLAGE', 'TOWN', true],
  ] as const)(
    'of a matter of %s brought to %s is seen, and it is registered all the same (Art. 20)',
    async (category, received, inCharge, proper, isSkipped) => {
      const [id = ''] = await register(visit(category, received));

      const end = await endOf(id);
      expect(end.state).toBe('ASSIGNED');
      expect(end.submissionsJoined[0]?.visitLevel).toEqual({ received, inCharge, proper, isSkipped });
      expect(end.guidance.map(({ kind, article }) => [kind, article])).toEqual(
        isSkipped ? [['LEVEL_SKIPPED', '20']] : [],
      );
    },
  );

  it('is seen of a visit that joins a case, too', async () => {
    const first = visit('BOTH', 'TOWN');
    const [id = ''] = await register(first);
    const { circumstances } = visit('BOTH', 'COUNTY');
    const later = anArrivalOn(first, { channel: 'VISIT', category: 'BOTH', circumstances });

    await register(later);

    expect(joinOf(await endOf(id), later)?.visitLevel).toMatchObject({ isSkipped: true });
  });

  it('is counted by area, for whoever may see figures', async () => {
    await using own = await desks.open();
    await own.cases.register(
      own.ports.bring(visit('BOTH', 'COUNTY'), visit('ROAD', 'COUNTY'), visit('ROAD', 'COUNTY', true)),
    );
    const query = `query ($input: LevelSkipsInput!) { levelSkips(input: $input) { asOf excluded areas { areaCode visits skipped } } }`;
    const input = { areaCode: '610999', from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' };

    const { data } = await own.ask(aViewer('leader'), query, { input });

    expect(data.levelSkips.areas).toEqual([{ areaCode: '610999001000', visits: 3, skipped: 2 }]);
    expect((await own.ask(aViewer('department', 'JTJ'), query, { input })).codes).toEqual(['FORBIDDEN']);
    const tooLong = { ...input, to: '2027-04-01T00:00:00.000Z' };
    expect((await own.ask(OFFICER, query, { input: tooLong })).codes).toEqual(['BAD_USER_INPUT']);
  });
});
