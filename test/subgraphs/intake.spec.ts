import type { EnvelopeV1 } from '../../contracts/envelope.js';
import { matterV1 } from '../../contracts/matter.js';
import { createFieldCipher } from '../../platform/crypto/field-cipher.js';
import type { EventBus } from '../../platform/events/event-bus.js';
import { createLogger } from '../../platform/log/logger.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import { openContentStore } from '../../platform/storage/content-store.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { type IntakeDependencies, openIntakeCore } from '../../subgraphs/intake/intake-core.js';
import { until } from '../setup/until.js';
import { anOrder, NOISE, WANG } from './intake/an-order.js';
import { type IntakeDesk, NOON, openIntakeDesk } from './intake/open-intake-desk.js';
import { switchedProxy } from './intake/switched-proxy.js';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
});

interface Row {
  readonly id: string;
  readonly state: string;
  readonly event: string;
  readonly matched_event: string;
  readonly match_kind: string;
  readonly anchor_id: string;
  readonly match_certainty: number;
  readonly match_reasons: string[];
  readonly set_aside_reason: string;
  readonly title: string;
}
const rows = (): Promise<Row[]> => desk.sql<Row>('select * from intake.submission order by id');
const idsOf = async (...pushes: Promise<readonly { submissionId: string }[]>[]): Promise<string[]> =>
  (await Promise.all(pushes)).flat().map(({ submissionId }) => submissionId);
const days = (count: number): Date => new Date(NOON.getTime() + count * 86_400_000);

/** As the graph does it for a clerk, and until the row has gone on. */
async function repair(id: string, corrections: object): Promise<void> {
  const context = desk.intake.contextOf({
    viewer: { subject: 'clerk', roles: ['clerk'], unitCode: null, areaCode: null },
    requestId: 'test',
    client: 'test',
  }) as { setAside: { repair(id: string, repair: object): Promise<void> } };
  await context.setAside.repair(id, corrections);
  await desk.drain();
}

/** What another process of the same hub would open intake with. */
const asideOf = async ({ url, keys }: IntakeDesk): Promise<IntakeDependencies> => ({
  url,
  jobs: { hurry: () => undefined } as Partial<Jobs> as Jobs,
  bus: { listen: () => () => undefined } as Partial<EventBus> as EventBus,
  log: createLogger('silent'),
  keys,
  metrics: createMetrics(),
  now: () => NOON,
  store: await openContentStore('/nonexistent', createFieldCipher(keys.fields)),
});

function aPetition(part: Record<string, unknown>, key: string): EnvelopeV1 {
  const petition = { title: '来信', purpose: 'APPEAL', petitioner: {}, ...part };
  return {
    channel: 'ONLINE',
    sourceSystem: 'online',
    externalId: key,
    event: 'NEW',
    version: '1',
    profile: 'online',
    receivedAt: desk.clock,
    contentType: 'application/json',
    raw: Buffer.from(JSON.stringify(petition)),
    files: [],
  };
}

function aMail(lines: readonly string[], body: string, key: string): EnvelopeV1 {
  const raw = Buffer.from([...lines, 'Content-Type: text/plain; charset=utf-8', '', body].join('\r\n'));
  return {
    ...aPetition({}, key),
    channel: 'MAILBOX',
    sourceSystem: 'mailbox:test',
    profile: 'mail',
    contentType: 'message/rfc822',
    raw,
  };
}

