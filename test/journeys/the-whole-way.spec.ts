import { startHub, type TestHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';
import { partsFor } from '../subgraphs/cases/documents.js';

const SUBMIT = 'mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId queryCode } }';
const CASE = `query ($id: ID!) { submission(id: $id) { case {
  id version state legalRoute possibleMoves leadUnit { code } assignments { id role }
  clocks { kind stoppedAt overdue } documents { id kind state number version }
  evaluations { target grade } events(first: 100) { nodes { kind move } } } } }`;
const PROGRESS = `query ($code: String!) { petitionProgress(queryCode: $code) {
  handling { step } documents { id title deliveredAt } evaluations { target canJudge } } }`;
const OPEN = `mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { file { mediaType base64 } } }`;
const EVALUATE = `mutation ($input: EvaluatePetitionInput!) { evaluatePetition(input: $input) {
  evaluations { target state } } }`;
const DRAFT = `mutation ($input: DraftDocumentInput!) { draftDocument(input: $input) { document { id version } } }`;
const APPROVE = `mutation ($input: DocumentTargetInput!) { approveDocument(input: $input) { document { id state } } }`;

const INPUTS: Readonly<Record<string, string>> = {
  classifyCase: 'ClassifyCaseInput',
  signAssignment: 'SignAssignmentInput',
  acceptCase: 'NotifyingInput',
  opineCase: 'AnswerCaseInput',
  concludeCase: 'ConcludeCaseInput',
};

describe('信访网上投 + 业务网上办 + 结果网上评', () => {
  let hub: TestHub;
  let submissionId: string;
  let queryCode: string;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    hub = await startHub();
    tokens['officer'] = await hub.token('officer');
    const input = {
      title: '征收补偿款未足额发放',
      content: '城关镇城东小区征收补偿款与协议不符，请求核实并补足。',
      purpose: 'APPEAL',
      petitioner: { name: '欧阳铁柱', phone: '19912345671' },
    };
    const { data, errors } = await hub.ask(SUBMIT, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    ({ submissionId, queryCode } = data.submitPetition);
    const { leadUnit } = await current();
    tokens['unit'] = await hub.token('department', { unit: leadUnit.code });
    tokens['head'] = await hub.token('head', { unit: leadUnit.code });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const current = () =>
    until(async () => (await hub.ask(CASE, { id: submissionId }, tokens['officer'])).data?.submission?.case ?? null);
  const progress = async () => (await hub.ask(PROGRESS, { code: queryCode })).data.petitionProgress;

  /** One move by name and by whom, at the version as it stands. */
  async function move(name: string, by: string, input: object = {}) {
    const { id: caseId, version } = await current();
    const document = `mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { case { state } } }`;
    const { data, errors } = await hub.ask(document, { input: { caseId, version, ...input } }, tokens[by]);
    return errors?.[0]?.extensions ?? data[name].case.state;
  }

  it('is sent online, and its state is followed by a query code', async () => {
    expect((await current()).state).toBe('ASSIGNED');
    expect((await progress()).handling.map(({ step }: { step: string }) => step)).toEqual(['REGISTERED', 'ASSIGNED']);
  });

  it('Art. 31: is of the petition procedure, because somebody said so', async () => {
    const route = { purpose: 'APPEAL', legalRoute: 'PETITION', reason: '不属于前五项' };

    expect(await move('classifyCase', 'officer', route)).toBe('ASSIGNED');
    expect((await current()).legalRoute).toBe('PETITION');
  });

  it('Art. 23: is accepted by its unit in writing, and not without', async () => {
    const { assignments } = await current();
    const { id: assignmentId } = assignments.find(({ role }: { role: string }) => role === 'LEAD');
    const documents = [{ kind: 'ACCEPTANCE_NOTICE', parts: partsFor('ACCEPTANCE_NOTICE') }];

    expect(await move('acceptCase', 'unit', { documents })).toMatchObject({ code: 'CASE_MOVE_REFUSED' });
    expect(await move('signAssignment', 'unit', { assignmentId })).toBe('SIGNED');
    expect(await move('acceptCase', 'unit')).toMatchObject({
      ...{ code: 'DOCUMENT_REQUIRED', kind: 'ACCEPTANCE_NOTICE', article: '23' },
    });
    expect(await move('acceptCase', 'unit', { documents })).toBe('ACCEPTED');
  });

  it('Art. 32: is answered by an opinion that the head of the unit approves, not who drafted it', async () => {
    const { id: caseId } = await current();
    const parts = partsFor('HANDLING_OPINION');
    const { data: drafted } = await hub.ask(
      DRAFT,
      { input: { caseId, kind: 'HANDLING_OPINION', parts } },
      tokens['unit'],
    );
    const { id: documentId, version } = drafted.draftDocument.document;
    const documents = [{ documentId }];

    expect(await move('opineCase', 'unit', { documents })).toMatchObject({ code: 'DOCUMENT_APPROVAL_NEEDED' });
    const { errors } = await hub.ask(APPROVE, { input: { documentId, version } }, tokens['unit']);
    expect(errors?.[0]?.extensions['code']).toMatch(/^(FORBIDDEN|APPROVER_IS_DRAFTER)$/);
    const { data: approved } = await hub.ask(APPROVE, { input: { documentId, version } }, tokens['head']);
    expect(approved.approveDocument.document.state).toBe('APPROVED');
    expect(await move('opineCase', 'unit', { documents })).toBe('REPLIED');
  });

  it('Art. 35: is read online by the petitioner, from which day a review may be asked for', async () => {
    const { documents } = await progress();
    const { id: documentId } = documents.find(({ title }: { title: string }) => /处理意见书/.test(title));

    const { data } = await hub.ask(OPEN, { input: { queryCode, documentId } });

    expect(Buffer.from(data.openDocument.file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const running = (await current()).clocks.filter(({ stoppedAt }: { stoppedAt: string | null }) => !stoppedAt);
    expect(running.map(({ kind }: { kind: string }) => kind)).toContain('REVIEW_REQUEST');
  });

  it('Art. 27: is concluded with what was put in place', async () => {
    expect(await move('concludeCase', 'unit', { dispositions: ['RESOLVED'] })).toBe('CONCLUDED');
  });

  it('Art. 21: is judged online, both bodies apart', async () => {
    const evaluations = [
      { target: 'PETITION_DEPARTMENT', grade: 'SATISFIED' },
      { target: 'HANDLING_UNIT', grade: 'MOSTLY_SATISFIED' },
    ];

    const { errors } = await hub.ask(EVALUATE, { input: { queryCode, evaluations } });

    expect(errors).toBeUndefined();
    expect((await current()).evaluations).toMatchObject(evaluations);
    expect((await progress()).evaluations.map(({ canJudge }: { canJudge: boolean }) => canJudge)).toEqual([
      false,
      false,
    ]);
  });

  it('has kept every term, and tells the petitioner of each step', async () => {
    const { clocks, events } = await current();

    expect(clocks.filter(({ overdue }: { overdue: boolean }) => overdue)).toEqual([]);
    expect(clocks.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['FORWARD', 'NOTIFY', 'HANDLE']),
    );
    expect(events.nodes.map((event: { move: string | null }) => event.move)).toEqual(
      expect.arrayContaining([
        'register',
        'assign',
        'classify',
        'sign',
        'accept',
        'opine',
        'deliverOpinion',
        'conclude',
      ]),
    );
    const steps = (await progress()).handling.map(({ step }: { step: string }) => step);
    expect(steps).toEqual(['REGISTERED', 'ASSIGNED', 'SIGNED', 'ACCEPTED', 'REPLIED', 'CONCLUDED']);
  });
});
