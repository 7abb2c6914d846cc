import pg from 'pg';
import { startHub, type TestHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';
import { ACCUSED } from './accusation/routes.js';
import { type BroughtCase, bring } from './accusation/world.js';

const BREAK = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { caseId until } }`;
const CASE = `query Look($id: ID!) { case(id: $id) { caseNo title submissions { title petitioners { nameMasked } } } }`;
const LISTED = '{ cases(first: 100) { nodes { id } } caseSummary { total } }';
const LOG = `query ($filter: AccessFilter) { accessLog(filter: $filter, first: 100) {
  nodes { kind subject roles caseIds reason operation } } }`;
const REASON = '省督导组交办核查';

let hub: TestHub;
let accusation: BroughtCase;
let ordinary: BroughtCase;
beforeAll(async () => {
  hub = await startHub();
  ordinary = await bring(hub, {});
  accusation = await bring(hub, { demandType: '举报', respondentName: '城管局', content: '城管局人员收受好处。' });
}, 60_000);
afterAll(() => hub?.[Symbol.asyncDispose]());

const breakGlass = (token: string | undefined, caseNo: string, reason = REASON) =>
  hub.ask(BREAK, { input: { caseNo, reason } }, token);
const codeOf = ({ errors }: Awaited<ReturnType<typeof breakGlass>>) => errors?.[0]?.extensions['code'];

describe('breaking the glass before an accusation (Art. 30)', () => {
  it('shows it to a leader for an hour, without its petitioner and in no list or count; every look is kept', async () => {
    const leader = await hub.token('leader');
    const [unseen, listedBefore] = [
      await hub.ask(CASE, { id: accusation.id }, leader),
      await hub.ask(LISTED, {}, leader),
    ];

    const { data } = await breakGlass(leader, accusation.caseNo);
    const seen = await hub.ask(CASE, { id: data.breakGlass.caseId }, leader);
    const listed = await hub.ask(LISTED, {}, leader);

    expect(unseen.data.case).toBeNull();
    expect(new Date(data.breakGlass.until).getTime() - Date.now()).toBeGreaterThan(59 * 60_000);
    expect(seen.data.case).toMatchObject({ caseNo: accusation.caseNo, submissions: [{ petitioners: null }] });
    expect(listed).toEqual(listedBefore);
    const kept = await look({ caseId: accusation.id, subject: 'test-leader' });
    expect(kept).toMatchObject([
      { kind: 'READ_UNDER_GLASS', operation: 'Look', reason: null },
      { kind: 'GLASS_BROKEN', roles: ['leader'], reason: REASON },
    ]);
  });

  it('ends with its time', async () => {
    const inspector = await hub.token('inspector');
    await breakGlass(inspector, accusation.caseNo);
    const seen = await hub.ask(CASE, { id: accusation.id }, inspector);

    await sql(`alter table cases.broken_glass disable trigger broken_glass_added_to`);
    await sql(`update cases.broken_glass set broken_at = broken_at - interval '61 minutes', until = until - interval '61 minutes'
                where subject = 'test-inspector'`);

    expect(seen.data.case).not.toBeNull();
    expect((await hub.ask(CASE, { id: accusation.id }, inspector)).data.case).toBeNull();
  });

  it('is refused to the accused alike with a number that is not there, and to both it is kept', async () => {
    const accused = await hub.token('inspector', { unit: ACCUSED });
    const answers = [
      await breakGlass(accused, accusation.caseNo),
      await breakGlass(accused, 'XF2026-999999'),
      await breakGlass(accused, ordinary.caseNo),
    ];

    expect(answers.map(codeOf)).toEqual(Array(3).fill('CASE_NOT_FOUND'));
    expect((await hub.ask(CASE, { id: accusation.id }, accused)).data.case).toBeNull();
    const refused = await look({ kinds: ['GLASS_REFUSED'] });
    expect(refused).toHaveLength(3);
    expect(refused.every(({ caseIds }) => caseIds.length === 0)).toBe(true);
  });

  it('stops somebody who tries numbers: after five refusals within an hour', async () => {
    const accused = await hub.token('inspector', { unit: ACCUSED });
    await breakGlass(accused, 'XF2026-999998');
    await breakGlass(accused, 'XF2026-999997');

    expect(codeOf(await breakGlass(accused, accusation.caseNo))).toBe('RATE_LIMITED');
  });

  it.each(['officer', 'clerk', 'admin', 'auditor'] as const)('is not for a %s', async (role) => {
    expect(codeOf(await breakGlass(await hub.token(role), accusation.caseNo))).toBe('FORBIDDEN');
  });

  it.each(['', '   ', '长'.repeat(501)])('asks for a reason of 1 to 500 characters', async (reason) => {
    expect(codeOf(await breakGlass(await hub.token('leader'), accusation.caseNo, reason))).toBe('BAD_USER_INPUT');
  });
});

describe('a petition that asks to be kept confidential (Arts. 18, 46(6))', () => {
  it('tells the unit it complains of nothing of its petitioner, though that unit has it in hand', async () => {
    const input = {
      title: '市场管理收费不透明',
      content: '农贸市场管理收费不透明。',
      purpose: 'APPEAL',
      confidential: true,
      respondents: ['城管局'],
      petitioner: { name: '欧阳铁柱', phone: '13800138000' },
    };
    const submit = 'mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId } }';
    const { data } = await hub.ask(submit, { input });
    const officer = await hub.token('officer');
    const found = `query ($id: ID!) { submission(id: $id) { case { id version } } }`;
    const { id: caseId, version } = await caseOf(found, data.submitPetition.submissionId, officer);
    const assign = 'mutation ($input: AssignCaseInput!) { assignCase(input: $input) { case { id } } }';
    await hub.ask(assign, { input: { caseId, version, unitCode: ACCUSED, role: 'LEAD' } }, officer);

    const handling = await hub.ask(CASE, { id: caseId }, await hub.token('department', { unit: ACCUSED }));
    const byItself = await hub.ask(
      `query ($id: ID!) { submission(id: $id) { petitioners { nameMasked } } }`,
      { id: data.submitPetition.submissionId },
      await hub.token('officer', { unit: ACCUSED }),
    );
    const bureau = await hub.ask(CASE, { id: caseId }, officer);

    expect(handling.data.case.submissions).toEqual([{ title: input.title, petitioners: null }]);
    expect(byItself.data.submission).toBeNull();
    expect(bureau.data.case.submissions).toMatchObject([{ petitioners: [{ nameMasked: '欧阳**' }] }]);
  });
});

interface Kept {
  readonly kind: string;
  readonly caseIds: readonly string[];
}

async function look(filter: object): Promise<Kept[]> {
  const { data } = await hub.ask(LOG, { filter }, await hub.token('auditor'));
  return data.accessLog.nodes;
}

async function caseOf(document: string, id: string, token: string) {
  return until(async () => (await hub.ask(document, { id }, token)).data?.submission?.case ?? null);
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}
