import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { newHotlineSecret } from '../../connectors/hotline/new-hotline-secret.js';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { startHub, type TestHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';

const KNOWN = 'hotline-county-json';
/** A platform whose secret is set up before anybody has written its mapping profile. */
const UNKNOWN = 'hotline-new-town';
const secrets: Readonly<Record<string, string>> = { [KNOWN]: newHotlineSecret(), [UNKNOWN]: newHotlineSecret() };

const CASE_OF = 'query ($id: ID!) { submission(id: $id) { state case { caseNo title } } }';
const REPAIR = 'mutation ($input: RepairSubmissionInput!) { repairSubmission(input: $input) { submissionId } }';
const PUBLISH =
  'mutation ($input: PublishMappingProfileInput!) { publishMappingProfile(input: $input) { profile { name } } }';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({
    HUB_HOTLINE_SECRETS: Object.entries(secrets)
      .map(([profile, secret]) => `${profile}=${secret}`)
      .join(';'),
  });
}, 60_000);
afterAll(() => hub?.[Symbol.asyncDispose]());

const push = (profile: string, body: string) => hub.push(profile, body, { secret: secrets[profile] ?? '' });
async function caseOf(id: string) {
  const officer = await hub.token('officer');
  return until(async () => (await hub.ask(CASE_OF, { id }, officer)).data?.submission?.case);
}

/** `bin/hub set-aside …` beside the running hub. */
async function command(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [repositoryPath('dist', 'hub', 'main.js'), 'set-aside', ...args],
    { env: { ...process.env, HUB_DATA: hub.dataDir, HUB_DATABASE_URL: hub.databaseUrl } },
  );
  return stdout;
}

describe('an order that cannot be read', () => {
  it('is refused with the place where it is kept, and is a case once a clerk has said what it is about', async () => {
    const response = await push(KNOWN, JSON.stringify(aHotlineOrder({ title: '', content: '' })));
    const problem = (await response.json()) as { setAsideId: string };

    const repaired = await hub.ask(
      REPAIR,
      { input: { submissionId: problem.setAsideId, content: '滨河广场门前的路面塌了一个坑。' } },
      await hub.token('clerk'),
    );

    expect([response.status, problem]).toMatchObject([422, { code: 'FIELD_MISSING', field: 'content|eventDesc' }]);
    expect(repaired.errors).toBeUndefined();
    expect(await caseOf(problem.setAsideId)).toMatchObject({ caseNo: expect.stringMatching(/^XF\d{4}-\d{6}$/) });
  });

  it('does not keep the rest of its batch from being taken', async () => {
    const orders = [aHotlineOrder(), aHotlineOrder({ title: '', content: '' }), aHotlineOrder()];

    const response = await push(KNOWN, JSON.stringify({ orders }));
    const { receipts } = (await response.json()) as { receipts: { outcome: string; submissionId?: string }[] };

    expect(response.status).toBe(202);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['taken', 'set-aside', 'taken']);
    for (const { submissionId } of [receipts[0], receipts[2]] as { submissionId: string }[]) await caseOf(submissionId);
  });

  it('waits for the profile of its platform, and is a case when the command replays it', async () => {
    const order = aHotlineOrder({ title: '新镇平台的第一张工单' });
    const response = await push(UNKNOWN, JSON.stringify(order));
    const { setAsideId, code } = (await response.json()) as { setAsideId: string; code: string };
    const listed = await command('list');
    const text = await readFile(repositoryPath('subgraphs', 'intake', 'profile', 'builtin', `${KNOWN}.json`), 'utf8');
    const definition = { ...JSON.parse(text), name: UNKNOWN };

    const published = await hub.ask(PUBLISH, { input: { definition } }, await hub.token('admin'));
    await command('replay', setAsideId);

    expect([response.status, code]).toEqual([422, 'PROFILE_NOT_FOUND']);
    expect(listed).toContain('PROFILE_NOT_FOUND');
    expect(listed).not.toContain(String(order['contactPhone']));
    expect(published.errors).toBeUndefined();
    expect(await caseOf(setAsideId)).toMatchObject({ title: '新镇平台的第一张工单' });
  });
});
