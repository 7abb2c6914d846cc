import { signPush } from '../../connectors/hotline/sign-push.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { startHub, type TestHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';
import { type DatabaseEye, openEye } from './order-fates.js';

const PROFILE = 'hotline-county-json';

let hub: TestHub;
let eye: DatabaseEye;
beforeAll(async () => {
  hub = await startHub();
  eye = openEye(hub.databaseUrl);
}, 60_000);
afterAll(async () => {
  await eye?.[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
});

const push = (order: object, options?: object) => hub.push(PROFILE, JSON.stringify(order), options);
const idIn = async (response: Response): Promise<string> =>
  ((await response.json()) as { submissionId: string }).submissionId;
const fateOf = async ({ workOrderNo }: Record<string, unknown>) =>
  (await eye.fates()).find(({ orderNo }) => orderNo === workOrderNo);
const submissionCount = async () =>
  (await eye.sql<{ count: number }>('select count(*)::int as count from intake.submission'))[0]?.count;

describe('one order', () => {
  it('pushed twenty times at once is one submission in every answer, and one case', async () => {
    const order = aHotlineOrder();

    const responses = await Promise.all(Array.from({ length: 20 }, () => push(order)));
    const ids = await Promise.all(responses.map(idIn));
    await until(async () => (await fateOf(order))?.linked === 1);
    const late = await push(order);

    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(ids).size).toBe(1);
    expect([late.status, await idIn(late)]).toEqual([202, ids[0]]);
    expect(await fateOf(order)).toMatchObject({ submissions: 1, cases: 1 });
  });

  it('told again with other words is kept beside the first, in the same case', async () => {
    const order = aHotlineOrder();
    const first = await idIn(await push(order));

    const second = await idIn(await push({ ...order, content: `${order['content']} 昨夜又塌了一块。` }));

    await until(async () => (await fateOf(order))?.linked === 2);
    expect(second).not.toBe(first);
    expect(await fateOf(order)).toMatchObject({ submissions: 2, cases: 1 });
    expect(
      await eye.sql('select event from cases.case_submission where submission_id = any ($1) order by event', [
        [first, second],
      ]),
    ).toEqual([{ event: 'NEW' }, { event: 'SUPPLEMENT' }]);
  });

  it('reminded of before it came is one case once it comes, with the reminder in it', async () => {
    const order = aHotlineOrder();
    const reminder = await idIn(await push({ ...order, eventType: '催办' }));
    await until(async () => (await stateOf(reminder)) === 'NORMALISED');

    const first = await idIn(await push(order));

    await until(async () => (await fateOf(order))?.linked === 2);
    expect(await fateOf(order)).toMatchObject({ submissions: 2, cases: 1 });
    expect(
      await eye.sql(
        'select event, submission_id = $1 as came_first from cases.case_submission where submission_id = any ($2) order by event',
        [reminder, [first, reminder]],
      ),
    ).toEqual([
      { event: 'NEW', came_first: false },
      { event: 'REMIND', came_first: true },
    ]);
  });
});

async function stateOf(id: string): Promise<string | undefined> {
  return (await eye.sql<{ state: string }>('select state from intake.submission where id = $1', [id]))[0]?.state;
}

describe('a push whose headers came before', () => {
  it('is answered as it was, and is not another one', async () => {
    const order = aHotlineOrder();
    const headers = { id: 'msg_replayed', timestamp: seconds() };
    const first = await idIn(await push(order, headers));

    const replayed = await push(order, headers);

    expect([replayed.status, await idIn(replayed)]).toEqual([202, first]);
    expect(await fateOf(order)).toMatchObject({ submissions: 1 });
  });

  it('is refused with another body, and nothing is stored', async () => {
    const headers = { id: 'msg_reused', timestamp: seconds() };
    await push(aHotlineOrder(), headers);
    const before = await submissionCount();

    const reused = await push(aHotlineOrder(), headers);

    expect(reused.status).toBe(401);
    expect(await submissionCount()).toBe(before);
  });
});

describe('a push that its platform did not sign', () => {
  const order = JSON.stringify(aHotlineOrder());
  const right = () => signPush(hub.secrets[PROFILE] ?? '', 'msg_1', seconds(), order);
  const signedAt = (timestamp: number) => signPush(hub.secrets[PROFILE] ?? '', 'msg_1', timestamp, order);

  it.each<[string, () => Record<string, string>]>([
    ['with another key', () => signPush('whsec_bm90IHRoZSBrZXkgb2YgdGhpcyBwcm9maWxl', 'msg_1', seconds(), order)],
    ['six minutes ago', () => signedAt(seconds() - 360)],
    ['six minutes from now', () => signedAt(seconds() + 360)],
    ['with letters behind its time', () => ({ ...right(), 'webhook-timestamp': `${seconds()}abc` })],
    [
      'with letters behind its signature',
      () => ({ ...right(), 'webhook-signature': `${right()['webhook-signature']}abc` }),
    ],
    ['with a dot in its id', () => ({ ...right(), 'webhook-id': 'msg_1.5' })],
    ['for another body', () => signPush(hub.secrets[PROFILE] ?? '', 'msg_1', seconds(), `${order} `)],
    ['at all', () => ({})],
  ])('%s is refused, and only counted', async (_, headers) => {
    const [stored, counted] = [await submissionCount(), await refusals()];

    const response = await fetch(`${hub.url}/connectors/hotline/${PROFILE}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
      body: order,
    });

    expect([response.status, await response.json()]).toMatchObject([401, { code: 'SIGNATURE_REFUSED' }]);
    expect(await submissionCount()).toBe(stored);
    expect(await refusals()).toBe(counted + 1);
  });

  it('is none when its clock is four minutes off', async () => {
    const response = await push(aHotlineOrder(), { timestamp: seconds() - 240 });

    expect(response.status).toBe(202);
  });
});

const seconds = (): number => Math.floor(Date.now() / 1_000);

async function refusals(): Promise<number> {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  const counts = text.matchAll(/^hub_hotline_refused_total\{.*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
