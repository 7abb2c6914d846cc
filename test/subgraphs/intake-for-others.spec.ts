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
const ELDER = { name: '乌云其木格', phone: '13600000006' };
const PROXY = { name: '巴特尔', phone: '13700000017', postId: 'post-17', authorisation: 'ORAL' };

const register = (about: object) => {
  const visit = { title: '饮水困难', content: '三组停水半个月，老人取水不便。', purpose: 'APPEAL', personCount: 1 };
  const input = { ...visit, visitedAt: desk.clock, receptionMode: 'DAILY', representatives: [ELDER], ...about };
  return desk.ask(CLERK, VISIT, { input });
};
async function registered(about: object): Promise<string> {
  const { data, codes } = await register(about);
  expect(codes).toEqual([]);
  await desk.drain();
  return data.registerVisit.submissionId;
}
async function seen(id: string, fields: string, viewer = CLERK) {
  const { data, codes } = await desk.ask(viewer, `query ($id: ID!) { submission(id: $id) { ${fields} } }`, { id });
  expect(codes).toEqual([]);
  return data.submission;
}
const originOf = async (id: string) => (await desk.intake.port.matters([id]))[0]?.origin;

describe('an oral petition', () => {
  it('Art. 19: is recorded truthfully: read back and confirmed, it is taken and flagged', async () => {
    const id = await registered({ oral: { isReadBack: true } });

    expect(await seen(id, 'isOral isProactive')).toEqual({ isOral: true, isProactive: false });
    expect(await seen(await registered({ title: '另一件' }), 'isOral')).toEqual({ isOral: false });
  });

  it('Art. 19: is refused as long as the petitioner has not confirmed the record, and nothing of it is kept', async () => {
    const { refusals } = await register({ oral: { isReadBack: false } });

    expect(refusals).toEqual([
      expect.objectContaining({ code: 'ORAL_RECORD_UNCONFIRMED', article: '19', field: 'oral.isReadBack' }),
    ]);
    expect(await desk.sql('select id from intake.submission')).toEqual([]);
  });
});

describe('a proxy', () => {
  it('acts for the petitioner, who stays the petitioner and is told', async () => {
    const id = await registered({ proxy: PROXY });

    expect(
      await seen(
        id,
        'proxy { nameMasked phoneMasked postId authorisation } participants { nodes { nameMasked isTold } }',
      ),
    ).toEqual({
      proxy: { nameMasked: '巴**', phoneMasked: '137****0017', postId: 'post-17', authorisation: 'ORAL' },
      participants: { nodes: [{ nameMasked: '乌***', isTold: true }] },
    });
    expect(await originOf(id)).toBe('PROXY');
  });

  it('is refused who does not say that the petitioner agreed, at the desk and online', async () => {
    const { authorisation: _, ...proxy } = PROXY;

    const visit = await register({ proxy });
    const online = await desk.ask(ANONYMOUS, SUBMIT, { input: aPetition({ proxy }) });

    expect([visit.codes, online.codes]).toEqual([['PROXY_NOT_AUTHORISED'], ['PROXY_NOT_AUTHORISED']]);
    expect(JSON.stringify([visit, online])).not.toContain(PROXY.name);
    expect(await desk.sql('select id from intake.submission')).toEqual([]);
  });

  it('is nobody the matter is compared by: of many it is not the petitioner of any', async () => {
    const content = '滨河花园小区供暖温度长期不足十五度，老人孩子受冻，请求督促热力公司整改。';
    const first = { content, title: '供暖不足' };
    await registered({ ...first, proxy: PROXY });

    const own = await registered({ ...first, representatives: [{ name: PROXY.name, phone: PROXY.phone }] });
    const proxied = await registered({
      ...first,
      proxy: PROXY,
      representatives: [{ name: '娜仁', phone: '13800000028' }],
    });

    const matched = await desk.sql('select match_kind from intake.submission where id = any ($1)', [[own, proxied]]);
    expect(matched).toEqual([{ match_kind: 'NEW' }, { match_kind: 'NEW' }]);
  });

  it('is kept sealed, and told to nobody but those who may know persons', async () => {
    const id = await registered({ proxy: PROXY });
    await desk.intake.port.link([{ submissionId: id, caseId: 'c1', caseNo: 'XF2026-1', guard: 'OPEN' }]);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { submissions { proxy { nameMasked } } } } }`;
    const of = [{ __typename: 'Case', id: 'c1', viewable: true, personsShown: true }];

    const { data } = await desk.ask(aViewer('leader'), query, { of });

    expect(data._entities[0].submissions).toEqual([{ proxy: null }]);
    const kept = [
      await desk.sql('select normalised, title, content from intake.submission'),
      await desk.sql('select * from intake.proxy'),
      await desk.sql('select * from intake.petitioner_identifier'),
      await desk.intake.port.matters([id]),
    ];
    expect(JSON.stringify(kept)).not.toMatch(/巴特尔|13700000017/);
  });
});

describe('a matter that nobody petitioned for', () => {
  const PROACTIVE = { isProactive: true, representatives: [], personCount: 0 };

  it('is registered without a petitioner, and counts as no visit', async () => {
    const { authorisation: _, ...proxy } = PROXY;
    const id = await registered({ ...PROACTIVE, proxy });

    expect(
      await seen(id, 'isProactive personCount petitioners { nameMasked } proxy { nameMasked authorisation }'),
    ).toEqual({
      isProactive: true,
      personCount: 0,
      petitioners: [],
      proxy: { nameMasked: '巴**', authorisation: null },
    });
    const [matter] = await desk.intake.port.matters([id]);
    expect(matter).toMatchObject({ origin: 'PROACTIVE', circumstances: { receptionLevel: null } });
    const query = 'query ($input: VisitCountsInput!) { visitCounts(input: $input) { batches persons } }';
    const input = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' };
    expect((await desk.ask(CLERK, query, { input })).data.visitCounts).toEqual({ batches: 0, persons: 0 });
  });

  it.each([
    ['petitioners', { representatives: [ELDER] }],
    ['companions', { companions: [ELDER] }],
    ['persons to count', { personCount: 1 }],
    ['words of anybody', { oral: { isReadBack: true } }],
  ])('has no %s', async (_, about) => {
    expect((await register({ ...PROACTIVE, ...about })).codes).toEqual(['FIELD_INVALID']);
  });
});
