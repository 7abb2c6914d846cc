import type { MatterV1 } from '../../contracts/matter.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { handOf, move, type SeenCase, seen } from './cases/moves.js';
import { aViewer, type CasesDesk, type DeskTemplate, MONDAY, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

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

const WHY = { reason: '同一处道路破损，多人反映', reasonCodes: ['SAME_MATTER'] };
const ROADS = aViewer('department', 'JTJ');

async function register(...matters: readonly MatterV1[]): Promise<string[]> {
  await desk.cases.register(desk.ports.bring(...matters));
  return matters.map(({ submissionId }) => desk.ports.links.get(submissionId)?.caseId ?? '');
}
async function officerSees(id: string): Promise<SeenCase> {
  const found = await seen(desk, OFFICER, id);
  if (!found) throw new Error('the officer does not see the case');
  return found;
}
async function join(intoId: string, fromId: string, about: object = {}): Promise<readonly string[]> {
  const from = await officerSees(fromId);
  const input = { fromCaseId: fromId, fromVersion: from.version, ...WHY, ...about };
  return (await move(desk, OFFICER, 'joinCases', await officerSees(intoId), input)).codes;
}
async function takeApart(intoId: string, mergedCaseId: string): Promise<readonly string[]> {
  const input = { mergedCaseId, reason: '不是同一处', reasonCodes: ['DIFFERENT_MATTER'] };
  return (await move(desk, OFFICER, 'separateCases', await officerSees(intoId), input)).codes;
}
const submissionsOf = ({ submissionsJoined }: SeenCase): string[] =>
  submissionsJoined.map(({ submission }) => submission.id).sort();
const ids = (...matters: readonly MatterV1[]): string[] => matters.map(({ submissionId }) => submissionId).sort();

interface SeenDuty {
  readonly owedSince: string;
  readonly owes: string;
  readonly noticeDueAt: string | null;
  readonly answeredBy: string | null;
  readonly overdue: boolean;
}
/** What is owed to the petitioner of each submission of a case. */
async function dutiesOf(id: string): Promise<Record<string, SeenDuty | null>> {
  const query = `query ($id: ID!) { case(id: $id) { submissionsJoined { submission { id }
    replyDuty { owedSince owes noticeDueAt answeredBy overdue } } } }`;
  const { data, codes } = await desk.ask(OFFICER, query, { id });
  expect(codes).toEqual([]);
  const joined: { submission: { id: string }; replyDuty: SeenDuty | null }[] = data.case.submissionsJoined;
  return Object.fromEntries(joined.map(({ submission, replyDuty }) => [submission.id, replyDuty]));
}

describe('a whole case put together with another', () => {
  it('brings all its submissions along, and its units are relieved and its clocks stopped', async () => {
    const [first, other] = [aMatter(), aMatter({ category: 'HOUSING' })];
    const again = anArrivalOn(other);
    const [into = '', from = ''] = await register(first, other, again);

    expect(await join(into, from)).toEqual([]);

    expect(submissionsOf(await officerSees(into))).toEqual(ids(first, other, again));
    expect(await officerSees(from)).toMatchObject({
      state: 'MERGED',
      dueAt: null,
      assignments: [{ state: 'REVOKED' }],
      submissionsJoined: [],
    });
    expect((await officerSees(into)).events.nodes.at(-1)?.kind).toBe('SUBMISSION_JOINED');
    expect((await officerSees(from)).events.nodes.map(({ kind }) => kind)).toContain('CASE_MERGED');
  });

  it('is taken apart as a whole: state, units, clocks and submissions as they were', async () => {
    const [first, other] = [aMatter(), aMatter({ category: 'BOTH', receivedAt: '2026-02-26T01:00:00.000Z' })];
    const again = anArrivalOn(other);
    const [into = '', from = ''] = await register(first, other, again);
    const before = await officerSees(from);
    await join(into, from);
    desk.clock = new Date(MONDAY.getTime() + 86_400_000);

    expect(await takeApart(into, from)).toEqual([]);

    const after = await officerSees(from);
    expect(after).toMatchObject({ state: 'ASSIGNED', dueAt: before.dueAt, clocks: before.clocks });
    expect(submissionsOf(after)).toEqual(ids(other, again));
    expect(submissionsOf(await officerSees(into))).toEqual(ids(first));
    expect([handOf(after, 'ZJJ-1'), handOf(after, 'JTJ')]).not.toContain('');
    expect(after.events.nodes.map(({ kind }) => kind)).toContain('CASE_UNMERGED');
  });

  it('stands answered again where it was answered before', async () => {
    const [into = '', from = ''] = await register(aMatter(), aMatter());
    const lead = await officerSees(from);
    await move(desk, ROADS, 'signAssignment', lead, { assignmentId: handOf(lead, 'JTJ') });
    await move(desk, ROADS, 'replyCase', await officerSees(from));
    desk.clock = new Date(MONDAY.getTime() + 60_000);
    await join(into, from);

    await takeApart(into, from);

    expect(await officerSees(from)).toMatchObject({ state: 'REPLIED', dueAt: null });
  });

  it('gives back what had come to it before by another join, and so do the inner two', async () => {
    const matters = [aMatter(), aMatter(), aMatter()] as const;
    const [outer = '', middle = '', inner = ''] = await register(...matters);
    await join(middle, inner);
    await join(outer, middle);
    expect(submissionsOf(await officerSees(outer))).toEqual(ids(...matters));

    expect(await takeApart(outer, middle)).toEqual([]);
    expect(submissionsOf(await officerSees(middle))).toEqual(ids(matters[1], matters[2]));
    expect(await takeApart(middle, inner)).toEqual([]);

    expect(submissionsOf(await officerSees(inner))).toEqual(ids(matters[2]));
    expect(submissionsOf(await officerSees(outer))).toEqual(ids(matters[0]));
  });

  it.each([
    ['without a reason', { reason: '  ' }, 'BAD_USER_INPUT'],
    ['with a reason too long to be read', { reason: '长'.repeat(501) }, 'BAD_USER_INPUT'],
    ['without a kind of reason', { reasonCodes: [] }, 'BAD_USER_INPUT'],
    ['decided on an old version of the other', { fromVersion: 0 }, 'CASE_CHANGED_MEANWHILE'],
  ])('is refused %s', async (_, about, code) => {
    const [into = '', from = ''] = await register(aMatter(), aMatter());

    expect(await join(into, from, about)).toEqual([code]);

    expect((await officerSees(from)).state).toBe('ASSIGNED');
  });

  it('is not put together with itself, and not taken apart when it is no part of the other', async () => {
    const [one = '', two = ''] = await register(aMatter(), aMatter());

    expect(await join(one, one)).toEqual(['CASE_MOVE_REFUSED']);
    expect(await takeApart(one, two)).toEqual(['JOIN_NOT_FOUND']);
  });

  it('keeps an accusation apart from what others may know of (Art. 30)', async () => {
    const accusing = (unit: string) => aMatter({ purpose: 'ACCUSATION', respondents: [unit] });
    const [plain = '', ofTeam = '', ofBureau = '', ofRoads = ''] = await register(
      aMatter(),
      accusing('ZJJ-1'),
      accusing('ZJJ'),
      accusing('JTJ'),
    );

    expect(await join(plain, ofTeam)).toEqual(['CASE_MOVE_REFUSED']);
    expect(await join(ofTeam, plain)).toEqual(['CASE_MOVE_REFUSED']);
    expect(await join(ofTeam, ofBureau)).toEqual(['CASE_MOVE_REFUSED']);
    expect(await join(ofRoads, ofBureau)).toEqual(['CASE_MOVE_REFUSED']);
    expect(await join(ofBureau, ofTeam)).toEqual([]);
  });

  it('waits for nobody for ever: two officers who join two cases into each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one = '', two = ''] = await register(aMatter(), aMatter());

      const [first, second] = [await officerSees(one), await officerSees(two)];
      const into = async (target: SeenCase, { id: fromCaseId, version: fromVersion }: SeenCase) =>
        (await move(desk, OFFICER, 'joinCases', target, { fromCaseId, fromVersion, ...WHY })).codes;

      const codes = (await Promise.all([into(first, second), into(second, first)])).flat();

      expect(codes).toEqual(['CASE_CHANGED_MEANWHILE']);
      const states = [await officerSees(one), await officerSees(two)].map(({ state }) => state);
      expect(states.sort()).toEqual(['ASSIGNED', 'MERGED']);
    }
  });
});

