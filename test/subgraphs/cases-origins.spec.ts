import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { move, seen } from './cases/moves.js';
import { type CasesDesk, type DeskTemplate, OFFICER, prepareDesks } from './cases/open-cases-desk.js';
import { ROADS, routeDesk } from './cases/route-desk.js';

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

const on = routeDesk(() => desk);
const UNTOLD = { documents: [], exemption: 'NO_PETITIONER', exemptionReason: '代办员巡查发现，没有信访人' };
const refusalsOf = async (name: string, id: string, input: Record<string, unknown>) =>
  (await on.try(ROADS, name, id, input)).refusals;
const openingsOf = (id: string) => desk.sql('select * from cases.evaluation_opening where case_id = $1', [id]);

/** Brought by nobody's petition, with a petition of the same matter after it. */
async function joinedByPetition(): Promise<string> {
  const found = aMatter({ origin: 'PROACTIVE' });
  await desk.cases.register(desk.ports.bring(found));
  await desk.cases.register(desk.ports.bring(anArrivalOn(found)));
  return desk.ports.links.get(found.submissionId)?.caseId ?? '';
}

describe('who brought a case', () => {
  it('is shown, and cases are listed by it', async () => {
    const proxied = await on.found({ origin: 'PROXY', title: '留守老人反映饮水困难' });
    await on.found({ title: '留守老人反映道路难行' });
    const query = `query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id origin } } }`;

    const { data, codes } = await desk.ask(OFFICER, query, { filter: { origin: ['PROXY'], text: '留守老人' } });

    expect(codes).toEqual([]);
    expect(data.cases.nodes).toEqual([{ id: proxied, origin: 'PROXY' }]);
  });

  it('is one of those known, whoever writes', async () => {
    const id = await on.found();

    await expect(desk.sql(`update cases.case set origin = 'NOBODY' where id = $1`, [id])).rejects.toThrow('origin');
  });
});

describe('a matter that nobody petitioned for', () => {
  it('Art. 23: is accepted without a notice, for there is nobody to tell, and nobody judges it', async () => {
    const id = await on.signed({ origin: 'PROACTIVE' });
    await on.does(OFFICER, 'classifyCase', id, { purpose: 'APPEAL', legalRoute: 'PETITION' });

    await on.does(ROADS, 'acceptCase', id, UNTOLD);

    expect(await on.officerSees(id)).toMatchObject({ state: 'ACCEPTED' });
    expect(await openingsOf(id)).toEqual([]);
  });

  it('Art. 23: is turned away without a notice', async () => {
    const id = await on.signed({ origin: 'PROACTIVE' });

    await on.does(ROADS, 'turnCaseAway', id, { ground: 'OUT_OF_SCOPE', priorCaseId: null, ...UNTOLD });

    expect(await on.officerSees(id)).toMatchObject({ state: 'NOT_ACCEPTED' });
  });

  it('Art. 23: has a petitioner as soon as a petition is joined to it, who is told and may judge', async () => {
    const id = await joinedByPetition();
    const it = await on.officerSees(id);
    const assignmentId = it.assignments[0]?.id;
    await on.does(ROADS, 'signAssignment', id, { assignmentId });
    await on.does(OFFICER, 'classifyCase', id, { purpose: 'APPEAL', legalRoute: 'PETITION' });

    const refusals = await refusalsOf('acceptCase', id, UNTOLD);
    await on.does(ROADS, 'acceptCase', id);

    expect(refusals).toEqual([expect.objectContaining({ code: 'NOTICE_EXEMPTION_UNFITTING', article: '23' })]);
    expect(await openingsOf(id)).not.toEqual([]);
  });

  it('leaves nothing owed to anybody where it is joined to another, and stays what it is when it is taken out', async () => {
    const found = aMatter();
    const added = anArrivalOn(found, { origin: 'PROACTIVE' });
    await desk.cases.register(desk.ports.bring(found, added));
    const id = desk.ports.links.get(found.submissionId)?.caseId ?? '';
    const it = await on.officerSees(id);
    const joinId = it.submissionsJoined.find(({ submission }) => submission.id === added.submissionId)?.joinId;

    const { codes } = await move(desk, OFFICER, 'separateSubmission', it, { joinId, reason: '不是同一事项' });

    expect(codes).toEqual([]);
    expect(await desk.sql('select * from cases.reply_duty where submission_id = $1', [added.submissionId])).toEqual([]);
    const [own] = await desk.sql<{ origin: string; id: string }>(
      `select c.origin, c.id from cases.case c join cases.case_submission s on s.case_id = c.id
        where s.submission_id = $1 and s.separated_at is null`,
      [added.submissionId],
    );
    expect(own?.origin).toBe('PROACTIVE');
    expect(await seen(desk, OFFICER, own?.id ?? '')).not.toBeNull();
  });
});

describe('a matter that somebody petitioned for', () => {
  it.each([
    ['the petitioner', 'PETITIONER', 'acceptCase', {}],
    ['a proxy, for the petitioner is told all the same', 'PROXY', 'acceptCase', {}],
    ['the petitioner', 'PETITIONER', 'turnCaseAway', { ground: 'OUT_OF_SCOPE' }],
    ['the petitioner', 'PETITIONER', 'referCase', { receiver: 'COURT' }],
  ] as const)(
    'Art. 23: is not exempt from its notice as brought by nobody: %s (%s, %s)',
    async (_, origin, name, own) => {
      const route = name === 'referCase' ? 'LITIGATION' : 'PETITION';
      const id = await on.classified('APPEAL', route, { origin });

      const refusals = await refusalsOf(name, id, { ...own, ...UNTOLD });

      expect(refusals).toEqual([
        expect.objectContaining({ code: 'NOTICE_EXEMPTION_UNFITTING', origin, article: '23' }),
      ]);
    },
  );
});
