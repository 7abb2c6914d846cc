import { startHub, type TestHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';

/** Has nothing to do with water. */
const LABOUR_BUREAU = '610999-RSJ';
const PHONE = '13800138000';
const WHOLE = 'id title content petitioners { nameMasked phoneMasked } attachments { name } candidates { certainty }';
const CASE = `query ($id: ID!) { case(id: $id) { caseNo submissions { ${WHOLE} } } }`;
const SUBMISSION = `query ($id: ID!) { submission(id: $id) { ${WHOLE} case { caseNo submissions { id } } } }`;

let hub: TestHub;
let submissionId: string;
let caseId: string;
let leadUnit: string;
beforeAll(async () => {
  hub = await startHub();
  const input = {
    title: '城东小区停水三天',
    content: `城关镇城东小区停水三天无人处理，请打${PHONE}或１３８-００１３-８０００。`,
    category: '供水',
    purpose: 'APPEAL',
    petitioner: { name: '欧阳铁柱', phone: PHONE },
  };
  const { data } = await hub.ask(
    'mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId } }',
    { input },
  );
  submissionId = data.submitPetition.submissionId;
  const officer = await hub.token('officer');
  const found = await until(async () => {
    const query = 'query ($id: ID!) { submission(id: $id) { case { id leadUnit { code } } } }';
    const answer = await hub.ask(query, { id: submissionId }, officer);
    return answer.data?.submission?.case ?? null;
  });
  caseId = found.id;
  leadUnit = found.leadUnit.code;
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('a petition, asked for at the gateway', () => {
  it('is whole but masked for an officer, from its case and back', async () => {
    const { data, errors } = await hub.ask(SUBMISSION, { id: submissionId }, await hub.token('officer'));

    expect(errors).toBeUndefined();
    expect(data.submission).toMatchObject({
      title: '城东小区停水三天',
      petitioners: [{ nameMasked: '欧阳**', phoneMasked: '138****8000' }],
      case: { submissions: [{ id: submissionId }] },
    });
    expect(JSON.stringify(data)).not.toMatch(/13800138000|铁柱|０013|００１３/);
  });

  it('is reached by the unit that has it in hand through its case, and not past it', async () => {
    const token = await hub.token('department', { unit: leadUnit });

    const throughCase = await hub.ask(CASE, { id: caseId }, token);
    const byItself = await hub.ask(SUBMISSION, { id: submissionId }, token);

    expect(throughCase.data.case.submissions).toMatchObject([
      { id: submissionId, petitioners: [{ nameMasked: '欧阳**' }], candidates: null },
    ]);
    expect(byItself.data.submission).toBeNull();
  });

  it('is to another unit as if it were not there', async () => {
    const token = await hub.token('department', { unit: LABOUR_BUREAU });

    const there = await hub.ask(CASE, { id: caseId }, token);
    const notThere = await hub.ask(CASE, { id: '00000000-0000-7000-8000-000000000000' }, token);

    expect([there.data, there.errors]).toEqual([notThere.data, notThere.errors]);
    expect(there.data.case).toBeNull();
    expect((await hub.ask(SUBMISSION, { id: submissionId }, token)).data.submission).toBeNull();
  });

  it('has for a leader no persons and no files', async () => {
    const { data } = await hub.ask(CASE, { id: caseId }, await hub.token('leader'));

    expect(data.case.submissions).toMatchObject([{ title: '城东小区停水三天', petitioners: null, attachments: null }]);
  });

  it.each(['admin', 'nobody'] as const)('is not there for %s', async (role) => {
    const token = role === 'nobody' ? undefined : await hub.token(role);

    expect((await hub.ask(SUBMISSION, { id: submissionId }, token)).data?.submission ?? null).toBeNull();
    expect((await hub.ask(CASE, { id: caseId }, token)).data?.case ?? null).toBeNull();
  });

  it.each([
    ['what cases tells intake', `{ case(id: "x") { viewable } }`],
    ['what the progress is found by', '{ petitionProgress(queryCode: "x") { submissionId } }'],
    ['the subgraphs’ own way in', '{ _entities(representations: []) { __typename } }'],
  ])('cannot be had by asking for %s', async (_what, document) => {
    const { errors } = await hub.ask(document, {}, await hub.token('officer'));

    expect(errors?.[0]?.extensions['code']).toBe('DOCUMENT_INVALID');
  });

  it('cannot be followed by guessing its query code', async () => {
    const codes: unknown[] = [];
    for (let count = 0; count < 8; count += 1) {
      const { errors } = await hub.ask(`{ petitionProgress(queryCode: "AAAA-AAAA-000${count}") { channel } }`);
      codes.push(errors?.[0]?.extensions['code']);
    }

    expect(codes).toEqual([...Array(5).fill('QUERY_CODE_REFUSED'), ...Array(3).fill('RATE_LIMITED')]);
  });
});
