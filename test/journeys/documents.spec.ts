import { extractText } from 'unpdf';
import { startHub, type TestHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';

const SUBMIT = `mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId queryCode } }`;
const CASE_OF = `query ($id: ID!) { submission(id: $id) { case { id version leadUnit { code } } } }`;
const ISSUE = `mutation ($input: IssueDocumentsInput!) { issueDocuments(input: $input) {
  case { documents { id number state unit { name } } } } }`;
const PROGRESS = `query ($code: String!) { petitionProgress(queryCode: $code) {
  documents { id title number deliveredAt } } }`;
const OPEN = `mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { file { name mediaType base64 } } }`;
const EVENTS = `query ($id: ID!) { case(id: $id) { events(first: 100) { nodes { kind actor } } } }`;

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await extractText(new Uint8Array(bytes), { mergePages: true })).text.replace(/\s/g, '');

interface Brought {
  readonly queryCode: string;
  readonly caseId: string;
  readonly version: number;
  readonly leadUnit: string;
}

describe('a letter to a petitioner, at the gateway', () => {
  let hub: TestHub;
  let mine: Brought;
  let other: Brought;
  let documentId: string;
  beforeAll(async () => {
    hub = await startHub();
    mine = await petition('城东小区停水三天', '请尽快恢复供水，已经停了三天。', '欧阳铁柱');
    other = await petition('北街路灯不亮', '北街路灯坏了一个月，请派人修。', '司马青云');
    const parts = [
      { key: 'addressee', text: '欧阳铁柱' },
      { key: 'contact', text: '县信访局接待大厅，电话0915-8888888' },
    ];
    const input = { caseId: mine.caseId, version: mine.version, documents: [{ kind: 'REGISTRATION_RECEIPT', parts }] };
    const { data, errors } = await hub.ask(ISSUE, { input }, await hub.token('officer'));
    if (errors) throw new Error(JSON.stringify(errors));
    const [issued] = data.issueDocuments.case.documents;
    expect(issued).toMatchObject({ state: 'ISSUED', number: expect.stringMatching(/^信登〔20\d\d〕1号$/) });
    documentId = issued.id;
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function petition(title: string, content: string, name: string): Promise<Brought> {
    const petitioner = { name, phone: '13800138000' };
    const { data } = await hub.ask(SUBMIT, { input: { title, content, purpose: 'APPEAL', petitioner } });
    const { submissionId: id, queryCode } = data.submitPetition;
    const officer = await hub.token('officer');
    const found = await until(async () => (await hub.ask(CASE_OF, { id }, officer)).data?.submission?.case ?? null);
    return { queryCode, caseId: found.id, version: found.version, leadUnit: found.leadUnit.code };
  }

  const download = (file: string, token?: string): Promise<Response> =>
    fetch(`${hub.url}/documents/${file}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});

  it('is downloaded by whoever has the case in hand, and kept by nothing on the way', async () => {
    const answer = await download(`${documentId}.pdf`, await hub.token('department', { unit: mine.leadUnit }));

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(/信登〔20\d\d〕1号\.pdf$/);
    const text = await textOf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain('欧阳铁柱：');
    expect(text).toContain('“城东小区停水三天”');
  });

  it('is not there for anybody else, and asks who it is without a token', async () => {
    const statuses: number[] = [];
    for (const token of [
      await hub.token('leader'),
      await hub.token('department', { unit: '610999-RSJ' }),
      await hub.token('inspector'),
      await hub.token('admin'),
      undefined,
      'nonsense',
    ]) {
      statuses.push((await download(`${documentId}.docx`, token)).status);
    }

    expect(statuses).toEqual([404, 404, 404, 404, 401, 401]);
  });

  it.each(['exe', 'pdf.pdf', 'pdf/..'])('is no file of the kind .%s', async (extension) => {
    expect((await download(`${documentId}.${extension}`, await hub.token('officer'))).status).toBe(404);
  });

  it('is named to the petitioner who shows the query code, and to no other', async () => {
    const { data: own } = await hub.ask(PROGRESS, { code: mine.queryCode });
    const { data: foreign } = await hub.ask(PROGRESS, { code: other.queryCode });

    expect(own.petitionProgress.documents).toMatchObject([{ id: documentId, title: '信访事项登记回执' }]);
    expect(foreign.petitionProgress.documents).toEqual([]);
    const taken = await hub.ask(OPEN, { input: { queryCode: other.queryCode, documentId } });
    expect(taken.errors?.map(({ extensions }) => extensions['code'])).toEqual(['DOCUMENT_NOT_FOUND']);
  });

  it('Art. 23: is delivered by being opened online, once, however often it is opened', async () => {
    const input = { queryCode: mine.queryCode.toLowerCase(), documentId, format: 'PDF' };

    const { data, errors } = await hub.ask(OPEN, { input });
    await Promise.all([hub.ask(OPEN, { input }), hub.ask(OPEN, { input: { ...input, format: 'DOCX' } })]);

    expect(errors).toBeUndefined();
    const { file } = data.openDocument;
    expect(await textOf(Buffer.from(file.base64, 'base64'))).toContain('县信访局接待大厅');
    const { data: progress } = await hub.ask(PROGRESS, { code: mine.queryCode });
    expect(progress.petitionProgress.documents[0].deliveredAt).toEqual(expect.any(String));
    const { data: told } = await hub.ask(EVENTS, { id: mine.caseId }, await hub.token('officer'));
    const delivered = told.case.events.nodes.filter(({ kind }: { kind: string }) => kind === 'DOCUMENT_DELIVERED');
    expect(delivered).toEqual([{ kind: 'DOCUMENT_DELIVERED', actor: 'petitioner' }]);
  });

  it('is opened by no wrong code', async () => {
    const { errors } = await hub.ask(OPEN, { input: { queryCode: '008J4CT4ANK7', documentId } });

    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['QUERY_CODE_REFUSED']);
  });
});
