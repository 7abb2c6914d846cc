import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { importLetters } from '../../connectors/letter/import-letters.js';
import { importMail } from '../../connectors/mailbox/import-mail.js';
import { NINGAN } from '../../hub/demo-county/ningan.js';
import { type DemoPetition, demoPetitions } from '../../hub/demo-send/demo-petitions.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import type { HubClient } from '../setup/hub-client.js';
import { startRedis } from '../setup/redis.js';
import { startHub, type TestHub } from '../setup/start-hub.js';
import { startSplitHub } from '../setup/start-split-hub.js';
import { until } from '../setup/until.js';

const WAY = `query Way($id: ID!) {
  submission(id: $id) {
    state
    channel
    case {
      id
      caseNo
      state
      submissions { id channel }
      clocks { kind source dueAt }
      assignments { role state unit { code name } }
      cell { name head { name } town { name } county { name } }
      leadUnit { code name }
    }
  }
}`;

const ASSIGNED = `subscription Assigned($unit: ID!, $after: String) {
  caseAssigned(unit: $unit, after: $after) { cursor kind case { id title cell { name } } }
}`;

async function untilLinked(hub: HubClient, id: string) {
  const officer = await hub.token('officer');
  return until(async () => {
    const { data } = await hub.ask(WAY, { id }, officer);
    return data?.submission?.case ? data.submission : null;
  });
}

/** Who answers for water in the demo county. */
const WATERWORKS = '610999-ZLS';

describe.each([
  ['in one process, queues on PostgreSQL', () => startHub()],
  ['in one process, queues on Redis', startHubOnRedis],
  ['with every subgraph behind HTTP', () => startSplitHub()],
])('a petition, %s', (_, start) => {
  it('goes from a signed push to the event its department receives', async () => {
    await using hub = await start();
    const department = await hub.token('department', { unit: WATERWORKS });
    const heard = hub.listen(ASSIGNED, { unit: WATERWORKS, after: null }, department);
    await heard.open;

    const response = await hub.push(
      'hotline-county-json',
      JSON.stringify(aHotlineOrder({ category: '公用事业->供水' })),
    );
    const { submissionId } = (await response.json()) as { submissionId: string };
    const found = await untilLinked(hub, submissionId);
    await until(() => heard.items.some(({ caseAssigned }) => caseAssigned.case?.id === found.case.id));
    heard.stop();

    expect(response.status).toBe(202);
    expect(found).toMatchObject({
      channel: 'HOTLINE',
      case: {
        submissions: [{ id: submissionId, channel: 'HOTLINE' }],
        clocks: expect.arrayContaining([
          expect.objectContaining({ kind: 'NOTIFY', source: expect.stringContaining('第二十三条') }),
        ]),
        assignments: expect.arrayContaining([
          expect.objectContaining({ role: 'LEAD', unit: { code: WATERWORKS, name: expect.any(String) } }),
        ]),
        cell: { town: { name: '城关镇' }, county: { name: '宁安县' } },
        leadUnit: { code: WATERWORKS },
      },
    });
  });
});

async function startHubOnRedis(): Promise<TestHub> {
  const redis = await startRedis();
  const hub = await startHub({ HUB_REDIS_URL: redis.url });
  return {
    ...hub,
    [Symbol.asyncDispose]: async () => {
      await hub[Symbol.asyncDispose]();
      await redis.stop();
    },
  };
}