describe('a submission taken out of a case that others were merged into', () => {
  it('gets a case of its own while others of the merged one stay, and the last one gets the merged one back', async () => {
    const [first, other] = [aMatter(), aMatter()];
    const again = anArrivalOn(other);
    const [into = '', from = ''] = await register(first, other, again);
    await join(into, from);
    const separate = async (submissionId: string) => {
      const found = await officerSees(into);
      const joinId = found.submissionsJoined.find(({ submission }) => submission.id === submissionId)?.joinId;
      return move(desk, OFFICER, 'separateSubmission', found, { joinId });
    };

    await separate(again.submissionId);
    expect((await officerSees(from)).state).toBe('MERGED');
    await separate(other.submissionId);

    expect(submissionsOf(await officerSees(from))).toEqual([other.submissionId]);
    await desk.work('cases.tell', [again.submissionId]);
    const own = desk.ports.links.get(again.submissionId)?.caseId ?? '';
    expect([into, from]).not.toContain(own);
  });
});

describe('what the petitioner of a joined submission is owed', () => {
  it('runs from its own receipt, whatever it is joined to and taken out of (Art. 23)', async () => {
    const first = aMatter({ receivedAt: '2026-03-02T01:30:00.000Z' });
    const older = aMatter({ receivedAt: '2026-02-25T01:30:00.000Z' });
    const [into = '', from = ''] = await register(first, older);
    await join(into, from);
    // 25 February and 15 days: 12 March, a Thursday.
    const owed = { owedSince: '2026-02-25T01:30:00.000Z', owes: 'ANSWER', noticeDueAt: '2026-03-12T15:59:59.999Z' };
    expect((await dutiesOf(into))[older.submissionId]).toMatchObject({ ...owed, overdue: false });
    expect((await dutiesOf(into))[first.submissionId]).toBeNull();

    await takeApart(into, from);
    await join(into, from);

    desk.clock = new Date('2026-03-12T16:00:00.000Z');
    expect((await dutiesOf(into))[older.submissionId]).toMatchObject({ ...owed, overdue: true });
  });

  it('is nothing more for what adds to an earlier submission', async () => {
    const first = aMatter();
    const reminder = anArrivalOn(first, { event: 'REMIND' });
    const again = anArrivalOn(first, { receivedAt: '2026-03-02T01:45:00.000Z' });
    const [id = ''] = await register(first, reminder, again);

    expect(await dutiesOf(id)).toMatchObject({
      [first.submissionId]: null,
      [reminder.submissionId]: null,
      [again.submissionId]: { owedSince: again.receivedAt },
    });
  });

  it('stays owed when the case is answered, until that petitioner is told', async () => {
    const first = aMatter();
    const again = anArrivalOn(first);
    const [id = ''] = await register(first, again);
    const joinId = (await officerSees(id)).submissionsJoined.at(-1)?.joinId;
    const lead = await officerSees(id);
    await move(desk, ROADS, 'signAssignment', lead, { assignmentId: handOf(lead, 'JTJ') });
    const tell = async (by: string) =>
      (await move(desk, ROADS, 'answerSubmissions', await officerSees(id), { joinIds: [joinId], by })).codes;
    expect(await tell('REPLY')).toEqual(['CASE_MOVE_REFUSED']);
    await move(desk, ROADS, 'replyCase', await officerSees(id));
    expect((await dutiesOf(id))[again.submissionId]).toMatchObject({ answeredBy: null });

    expect(await tell('REPLY')).toEqual([]);

    expect((await dutiesOf(id))[again.submissionId]).toMatchObject({ answeredBy: 'REPLY' });
    expect(await tell('LINK_NOTICE')).toEqual(['REPLY_NOT_OWED']);
  });

  it('is fulfilled by telling where it is answered; for nobody by half', async () => {
    const first = aMatter();
    const [one, two] = [anArrivalOn(first), anArrivalOn(first)];
    const [id = ''] = await register(first, one, two);
    const joinIds = (await officerSees(id)).submissionsJoined.map(({ joinId }) => joinId);
    const tell = async (input: object) =>
      (await move(desk, OFFICER, 'answerSubmissions', await officerSees(id), { by: 'LINK_NOTICE', ...input })).codes;

    expect(await tell({ joinIds })).toEqual(['REPLY_NOT_OWED']);
    expect((await dutiesOf(id))[one.submissionId]).toMatchObject({ answeredBy: null });
    expect(await tell({ joinIds: joinIds.slice(1) })).toEqual([]);

    expect((await dutiesOf(id))[two.submissionId]).toMatchObject({ answeredBy: 'LINK_NOTICE' });
  });

  it('is listed until it is done, the longest owed first, page by page', async () => {
    await using own = await desks.open();
    const first = aMatter({ receivedAt: '2026-02-20T01:00:00.000Z' });
    const days = ['2026-02-25', '2026-02-22', '2026-02-27'];
    const later = days.map((day) => anArrivalOn(first, { receivedAt: `${day}T01:00:00.000Z` }));
    await own.cases.register(own.ports.bring(first, ...later));
    const query = `query ($after: String) { owedSubmissions(first: 2, after: $after) {
      nodes { submission { id } case { state } replyDuty { owedSince } } pageInfo { endCursor } } }`;

    const { data: one } = await own.ask(OFFICER, query);
    const { data: two } = await own.ask(OFFICER, query, { after: one.owedSubmissions.pageInfo.endCursor });

    const nodes = [...one.owedSubmissions.nodes, ...two.owedSubmissions.nodes];
    expect(nodes.map(({ replyDuty }) => replyDuty.owedSince.slice(0, 10))).toEqual([...days].sort());
    expect((await own.ask(ROADS, query)).codes).toEqual(['FORBIDDEN']);
  });

  it('is shown to that petitioner, with the case that answers it; of an accusation nothing (Art. 30)', async () => {
    const first = aMatter();
    const again = anArrivalOn(first);
    const accusation = aMatter({ purpose: 'ACCUSATION', respondents: ['ZJJ'] });
    const told = anArrivalOn(accusation, { purpose: 'ACCUSATION', respondents: ['ZJJ'] });
    const [id = ''] = await register(first, again, accusation, told);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PetitionProgress {
      joinedTo { caseNo replyDuty { owes owedSince } } } } }`;

    const of = [first, again, told].map(({ submissionId }) => ({ __typename: 'PetitionProgress', submissionId }));
    const { data } = await desk.ask(aViewer('clerk'), query, { of });

    expect(data._entities).toEqual([
      { joinedTo: null },
      {
        joinedTo: {
          caseNo: (await officerSees(id)).caseNo,
          replyDuty: { owes: 'ANSWER', owedSince: again.receivedAt },
        },
      },
      { joinedTo: null },
    ]);
  });

  it('cannot be made to begin anew by whoever writes', async () => {
    const first = aMatter();
    await register(first, anArrivalOn(first));

    await expect(desk.sql('update cases.reply_duty set owed_since = now()')).rejects.toThrow('does not begin anew');
  });
});