describe('what arrives', () => {
  it('is one submission when the same order comes twenty times at once', async () => {
    const order = anOrder();

    const receipts = (await Promise.all(Array.from({ length: 20 }, () => desk.push(order)))).flat();

    expect(new Set(receipts.map(({ submissionId }) => submissionId)).size).toBe(1);
    expect(receipts.filter(({ outcome }) => outcome === 'taken')).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it('is one submission when two processes take it at the same moment', async () => {
    const other = await openIntakeCore(await asideOf(desk));
    for (let round = 0; round < 20; round += 1) {
      const petition = aPetition({ content: '路灯' }, `k${round}`);
      const receipts = await Promise.all([desk.intake.inbox, other.inbox].map((inbox) => inbox.deliver([petition])));

      expect(new Set(receipts.flat().map(({ submissionId }) => submissionId)).size).toBe(1);
    }
    await other.close();
    expect(await rows()).toHaveLength(20);
  });

  it('fails alone when the database refuses it, and those that came with it are taken', async () => {
    await desk.sql(`alter table intake.submission add constraint poison check (external_id <> 'bad')`);

    const [good, bad] = await Promise.allSettled([
      desk.intake.inbox.deliver([aPetition({ content: '路灯' }, 'good')]),
      desk.intake.inbox.deliver([aPetition({ content: '路灯' }, 'bad')]),
    ]);

    expect([good?.status, bad?.status]).toEqual(['fulfilled', 'rejected']);
  });

  it('is the same order pushed alone and in a batch, whatever the order of its fields', async () => {
    const order = anOrder({ version: '1' });
    const turned = Object.fromEntries(Object.entries(order).reverse());

    const ids = await idsOf(desk.push(order));
    const again = await desk.push({ orders: [{ ...turned, pushTime: 'later' }, anOrder()] });

    expect(again[0]).toEqual({ submissionId: ids[0], outcome: 'repeated' });
  });

  it('keeps an order told with other words as its supplement, once', async () => {
    const order = anOrder();
    await desk.push(order);

    const [first] = await desk.push({ ...order, content: '又漏水了' });
    const [second] = await desk.push({ ...order, content: '又漏水了' });

    expect(first?.outcome).toBe('taken');
    expect(second).toEqual({ submissionId: first?.submissionId, outcome: 'repeated' });
    expect((await rows()).map(({ event }) => event)).toEqual(['NEW', 'SUPPLEMENT']);
  });

  it('is numbered without gaps, repeats or not', async () => {
    const order = anOrder();
    for (const payload of [order, order, anOrder(), order, anOrder()]) await desk.push(payload);

    const numbers = await desk.sql<{ submission_no: string }>(
      'select submission_no from intake.submission order by id',
    );

    expect(numbers.map(({ submission_no }) => submission_no)).toEqual([
      'XJ2026-000001',
      'XJ2026-000002',
      'XJ2026-000003',
    ]);
  });

  it('sets an unreadable item of a batch aside, says which field, and takes the others', async () => {
    const receipts = await desk.push({ orders: [anOrder(), anOrder({ content: '' }), anOrder({ workOrderNo: '' })] });

    expect(receipts.map(({ outcome, code, field }) => ({ outcome, code, field }))).toEqual([
      { outcome: 'taken', code: undefined, field: undefined },
      { outcome: 'set-aside', code: 'FIELD_MISSING', field: 'content|eventDesc' },
      { outcome: 'set-aside', code: 'FIELD_MISSING', field: 'workOrderNo|orderNo' },
    ]);
  });

  it('is set aside whole when nothing of it can be read, and byte for byte as it came', async () => {
    const raw = Buffer.from([0x7b, 0xff, 0xfe, 0x00]);

    const [receipt] = await desk.intake.inbox.deliverPayload({
      channel: 'HOTLINE',
      sourceSystem: 'hotline:x',
      profile: 'hotline-county-json',
      receivedAt: NOON,
      contentType: 'application/json',
      raw,
    });

    expect(receipt).toMatchObject({ outcome: 'set-aside', code: 'PAYLOAD_UNREADABLE' });
    expect(await desk.intake.setAside.raw(receipt?.submissionId ?? '')).toEqual(raw);
  });

  it('waits for its profile when there is none, and goes on when there is', async () => {
    const [receipt] = await desk.intake.inbox.deliver([{ ...aPetition({ content: '路灯' }, 'k'), profile: 'nobody' }]);
    expect(receipt).toMatchObject({ outcome: 'set-aside', code: 'PROFILE_NOT_FOUND' });
    await desk.sql(`insert into intake.mapping_profile
      select 'nobody', 1, definition || '{"name": "nobody"}', valid_from, source, 'test', now()
      from intake.mapping_profile where name = 'online'`);
    desk.clock = days(1);

    await desk.intake.setAside.replay(receipt?.submissionId ?? '');
    await desk.drain();

    expect((await rows())[0]).toMatchObject({ state: 'MATCHED', title: '来信' });
  });

  it('keeps large envelopes and files in the content store, and names of files sealed', async () => {
    const raw = Buffer.from(
      JSON.stringify({
        title: '长信',
        content: '字'.repeat(15_000),
        purpose: 'APPEAL',
        petitioner: {},
        pad: 'x'.repeat(60_000),
      }),
    );
    const file = { name: '王秀兰身份证.jpg', contentType: 'image/jpeg', bytes: Buffer.from('JPEG') };

    const [receipt] = await desk.intake.inbox.deliver([{ ...aPetition({}, 'k'), raw, files: [file] }]);
    await desk.drain();

    const [row] = await desk.sql<{ raw_sealed: Buffer | null; state: string }>(
      'select raw_sealed, state from intake.submission',
    );
    expect(row).toEqual({ raw_sealed: null, state: 'MATCHED' });
    expect(await desk.intake.setAside.raw(receipt?.submissionId ?? '')).toEqual(raw);
    const [kept] = await desk.sql<{ name_sealed: string }>('select * from intake.attachment');
    expect(kept?.name_sealed).not.toContain('王秀兰');
  });
});

describe('personal data', () => {
  it('stands in no table in clear, neither as text nor as bytes', async () => {
    const secrets = ['王秀兰', '13891500001', '610924198803052426', '0916-3211234', 'xiulan@example.cn', '桂花路九号'];
    await desk.push(
      anOrder({
        ...WANG,
        callerAddress: '桂花路九号',
        content: `我叫小王，电话13891500001，座机0916-3211234，证号610924198803052426`,
      }),
    );
    await desk.intake.inbox.deliver([
      aPetition({ content: '联系 xiulan@example.cn', petitioner: { name: '王秀兰', email: 'xiulan@example.cn' } }, 'k'),
      aMail(
        ['From: 王秀兰 <xiulan@example.cn>', 'Subject: =?utf-8?B?6Lev54Gv?=', 'Message-ID: <1@x>'],
        '路灯 13891500001',
        'm',
      ),
    ]);
    await desk.drain();

    const tables = await desk.sql<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'intake'`,
    );
    for (const { name } of tables) {
      const [dump] = await desk.sql<{ text: string | null }>(
        `select string_agg(t::text, ' ') as text from intake.${name} t`,
      );
      for (const secret of secrets) {
        expect(dump?.text ?? '').not.toContain(secret);
        expect(dump?.text ?? '').not.toContain(Buffer.from(secret).toString('hex'));
      }
    }
    expect(await desk.sql('select from intake.petitioner')).toHaveLength(2);
  });

  it('does not open when it was moved to another row', async () => {
    await desk.push({ orders: [anOrder(), anOrder()] });
    const [first, second] = await rows();
    await desk.sql(
      'update intake.submission set raw_sealed = (select raw_sealed from intake.submission where id = $1) where id = $2',
      [first?.id, second?.id],
    );

    await expect(desk.intake.setAside.raw(second?.id ?? '')).rejects.toThrow();
  });
});

describe('what belongs to an order', () => {
  it.each(['催办', '撤单', '督办', '补充'])('%s is an event on it', async (eventType) => {
    const order = anOrder();
    const [opener] = await idsOf(desk.push(order));
    await desk.drain();

    await desk.push({ ...order, eventType, content: '请尽快办理' });
    await desk.drain();

    expect((await rows())[1]).toMatchObject({
      state: 'MATCHED',
      match_kind: 'EVENT',
      anchor_id: opener,
      match_certainty: 1,
    });
  });

  it('finds its order in the same batch, whichever came first', async () => {
    const order = anOrder();

    await desk.push({ orders: [{ ...order, eventType: '催办' }, order] });
    await desk.drain();

    expect((await rows()).map(({ match_kind }) => match_kind).sort()).toEqual(['EVENT', 'NEW']);
  });

  it('waits when it comes before its order, and is found when that comes', async () => {
    const order = anOrder();
    const [reminder] = await idsOf(desk.push({ ...order, eventType: '催办' }));
    await desk.drain();
    expect((await rows())[0]).toMatchObject({ state: 'NORMALISED', match_kind: null });

    const [opener] = await idsOf(desk.push(order));
    await desk.drain();

    const found = (await rows()).find(({ id }) => id === reminder);
    expect(found).toMatchObject({ state: 'MATCHED', match_kind: 'EVENT', matched_event: 'REMIND', anchor_id: opener });
  });

  it('stands for itself when its order has not come in the time the policy gives it', async () => {
    await desk.push(anOrder({ eventType: '催办' }));
    await desk.drain();
    desk.clock = days(1);

    const held = desk.intake.sweeps.find(({ name }) => name === 'intake.held');
    held?.hurry(await held.find());
    await desk.drain();

    expect((await rows())[0]).toMatchObject({ state: 'MATCHED', match_kind: 'NEW', matched_event: 'NEW' });
  });

  it('is a supplement when the order comes as new again in another version', async () => {
    const order = anOrder({ version: '1' });
    await desk.push(order);
    await desk.push({ ...order, version: '3', content: '新的说法' });
    await desk.drain();

    expect((await rows()).map(({ matched_event }) => matched_event)).toEqual(['NEW', 'SUPPLEMENT']);
  });
});

describe('one matter told twice', () => {
  it('is joined by itself when the same person says the same through another channel', async () => {
    const [first] = await idsOf(desk.push(anOrder({ ...WANG, content: NOISE })));
    await desk.drain();

    await desk.intake.inbox.deliver([
      aPetition({ content: NOISE, petitioner: { name: '王秀兰', phone: '138 9150 0001' } }, 'k'),
    ]);
    await desk.drain();

    const joined = (await rows())[1];
    expect(joined).toMatchObject({ match_kind: 'JOINED', anchor_id: first });
    expect(joined?.match_certainty).toBeGreaterThanOrEqual(0.9);
    expect(joined?.match_reasons).toEqual(expect.arrayContaining(['联系电话相同', '姓名相同', '文字相似度 100%']));
  });

  it('is put before a clerk, with reasons, when the words differ', async () => {
    const [first] = await idsOf(desk.push(anOrder({ ...WANG, content: NOISE })));
    await desk.push(
      anOrder({ ...WANG, content: '滨河社区三号楼对面工地又在夜里施工，噪音太大，老人孩子睡不着，要求制止。' }),
    );
    await desk.drain();

    expect((await rows())[1]).toMatchObject({ match_kind: 'NEW' });
    const candidates = await desk.sql<{ anchor_id: string; certainty: number; state: string; reasons: string[] }>(
      'select * from intake.match_candidate',
    );
    expect(candidates).toMatchObject([{ anchor_id: first, state: 'PROPOSED' }]);
    expect(candidates[0]?.reasons).toContain('证件号码相同');
  });

  it('stays two matters when another person says the same words, or the same person other ones', async () => {
    await desk.push(anOrder({ ...WANG, content: NOISE }));
    await desk.push(anOrder({ callerName: '李建国', contactPhone: '13909150002', content: NOISE }));
    await desk.push(
      anOrder({
        ...WANG,
        content: '咨询城乡居民养老保险如何补缴，需要带什么材料。',
        category: '劳动社保/社会保险/养老保险',
      }),
    );
    await desk.drain();

    expect((await rows()).map(({ match_kind }) => match_kind)).toEqual(['NEW', 'NEW', 'NEW']);
    expect(await desk.sql('select from intake.match_candidate')).toHaveLength(0);
  });

  it('is not joined over more days than the policy allows', async () => {
    await desk.push(anOrder({ ...WANG, content: NOISE }), days(-200));
    await desk.push(anOrder({ ...WANG, content: NOISE }));
    await desk.drain();

    expect((await rows()).map(({ match_kind }) => match_kind)).toEqual(['NEW', 'NEW']);
  });

  it('never becomes two when two workers meet it at the same moment', async () => {
    for (let round = 0; round < 15; round += 1) {
      const person = { callerName: '赵大勇', contactPhone: `1370000${String(round).padStart(4, '0')}`, content: NOISE };
      const [one, two] = await idsOf(desk.push(anOrder(person)), desk.push(anOrder(person)));

      await Promise.all([desk.work([one ?? '']), desk.work([two ?? ''])]);
    }

    const kinds = (await rows()).map(({ match_kind }) => match_kind);
    expect(kinds.filter((kind) => kind === 'NEW')).toHaveLength(15);
    expect(kinds.filter((kind) => kind === 'JOINED')).toHaveLength(15);
  });

  it('is found among the latest few, however many others give the same telephone', async () => {
    const crowd = Array.from({ length: 60 }, (_, at) =>
      anOrder({ callerName: `张三${at}`, contactPhone: '09163211234' }),
    );
    await desk.push({ orders: crowd });
    await desk.drain();

    await desk.push(anOrder({ callerName: '张三59', contactPhone: '0916-3211234', content: crowd[59]?.['content'] }));
    await desk.drain();

    expect((await rows())[60]).toMatchObject({ match_kind: 'JOINED' });
  });
});

describe('a mail', () => {
  const first = () =>
    aMail(['From: wu@qq.example', 'Subject: shui', 'Message-ID: <1@qq.example>'], '自来水浑浊，请检查。', '1-1');
  const answer = (from: string, subject: string) =>
    aMail(
      [`From: ${from}`, `Subject: ${subject}`, 'Message-ID: <2@qq.example>', 'References: <1@qq.example>'],
      '水还是浑的。',
      '1-2',
    );

  it('that answers an earlier one of the same person supplements it', async () => {
    await desk.intake.inbox.deliver([first(), answer('wu@qq.example', 'Re: shui')]);
    await desk.drain();

    expect((await rows())[1]).toMatchObject({ match_kind: 'EVENT', matched_event: 'SUPPLEMENT' });
  });

  it('of another person in the same thread is a matter of its own, and a candidate', async () => {
    await desk.intake.inbox.deliver([first(), answer('mallory@evil.example', 'Re: shui')]);
    await desk.drain();

    expect((await rows())[1]).toMatchObject({ match_kind: 'NEW' });
    expect(await desk.sql('select * from intake.match_candidate')).toMatchObject([{ certainty: 0.5 }]);
  });

  it('that five leaders were sent is one matter, and one that only claims the same id is another', async () => {
    const copy = { ...first(), sourceSystem: 'mailbox:other' };
    const liar = aMail(['From: wu@qq.example', 'Subject: shui', 'Message-ID: <1@qq.example>'], '完全另一回事。', '1-5');

    await desk.intake.inbox.deliver([first(), copy, liar]);
    await desk.drain();

    expect((await rows()).map(({ match_kind }) => match_kind)).toEqual(['NEW', 'JOINED', 'NEW']);
  });

  it('finds its matter by our case number in the subject', async () => {
    const [receipt] = await desk.intake.inbox.deliver([first()]);
    await desk.drain();
    await desk.intake.port.link([
      { submissionId: receipt?.submissionId ?? '', caseId: 'c1', caseNo: 'XF2026-000123', guard: 'OPEN' as const },
    ]);

    await desk.intake.inbox.deliver([
      aMail(
        ['From: wu@qq.example', 'Subject: Re: [信访 XF2026-000123] shui', 'Message-ID: <9@qq.example>'],
        '水还是浑的。',
        '1-9',
      ),
    ]);
    await desk.drain();

    expect((await rows())[1]).toMatchObject({ match_kind: 'EVENT', anchor_id: receipt?.submissionId });
  });

  it('that no reader survives, or a machine wrote, is kept and set aside', async () => {
    await desk.intake.inbox.deliver([
      { ...first(), raw: Buffer.alloc(0) },
      aMail(['From: MAILER-DAEMON@qq.example', 'Auto-Submitted: auto-replied', 'Subject: back'], 'no such user', '1-3'),
    ]);
    await desk.drain();

    const [unreadable, automatic] = await rows();
    expect([unreadable?.set_aside_reason, automatic?.set_aside_reason]).toEqual([
      'PAYLOAD_UNREADABLE',
      'MAIL_AUTOMATIC',
    ]);
    await repair(automatic?.id ?? '', { title: '确是群众来信' });
    expect((await rows())[1]).toMatchObject({ state: 'MATCHED', title: '确是群众来信' });
  });
});

describe('a row that breaks', () => {
  it('never holds its batch, and is set aside after three tries with its stage', async () => {
    const ids = await idsOf(desk.push({ orders: [anOrder(), anOrder(), anOrder(), anOrder()] }));
    await desk.sql(`update intake.submission set raw_sealed = '\\x00' where id = $1`, [ids[1]]);
    desk.hurried.clear();

    for (const _try of [1, 2]) await expect(desk.work(ids)).rejects.toMatchObject({ code: 'PROCESSING_FAILED' });
    await desk.work(ids);

    const states = await desk.sql(
      'select id, state, set_aside_stage, set_aside_reason from intake.submission order by id',
    );
    expect(states.filter(({ state }: { state?: string }) => state === 'MATCHED')).toHaveLength(3);
    expect(states.find(({ id }: { id?: string }) => id === ids[1])).toMatchObject({
      state: 'SET_ASIDE',
      set_aside_stage: 'NORMALISE',
      set_aside_reason: 'PROCESSING_FAILED',
    });
  });

  it('is found by trying one by one when it breaks the whole transaction', async () => {
    const ids = await idsOf(desk.push({ orders: [anOrder(), anOrder({ content: '毒' }), anOrder()] }));
    await desk.sql(`alter table intake.submission add constraint poison check (content <> '毒')`);
    desk.hurried.clear();

    await expect(desk.work(ids)).rejects.toMatchObject({ code: 'PROCESSING_FAILED' });

    expect((await rows()).map(({ state }) => state).sort()).toEqual(['MATCHED', 'MATCHED', 'RECEIVED']);
  });
});

describe('a submission that was set aside', () => {
  it('is listed without content, repaired, and goes on', async () => {
    const [receipt] = await desk.push(anOrder({ content: '', ...WANG }));
    const id = receipt?.submissionId ?? '';
    const [listed] = await desk.intake.setAside.list({ limit: 10 });
    expect(listed).toMatchObject({ id, stage: 'RECEIVE', reason: 'FIELD_MISSING', field: 'content|eventDesc' });
    expect(JSON.stringify(listed)).not.toContain('13891500001');

    await repair(id, { content: '楼道灯坏了', category: '030100' });

    expect((await rows())[0]).toMatchObject({ state: 'MATCHED', title: '楼道灯坏了', content: '楼道灯坏了' });
    await expect(desk.intake.setAside.replay(id)).rejects.toMatchObject({ code: 'SUBMISSION_NOT_SET_ASIDE' });
  });

  it('does not make the corrected order, sent anew, its supplement', async () => {
    const order = anOrder({ content: '' });
    await desk.push(order);

    await desk.push({ ...order, content: '现在有内容了' });
    await desk.drain();

    expect((await rows())[1]).toMatchObject({ event: 'NEW', match_kind: 'NEW', state: 'MATCHED' });
  });
});

describe('the port', () => {
  it('tells of matched submissions, openers first, and lets events know their case', async () => {
    const order = anOrder();
    await desk.push({ orders: [{ ...order, eventType: '催办' }, order] });
    await desk.drain();
    const ids = (await rows()).map(({ id }) => id);

    const before = await desk.intake.port.matters(ids);
    desk.hurried.clear();
    await desk.intake.port.link([
      { submissionId: before[0]?.submissionId ?? '', caseId: 'c1', caseNo: 'XF2026-000001', guard: 'OPEN' as const },
    ]);
    const after = await desk.intake.port.matters(ids);

    for (const matter of [...before, ...after]) matterV1.parse(matter);
    expect(before.map(({ event, match }) => [event, match.kind])).toEqual([
      ['NEW', 'NEW'],
      ['REMIND', 'EVENT'],
    ]);
    expect(after).toMatchObject([{ event: 'REMIND', match: { anchorCaseId: 'c1' } }]);
    expect(desk.hurried.get('cases.register')).toEqual([after[0]?.submissionId]);
  });

  it('links once, and follows when a join is undone', async () => {
    const [id = ''] = await idsOf(desk.push(anOrder()));
    await desk.drain();

    for (const caseId of ['c1', 'c1', 'c2'])
      await desk.intake.port.link([{ submissionId: id, caseId, caseNo: `XF-${caseId}`, guard: 'OPEN' as const }]);

    expect(await desk.sql('select state, case_id, case_no from intake.submission')).toEqual([
      { state: 'LINKED', case_id: 'c2', case_no: 'XF-c2' },
    ]);
  });
});

describe('a candidate', () => {
  it('counts as joined while both are of one case, seen from either side', async () => {
    const [one = ''] = await idsOf(desk.push(anOrder({ ...WANG, content: NOISE })));
    const [two = ''] = await idsOf(
      desk.push(
        anOrder({ ...WANG, content: '滨河社区三号楼对面工地又在夜里施工，噪音太大，老人孩子睡不着，要求制止。' }),
      ),
    );
    await desk.drain();
    const joinedAfter = async (submissionId: string, caseId: string): Promise<unknown> => {
      await desk.intake.port.link([{ submissionId, caseId, caseNo: caseId, guard: 'OPEN' as const }]);
      return (await desk.sql<{ state: string }>('select state from intake.match_candidate'))[0]?.state;
    };

    expect(await joinedAfter(one, 'c1')).toBe('PROPOSED');
    expect(await joinedAfter(two, 'c2')).toBe('PROPOSED');
    expect(await joinedAfter(two, 'c1')).toBe('JOINED');
    expect(await joinedAfter(one, 'c3')).toBe('PROPOSED');
  });
});

describe('a value in no table', () => {
  it('is kept with its submission and counted for whoever mends the profile', async () => {
    const strange = { category: '航空航天->火箭', urgency: '非常急' };
    await desk.push({ orders: [anOrder(strange), anOrder({ ...strange, urgency: '一般' }), anOrder()] });
    await desk.drain();

    const counted = await desk.intake.unknownValues({ since: days(-1), limit: 10 });

    expect(counted).toMatchObject([
      { profile: 'hotline-county-json', field: 'category', value: '航空航天->火箭', submissions: 2 },
      { profile: 'hotline-county-json', field: 'urgency', value: '非常急', submissions: 1 },
    ]);
    expect((await rows()).map(({ state }) => state)).toEqual(['MATCHED', 'MATCHED', 'MATCHED']);
  });
});

describe('the sweeper', () => {
  it('finds what stands in a stage without a job', async () => {
    const ids = await idsOf(desk.push({ orders: [anOrder(), anOrder()] }));
    await desk.work([ids[0] ?? '']);
    desk.hurried.clear();
    desk.clock = new Date(NOON.getTime() + 11_000);

    for (const sweep of desk.intake.sweeps) sweep.hurry(await sweep.find());

    expect(desk.hurried.get('intake.process')).toEqual([ids[1]]);
    expect(desk.hurried.get('cases.register')).toEqual([ids[0]]);
  });
});

describe('when the database is away', () => {
  it('says so within five seconds, frozen or gone, and takes again when it is back', async () => {
    await using proxy = await switchedProxy(desk.url);
    const core = await openIntakeCore({ ...(await asideOf(desk)), url: proxy.url });
    const deliver = () => core.inbox.deliver([aPetition({ content: '路灯' }, `k${Math.random()}`)]);
    await deliver();

    for (const state of ['frozen', 'shut'] as const) {
      proxy.state = state;
      const started = performance.now();
      await expect(Promise.all(Array.from({ length: 30 }, deliver))).rejects.toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
      });
      expect(performance.now() - started).toBeLessThan(5_000);
      proxy.state = 'open';
      await until(async () => (await deliver())[0]?.outcome === 'taken');
    }
    await core.close();
  });
});

describe('the hub’s own profiles', () => {
  it('are published once for each version', async () => {
    await desk.intake.migrate();

    const published = await desk.sql<{ name: string }>('select name from intake.mapping_profile order by name');

    expect(published.map(({ name }) => name)).toEqual([
      'hotline-county-json',
      'hotline-gbk-form',
      'hotline-xml',
      'letter-row',
      'mail',
      'online',
      'visit',
    ]);
  });
});