describe('every channel', () => {
  let hub: TestHub;
  let folder: string;
  beforeAll(async () => {
    hub = await startHub();
    folder = await mkdtemp(join(tmpdir(), 'hub-journey-'));
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const petitionOf = (channel: string): DemoPetition =>
    demoPetitions('abc', NINGAN.addresses).find((petition) => petition.channel === channel) as DemoPetition;

  /** The one submission whose title or content holds the petition's title. */
  async function submissionOf(channel: string, text: string): Promise<string> {
    const officer = await hub.token('officer');
    return until(async () => {
      const { data } = await hub.ask(
        'query Of($channel: Channel!, $text: String!) { submissions(filter: { channel: $channel, text: $text }) { nodes { id } } }',
        { channel, text },
        officer,
      );
      return data?.submissions?.nodes[0]?.id ?? null;
    });
  }

  it('a mail becomes a case at the unit that answers for it', async () => {
    const { title, content } = petitionOf('MAILBOX');
    const file = join(folder, 'mail.eml');
    const head =
      'From: =?GB2312?B?yfLH79TC?= <shen@mail.example>\r\nTo: mayor@ningan.example\r\nMessage-ID: <1@mail.example>\r\n';
    const subject = `Subject: =?gbk?B?${iconv.encode(title, 'gbk').toString('base64')}?=\r\n`;
    const type = 'Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
    await writeFile(file, Buffer.concat([Buffer.from(head + subject + type), iconv.encode(content, 'gb18030')]));

    const counts = await importMail({
      files: [file],
      inbox: hub.hub.parts.intake!.inbox,
      now: () => new Date(),
      isBackfill: false,
    });
    const found = await untilLinked(hub, await submissionOf('MAILBOX', title));

    expect(counts).toMatchObject({ taken: 1, setAside: 0 });
    expect(found.case.assignments.length).toBeGreaterThan(0);
  });

  it('a letter batch in GBK becomes cases, and the same batch again changes nothing', async () => {
    const { title: _title, content, name, phone, address, categoryName } = petitionOf('LETTER');
    const rows = [
      '来信登记表,,,,,,,,',
      '批次号,序号,收信日期,写信人,电话,住址,信访目的,内容分类,摘要',
      `LX-1,1,2026年11月20日,${name},${phone},${address},申诉求决,${categoryName},${content}`,
    ];
    const file = join(folder, 'letters.csv');
    await writeFile(file, iconv.encode(rows.join('\r\n'), 'gbk'));
    const options = { file, inbox: hub.hub.parts.intake!.inbox, now: new Date() };

    const first = await importLetters(options);
    const again = await importLetters(options);
    const found = await untilLinked(hub, await submissionOf('LETTER', '征地'));

    expect(first).toMatchObject({ taken: 1, repeated: 0, errors: [] });
    expect(again).toMatchObject({ taken: 0, repeated: 1, errors: [] });
    expect(found.case.leadUnit.code).toBe('610999-ZRJ');
  });

  it('a group visit becomes a case', async () => {
    const { title, content, category, address, name, phone } = petitionOf('VISIT');
    const input = {
      ...{ title, content, category, address, purpose: 'APPEAL', receptionMode: 'DAILY', personCount: 8 },
      visitedAt: new Date().toISOString(),
      representatives: [{ name, phone }],
    };

    const { data, errors } = await hub.ask(
      'mutation V($input: RegisterVisitInput!) { registerVisit(input: $input) { submissionId submissionNo queryCode } }',
      { input },
      await hub.token('clerk'),
    );
    const found = await untilLinked(hub, data.registerVisit.submissionId);

    expect(errors).toBeUndefined();
    expect(found.case.leadUnit.code).toBe('610999-RSJ');
  });

  it('an online petition becomes a case that its petitioner follows by the query code', async () => {
    const { title, content, category, address, name, phone } = petitionOf('ONLINE');
    const input = { title, content, category, address, purpose: 'APPEAL', petitioner: { name, phone } };

    const { data } = await hub.ask(
      'mutation S($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId submissionNo queryCode } }',
      { input },
    );
    await untilLinked(hub, data.submitPetition.submissionId);
    const progress = await hub.ask(
      'query P($code: String!) { petitionProgress(queryCode: $code) { submissionNo steps { name at } handling { label at } } }',
      { code: data.submitPetition.queryCode },
    );

    expect(progress.errors).toBeUndefined();
    expect(progress.data.petitionProgress.submissionNo).toBe(data.submitPetition.submissionNo);
    expect(progress.data.petitionProgress.handling.length).toBeGreaterThan(0);
  });
});
