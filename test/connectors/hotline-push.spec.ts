import { createHash } from 'node:crypto';
import fastify from 'fastify';
import { hotline } from '../../connectors/hotline/hotline.js';
import { newHotlineSecret } from '../../connectors/hotline/new-hotline-secret.js';
import { signPush } from '../../connectors/hotline/sign-push.js';
import { createLogger } from '../../platform/log/logger.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { memoryInbox } from '../builders/memory-inbox.js';

const SECRET = newHotlineSecret();
const seconds = () => Math.floor(Date.now() / 1_000);

async function startHotline({ maxInFlight = 512, now = () => new Date() } = {}) {
  const http = fastify();
  const inbox = memoryInbox();
  const lines: Record<string, unknown>[] = [];
  const log = createLogger('silent');
  log.warn = ((line: Record<string, unknown>) => lines.push(line)) as typeof log.warn;
  const metrics = createMetrics();
  const connector = await hotline.open({
    config: { HUB_HOTLINE_SECRETS: { 'county-json': [SECRET] }, HUB_HOTLINE_MAX_IN_FLIGHT: maxInFlight },
    inbox,
    log,
    metrics,
    now,
    routes: async (plugin) => void (await http.register(plugin)),
    stateFolder: '/nowhere',
  });
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const push = (
    body: string | Buffer,
    {
      id = createHash('sha256').update(body).digest('hex'),
      at = seconds(),
      profile = 'county-json',
      headers = {},
    } = {},
  ) =>
    fetch(`${url}/connectors/hotline/${profile}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...signPush(SECRET, id, at, body), ...headers },
    });
  return { connector, inbox, lines, metrics, push, url, [Symbol.asyncDispose]: () => http.close() };
}

const order = (orderNo: string) => JSON.stringify({ orderNo });

describe('the hotline', () => {
  it('answers 202 with the submission, once it is stored', async () => {
    await using hub = await startHotline();

    const response = await hub.push(order('A1'));

    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({
      submissionId: [...hub.inbox.stored.keys()][0],
      receipts: [{ submissionId: [...hub.inbox.stored.keys()][0], outcome: 'taken' }],
    });
  });

  it('hands over the bytes as they came, whatever they are called', async () => {
    await using hub = await startHotline();
    const body = Buffer.concat([Buffer.from('{"orderNo":"A1","tsnr":"'), Buffer.from([0xc4, 0xe3]), Buffer.from('"}')]);
    const delivered: Buffer[] = [];
    hub.inbox.deliverPayload = async ({ raw }) => {
      delivered.push(Buffer.from(raw));
      return [{ submissionId: 's1', outcome: 'taken' }];
    };

    for (const type of [
      'application/x-www-form-urlencoded',
      'text/xml; charset=gbk',
      'application/json',
      'json;;',
      '',
    ]) {
      const response = await hub.push(body, { id: `m${delivered.length}`, headers: { 'content-type': type } });
      expect(response.status).toBe(202);
    }

    expect(delivered).toEqual([body, body, body, body, body]);
  });

  it('answers a batch with a receipt an item, the unreadable among them with its code', async () => {
    await using hub = await startHotline();

    const response = await hub.push('[{"orderNo":"A1"},{},{"orderNo":"A2"}]');

    expect(response.status).toBe(202);
    expect((await response.json()) as object).toEqual({
      receipts: [
        { submissionId: expect.any(String), outcome: 'taken' },
        {
          setAsideId: expect.any(String),
          outcome: 'set-aside',
          status: 422,
          code: 'FIELD_MISSING',
          field: 'orderNo',
          hint: '工单编号',
        },
        { submissionId: expect.any(String), outcome: 'taken' },
      ],
    });
  });

  it('answers what cannot be read with 422, the field and where it is kept', async () => {
    await using hub = await startHotline();

    const response = await hub.push('{"orderNo":');

    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 422,
      code: 'PAYLOAD_UNREADABLE',
      field: 'body',
      setAsideId: [...hub.inbox.stored.keys()][0],
    });
  });

  it('refuses more than a hundred at once, and more than 2 MB', async () => {
    await using hub = await startHotline();

    const many = await hub.push(JSON.stringify(Array.from({ length: 101 }, (_, at) => ({ orderNo: `A${at}` }))));
    const large = await hub.push(Buffer.alloc(2 * 1_024 * 1_024 + 1, 0x20));

    expect([many.status, await many.json()]).toMatchObject([413, { code: 'BATCH_TOO_LARGE' }]);
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'BODY_TOO_LARGE' }]);
    expect(hub.inbox.stored.size).toBe(0);
  });

  it('answers an unknown profile like a wrong signature', async () => {
    await using hub = await startHotline();

    const unknown = await hub.push(order('A1'), { profile: 'nobody' });
    const inherited = await hub.push(order('A1'), { profile: 'constructor' });
    const wrong = await hub.push(order('A1'), { headers: { 'webhook-id': 'other' } });

    expect([unknown.status, inherited.status, wrong.status]).toEqual([401, 401, 401]);
    const bodies = await Promise.all([unknown.text(), inherited.text(), wrong.text()]);
    expect(new Set(bodies).size).toBe(1);
    expect(hub.inbox.stored.size).toBe(0);
    expect(await hub.metrics.registry.getSingleMetricAsString('hub_hotline_refused_total')).toContain(
      '{profile="county-json",reason="signature"} 1',
    );
  });

  it('gives the same push the same answer, also twenty at once', async () => {
    await using hub = await startHotline();

    const responses = await Promise.all(Array.from({ length: 20 }, () => hub.push(order('A1'))));
    const bodies = await Promise.all(responses.map((response) => response.text()));

    expect(new Set(bodies).size).toBe(1);
    expect(hub.inbox.stored.size).toBe(1);
  });

  it('refuses an id that came with another body, and the same push when it has grown old', async () => {
    let ahead = 0;
    await using hub = await startHotline({ now: () => new Date(Date.now() + ahead) });
    const at = seconds();
    await hub.push(order('A1'), { id: 'm1', at });

    const other = await hub.push(order('A2'), { id: 'm1', at });
    ahead = 6 * 60_000;
    const old = await hub.push(order('A1'), { id: 'm1', at });

    expect([other.status, old.status]).toEqual([401, 401]);
    expect(hub.inbox.stored.size).toBe(1);
  });

  it('answers 503 with Retry-After while nothing can be stored, and takes the same push after that', async () => {
    await using hub = await startHotline();
    hub.inbox.failure = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

    const away = await hub.push(order('A1'));
    hub.inbox.failure = null;
    const back = await hub.push(order('A1'));

    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await away.json()).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(back.status).toBe(202);
  });

  it('answers 503 within five seconds when the store is frozen', async () => {
    await using hub = await startHotline();
    const frozen = Promise.withResolvers<void>();
    hub.inbox.gate = frozen.promise;
    const startedAt = Date.now();

    const response = await hub.push(order('A1'));

    expect(response.status).toBe(503);
    // 4.2 s; more only on a machine that is busy.
    expect(Date.now() - startedAt).toBeLessThan(7_000);
    frozen.resolve();
  });

  it('holds a bounded number of pushes and asks the others to come back', async () => {
    await using hub = await startHotline({ maxInFlight: 10 });
    const slow = Promise.withResolvers<void>();
    hub.inbox.gate = slow.promise;
    const all = Array.from({ length: 50 }, (_, at) => hub.push(order(`A${at}`)));

    const refused = await Promise.any(all);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    slow.resolve();
    const statuses = (await Promise.all(all)).map(({ status }) => status);

    expect(statuses.filter((status) => status === 202)).toHaveLength(hub.inbox.stored.size);
    hub.inbox.gate = null;
    expect((await hub.push(order('A99'))).status).toBe(202);
  });

  it('names the clock in one line when every push comes at the wrong time', async () => {
    await using hub = await startHotline();

    for (let at = 0; at < 5; at += 1) await hub.push(order(`A${at}`), { at: seconds() + 3_600 });

    const lines = hub.lines.filter(({ event }) => event === 'hotline.clock_skew.suspected');
    expect(lines).toHaveLength(1);
    expect(lines[0]!['senderAheadSeconds']).toBeGreaterThan(3_590);
  });

  it('takes nothing new once it is closing', async () => {
    await using hub = await startHotline();
    await hub.connector.close();

    const response = await hub.push(order('A1'));

    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(hub.inbox.stored.size).toBe(0);
  });
});
