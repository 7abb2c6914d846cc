import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPath } from '../../../../platform/config/repository-path.js';
import type { MailTree } from './mail-tree.js';
import { readMail } from './read-mail.js';

const FIXTURES = repositoryPath('test', 'fixtures', 'mail');
const fixtures = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -'.eml'.length));

/** What a golden file holds: the tree without bytes. */
function summaryOf({ attachments, forwarded, charsets, ...tree }: MailTree): object {
  return {
    ...tree,
    date: tree.date?.toISOString() ?? null,
    attachments: attachments.map(({ bytes, ...attachment }) => ({ ...attachment, bytes: bytes.length })),
    forwarded: forwarded.map(summaryOf),
    charsets: charsets.map(({ declared, used, replacementCount }) => `${declared} → ${used}, ${replacementCount} lost`),
  };
}

const read = (raw: string | Buffer) => readMail(Buffer.from(raw));
const html = (body: string) => `Subject: x\r\nContent-Type: text/html\r\n\r\n${body}`;
const mixed = (...parts: string[]) =>
  `Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--`;

describe('a mail', () => {
  it.each(fixtures)('is read as its golden file says: %s', (name) => {
    const summary = summaryOf(readMail(readFileSync(join(FIXTURES, `${name}.eml`))));

    expect(summary).toEqual(JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')));
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['line breaks', '\r\n\r\n\r\n'],
    ['random bytes', Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 7_919) % 256))],
    ['text without a header', 'hello\r\n\r\nworld'],
    ['a header without content', 'Received: by x\r\n\r\n'],
  ])('is refused as unreadable when it is %s', (_, raw) => {
    expect(() => read(raw)).toThrow(expect.objectContaining({ code: 'PAYLOAD_UNREADABLE' }));
  });

  it.each<[string, string]>([
    ['30,000 nested divs', html(`${'<div>'.repeat(30_000)}您好${'</div>'.repeat(30_000)}`)],
    ['20,000 tables', html('<table><tr><td>'.repeat(20_000))],
    ['half a million brackets', html('<'.repeat(500_000))],
    ['100,000 open comments', html('<!--'.repeat(100_000))],
    ['3,000 parts', mixed(...Array.from({ length: 3_000 }, (_, at) => `\r\npart ${at}`))],
    ['half a million near boundaries', mixed('\n--bx'.repeat(500_000))],
    ['2,000 levels of parts', `Subject: x\r\n${levels(2_000)}hello`],
    [
      '2,000 levels of mails',
      `Subject: x\r\n${'Content-Type: message/rfc822\r\n\r\nSubject: n\r\n'.repeat(2_000)}\r\nhi`,
    ],
    ['100,000 headers', `Subject: x\r\n${'a: b\r\n'.repeat(100_000)}\r\nhi`],
    ['100,000 folds', `Subject: x\r\n${' y\r\n'.repeat(100_000)}\r\nhi`],
    ['half encoded words', `Subject: ${'=?a?b?'.repeat(5_000)}\r\n\r\nhi`],
    ['open comments in an address', `Subject: x\r\nFrom: ${'('.repeat(30_000)}\r\n\r\nhi`],
    ['4,000 parameters', `Subject: x\r\nContent-Type: text/plain; ${'a*1*=b;'.repeat(4_000)}\r\n\r\nhi`],
    ['200,000 quoted lines', `Subject: x\r\n\r\nhi\n${'> a\n'.repeat(200_000)}`],
    ['100,000 senders in its text', `Subject: x\r\n\r\nhi\n${'发件人: a\n'.repeat(100_000)}`],
    [
      'soft breaks that break nothing',
      `Subject: x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${`=${' '.repeat(5_000)}`.repeat(500)}`,
    ],
    ['9 MB of text', `Subject: x\r\nContent-Type: text/plain; charset=gb2312\r\n\r\n${'a中'.repeat(3_000_000)}`],
  ])('costs no more than its size though it has %s', (_, raw) => {
    const before = process.cpuUsage();

    const { subject } = read(raw);

    expect(subject.length).toBeGreaterThan(0);
    // Processor time, for a machine may be busy: a tenth of a second to a third each, minutes if one grew by the square.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });

  it('names what was left unread', () => {
    expect(read(mixed(...Array.from({ length: 1_001 }, () => '\r\nx'))).cuts).toEqual(['parts']);
    expect(read(`Subject: x\r\n${levels(40)}hello`).cuts).toEqual(['depth']);
  });

  it('survives any single byte changed in any fixture', () => {
    for (const name of fixtures) {
      const raw = readFileSync(join(FIXTURES, `${name}.eml`));
      for (let at = 0; at < raw.length; at += 37) {
        const changed = Buffer.from(raw);
        changed[at] = (changed[at]! + 1 + (at % 254)) % 256;
        expect(() => readOrRefuse(changed)).not.toThrow();
      }
    }
  });
});

function levels(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  ).join('');
}

function readOrRefuse(raw: Buffer): void {
  try {
    readMail(raw);
  } catch (error) {
    if ((error as { code?: string }).code !== 'PAYLOAD_UNREADABLE') throw error;
  }
}
