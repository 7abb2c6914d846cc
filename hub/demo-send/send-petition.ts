import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { signPush } from '../../connectors/hotline/sign-push.js';
import { importLetters } from '../../connectors/letter/import-letters.js';
import { importMail } from '../../connectors/mailbox/import-mail.js';
import type { Channel } from '../../contracts/channel.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { readDemoHotlineSecrets } from '../demo-hotline-secrets.js';
import type { HubConfig } from '../hub-config.js';
import { runningHubUrl } from '../running-hub-file.js';
import type { Workbench } from '../workbench.js';
import type { DemoPetition } from './demo-petitions.js';
import type { GraphClient } from './graph-client.js';
import { rememberingInbox } from './remembering-inbox.js';

interface Sending {
  readonly petition: DemoPetition;
  readonly client: GraphClient;
  readonly config: HubConfig;
  readonly bench: Workbench;
  readonly clerkToken: string;
}

/** Sends a petition the way its channel does. @returns id of its submission */
export function sendPetition(sending: Sending): Promise<string> {
  return SENDERS[sending.petition.channel](sending);
}

const SENDERS: Readonly<Record<Channel, (sending: Sending) => Promise<string>>> = {
  HOTLINE: pushOrder,
  MAILBOX: importEml,
  LETTER: importBatch,
  VISIT: registerVisit,
  ONLINE: submitPetition,
};

const PROFILE = 'hotline-county-json';

/** A signed push, as a 12345 platform makes it. */
async function pushOrder({ petition, config }: Sending): Promise<string> {
  const order = {
    workOrderNo: `DEMO${Date.now()}`,
    eventType: '新增',
    demandType: '求助',
    intakeMethod: '电话',
    title: petition.title,
    content: petition.content,
    category: '交通运输->道路维修',
    address: petition.address,
    callerName: petition.name,
    contactPhone: petition.phone,
    calledAt: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
  };
  const body = JSON.stringify(order);
  const secret = readDemoHotlineSecrets(config)[PROFILE] as string;
  const response = await fetch(`${runningHubUrl(config)}/connectors/hotline/${PROFILE}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signPush(secret, `msg_${order.workOrderNo}`, Math.floor(Date.now() / 1_000), body),
    },
    body,
  });
  if (response.status !== 202)
    throw new HubError('CHANNEL_UNREACHABLE', { channel: 'hotline', status: response.status });
  return ((await response.json()) as { submissionId: string }).submissionId;
}

/** A real mail with a GBK body, brought in as a saved file. */
async function importEml({ petition, bench }: Sending): Promise<string> {
  const raw = await new MailComposer({
    from: { name: petition.name, address: `demo-${petition.phone}@mail.example` },
    to: { name: '县长信箱', address: 'mayor@ningan.example' },
    subject: petition.title,
    text: `${petition.content}\n\n联系电话：${petition.phone}\n地址：${petition.address}\n`,
  })
    .compile()
    .build();
  return fromFile(
    'petition.eml',
    raw,
    async (file, inbox) => {
      await importMail({ files: [file], inbox, now: bench.base.now, isBackfill: false });
    },
    bench,
  );
}

/** A batch index as Excel on a Chinese Windows saves it: GBK, a title row above the header. */
async function importBatch({ petition, bench }: Sending): Promise<string> {
  const rows = [
    ['来信登记表（演示）'],
    ['批次号', '序号', '收信日期', '写信人', '电话', '住址', '问题属地', '信访目的', '内容分类', '摘要'],
    [
      `DEMO-${Date.now()}`,
      '1',
      new Date().toISOString().slice(0, 10).replaceAll('-', '/'),
      petition.name,
      petition.phone,
      petition.address,
      petition.address,
      '申诉求决',
      petition.categoryName,
      petition.content,
    ],
  ];
  const csv = iconv.encode(stringify(rows), 'gbk');
  return fromFile(
    'letters.csv',
    csv,
    async (file, inbox) => {
      await importLetters({ file, inbox, now: bench.base.now() });
    },
    bench,
  );
}

async function registerVisit({ petition, client, clerkToken }: Sending): Promise<string> {
  const input = {
    ...matterOf(petition),
    visitedAt: new Date().toISOString(),
    receptionMode: 'DAILY',
    personCount: 8,
    representatives: [
      { name: petition.name, phone: petition.phone },
      { name: '何满仓', phone: `${petition.phone.slice(0, -1)}9` },
    ],
  };
  const { registerVisit } = await client.ask<{ registerVisit: { submissionId: string } }>(
    'mutation Visit($input: RegisterVisitInput!) { registerVisit(input: $input) { submissionId } }',
    { input },
    clerkToken,
  );
  return registerVisit.submissionId;
}

async function submitPetition({ petition, client }: Sending): Promise<string> {
  const input = { ...matterOf(petition), petitioner: { name: petition.name, phone: petition.phone } };
  const { submitPetition } = await client.ask<{ submitPetition: { submissionId: string } }>(
    'mutation Submit($input: SubmitPetitionInput!) { submitPetition(input: $input) { submissionId } }',
    { input },
  );
  return submitPetition.submissionId;
}

const matterOf = ({ title, content, category, address }: DemoPetition) => ({
  title,
  content,
  category,
  address,
  purpose: 'APPEAL',
});

/** Writes `bytes` to a file of its own, imports it, and tells which submission it became. */
async function fromFile(
  name: string,
  bytes: Uint8Array,
  bring: (file: string, inbox: ReturnType<typeof rememberingInbox>) => Promise<void>,
  { parts }: Workbench,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-demo-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const inbox = rememberingInbox(parts.intake!.inbox);
    await bring(file, inbox);
    return inbox.lastSubmissionId();
  } finally {
    await rm(folder, { recursive: true });
  }
}
