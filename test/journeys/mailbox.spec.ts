import iconv from 'iconv-lite';
import { startDovecot } from '../setup/dovecot.js';
import type { HubClient } from '../setup/hub-client.js';
import { startHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';

const OF = `query Of($text: String!) {
  submissions(filter: { channel: MAILBOX, text: $text }) {
    nodes { id state attachments { contentType } case { id submissions { id } } }
  }
}`;

interface Found {
  readonly id: string;
  readonly attachments: { contentType: string }[];
  readonly case: { id: string; submissions: { id: string }[] } | null;
}

async function untilCase(hub: HubClient, text: string): Promise<Found> {
  const officer = await hub.token('officer');
  return until(async () => {
    const { data } = await hub.ask(OF, { text }, officer);
    return data?.submissions?.nodes.find((node: Found) => node.case) ?? null;
  }, 60_000);
}

const word = (text: string) => `=?gb2312?B?${iconv.encode(text, 'gb18030').toString('base64')}?=`;

function mail(id: string, subject: string, headers: string[], content: string): Buffer {
  const head = [
    `From: ${word('沈秋月')} <shen@mail.example>`,
    'To: mayor@ningan.example',
    `Message-ID: <${id}@mail.example>`,
    `Subject: ${word(subject)}`,
    ...headers,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=gb2312',
    'Content-Transfer-Encoding: 8bit',
    '',
    '',
  ];
  const tail =
    '\r\n--b\r\nContent-Type: image/png; name=1.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n';
  return Buffer.concat([Buffer.from(head.join('\r\n')), iconv.encode(content, 'gb18030'), Buffer.from(tail)]);
}

describe('a leader’s mailbox', () => {
  it('brings a mail to a case with its files, and a reply of the same person to the same case', async () => {
    await using dovecot = await startDovecot();
    await using hub = await startHub({ HUB_MAILBOX_URL: dovecot.url });
    const content = '城关镇长安社区客运站一带自上月起每天只供水两小时，请帮助协调。';

    await dovecot.append(mail('1', '小区供水每天两小时', [], content));
    const first = await untilCase(hub, '小区供水');
    const reply = ['In-Reply-To: <1@mail.example>', 'References: <1@mail.example>'];
    await dovecot.append(mail('2', '回复: 小区供水每天两小时', reply, '补充：昨天起全天停水。'));
    const second = await untilCase(hub, '全天停水');

    expect(first.attachments).toEqual([{ contentType: 'image/png' }]);
    expect(second.id).not.toBe(first.id);
    expect(second.case!.id).toBe(first.case!.id);
    expect(second.case!.submissions).toHaveLength(2);
  });

  it('that cannot be reached leaves the hub in service', async () => {
    await using hub = await startHub({ HUB_MAILBOX_URL: 'imap://leader:letters@127.0.0.1:1' });

    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
  });
});
