import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { aPetition } from './intake/a-petition.js';
import { aViewer, type GraphDesk, openGraphDesk } from './intake/open-graph-desk.js';

let desk: GraphDesk;
beforeAll(async () => {
  desk = await openGraphDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk[Symbol.asyncDispose]());

const CLERK = aViewer('clerk');
const SUBMIT = 'mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId } }';
const VISIT = 'mutation ($input: RegisterVisitInput!) { registerVisit(input: $input) { submissionId } }';
const LEAD = { name: '陈刚', phone: '13600000006' };
const SIGNER = { name: '吴敏', phone: '13600000009' };

async function submit(about: object): Promise<string> {
  const { data, codes } = await desk.ask(ANONYMOUS, SUBMIT, { input: aPetition(about) });
  expect(codes).toEqual([]);
  await desk.drain();
  return data.submitPetition.submissionId;
}
async function seen(id: string, fields: string) {
  const { data, codes } = await desk.ask(CLERK, `query ($id: ID!) { submission(id: $id) { ${fields} } }`, { id });
  expect(codes).toEqual([]);
  return data.submission;
}
const PEOPLE = `participants(first: 2) { nodes { role nameMasked phoneMasked isTold } pageInfo { hasNextPage endCursor } }
  participantCounts { representatives coSigners unnamed total }`;

describe('a joint petition', () => {
  it('names its lead, its representatives and its co-signers, and counts the others', async () => {
    const id = await submit({
      petitioner: LEAD,
      representatives: [{ name: '刘芳' }],
      coSigners: [{ name: '周志强' }, SIGNER],
      personCount: 26,
    });

    const { participants, participantCounts } = await seen(id, PEOPLE);
    const { endCursor } = participants.pageInfo;
    const rest = await seen(id, `participants(first: 2, after: "${endCursor}") { nodes { role nameMasked isTold } }`);

    expect([...participants.nodes, ...rest.participants.nodes]).toMatchObject([
      { role: 'LEAD', nameMasked: '陈*', phoneMasked: '136****0006', isTold: true },
      { role: 'REPRESENTATIVE', nameMasked: '刘*', isTold: true },
      { role: 'COSIGNER', nameMasked: '周**', isTold: false },
      { role: 'COSIGNER', nameMasked: '吴*', isTold: false },
    ]);
    expect(participantCounts).toEqual({ representatives: 2, coSigners: 2, unnamed: 22, total: 26 });
  });

  it('is refused with a sixth representative (Art. 20), and nothing of it is kept', async () => {
    const representatives = Array.from({ length: 5 }, (_, at) => ({ name: `代表${'甲乙丙丁戊'[at]}` }));

    const { codes } = await desk.ask(ANONYMOUS, SUBMIT, { input: aPetition({ representatives }) });

    expect(codes).toEqual(['TOO_MANY_REPRESENTATIVES']);
    expect(await desk.sql('select id from intake.submission')).toEqual([]);
  });

  it('has no sixth representative whoever writes', async () => {
    await submit({ petitioner: LEAD, coSigners: Array.from({ length: 6 }, (_, at) => ({ name: `联名${at}` })) });

    await expect(desk.sql(`update intake.petitioner_link set role = 'REPRESENTATIVE'`)).rejects.toThrow(
      'petitioner_link_representatives',
    );
  });

  it('is the first of each co-signer: who petitions alone later on the same matter repeats it', async () => {
    const content = '滨河花园小区供暖温度长期不足十五度，老人孩子受冻，请求督促热力公司整改。';
    const joint = await submit({ content, petitioner: LEAD, coSigners: [SIGNER], personCount: 2 });

    const alone = await submit({ content, petitioner: SIGNER });

    const [match] = await desk.sql<{ kind: string; anchor: string }>(
      'select match_kind as kind, anchor_id as anchor from intake.submission where id = $1',
      [alone],
    );
    expect(match).toEqual({ kind: 'JOINED', anchor: joint });
    const link = (submissionId: string) => ({ submissionId, caseId: 'c1', caseNo: 'XF2026-1', guard: 'OPEN' as const });
    await desk.intake.port.link([joint, alone].map(link));
    expect(await seen(alone, 'isFirst repeatOrdinal previous { id }')).toEqual({
      isFirst: false,
      repeatOrdinal: 2,
      previous: { id: joint },
    });
  });

  it('tells its persons to nobody who may not know them', async () => {
    const id = await submit({ petitioner: LEAD });
    await desk.intake.port.link([{ submissionId: id, caseId: 'c1', caseNo: 'XF2026-1', guard: 'OPEN' }]);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case {
      submissions { participants { nodes { nameMasked } } participantCounts { total } } } } }`;

    const of = [{ __typename: 'Case', id: 'c1', viewable: true, personsShown: true }];
    const { data } = await desk.ask(aViewer('leader'), query, { of });

    expect(data._entities[0].submissions).toEqual([{ participants: null, participantCounts: { total: 1 } }]);
  });
});

describe('a visit of many', () => {
  it('keeps representatives and companions apart, and counts all who came', async () => {
    const input = {
      title: '集体反映延期交房',
      content: '滨河花园小区延期交房两年。',
      purpose: 'APPEAL',
      visitedAt: desk.clock,
      receptionMode: 'DAILY',
      personCount: 12,
      representatives: [LEAD, { name: '刘芳' }],
      companions: [{ name: '周志强' }],
    };

    const { data, codes } = await desk.ask(CLERK, VISIT, { input });
    await desk.drain();

    expect(codes).toEqual([]);
    expect((await seen(data.registerVisit.submissionId, PEOPLE)).participantCounts).toEqual({
      representatives: 2,
      coSigners: 1,
      unnamed: 9,
      total: 12,
    });
  });

  it('is one batch however often its number is registered, and its persons are counted once', async () => {
    const register = async (about: object) => {
      const visit = {
        title: '来访',
        content: '延期交房两年。',
        purpose: 'APPEAL',
        category: '020202',
        receptionMode: 'DAILY',
      };
      const input = { ...visit, visitedAt: desk.clock, representatives: [LEAD], ...about };
      expect((await desk.ask(CLERK, VISIT, { input })).codes).toEqual([]);
      await desk.drain();
    };
    await register({ personCount: 12, batchNo: 'LF-1' });
    await register({ personCount: 12, batchNo: 'LF-1', title: '来访（续）' });
    await register({ personCount: 1, batchNo: 'LF-2' });
    await register({ personCount: 2 });
    const query = `query ($input: VisitCountsInput!) { visitCounts(input: $input) {
      batches persons groupBatches groupPersons } }`;
    const input = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' };

    const { data } = await desk.ask(CLERK, query, { input });

    expect(data.visitCounts).toEqual({ batches: 3, persons: 15, groupBatches: 1, groupPersons: 12 });
    expect((await desk.ask(aViewer('department', 'ZJJ'), query, { input })).codes).toEqual(['FORBIDDEN']);
  });
});
