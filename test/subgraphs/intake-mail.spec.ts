import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailEnvelope } from '../../connectors/mailbox/mail-envelope.js';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { type IntakeDesk, NOON, openIntakeDesk } from './intake/open-intake-desk.js';

const FIXTURES = repositoryPath('test', 'fixtures', 'mail');
const fixture = (name: string) => readFileSync(join(FIXTURES, name));
const envelope = (raw: Buffer) => mailEnvelope('mailbox:test', { raw, receivedAt: NOON, isBackfill: false });

async function afterReading(desk: IntakeDesk, mails: readonly Buffer[]) {
  const receipts = await desk.intake.inbox.deliver(mails.map(envelope));
  await desk.drain();
  const rows = await desk.sql<{ id: string; state: string; set_aside_reason: string | null; title: string | null }>(
    'select id, state, set_aside_reason, title from intake.submission',
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return receipts.map(({ submissionId }) => byId.get(submissionId)!);
}

describe('intake', () => {
  it('accounts for every mail: read, or set aside with its reason', async () => {
    await using desk = await openIntakeDesk();
    const names = readdirSync(FIXTURES).filter((file) => file.endsWith('.eml'));
    const hostile = [
      Buffer.alloc(0),
      Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 7_919) % 256)),
      Buffer.from(`Subject: deep\r\n${'Content-Type: message/rfc822\r\n\r\nSubject: n\r\n'.repeat(2_000)}`),
      Buffer.from(`Subject: divs\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(30_000)}`),
    ];

    const rows = await afterReading(desk, [...names.map(fixture), ...hostile]);

    const aside = rows.flatMap(({ set_aside_reason }, at) =>
      set_aside_reason ? [`${names[at]} ${set_aside_reason}`] : [],
    );
    expect(aside.sort()).toEqual([
      'auto-reply.eml MAIL_AUTOMATIC',
      'bounce-netease.eml MAIL_AUTOMATIC',
      'bounce.eml MAIL_AUTOMATIC',
      'undefined PAYLOAD_UNREADABLE',
      'undefined PAYLOAD_UNREADABLE',
    ]);
    expect(rows.filter(({ state }) => state === 'SET_ASIDE')).toHaveLength(5);
    expect(rows.filter(({ state }) => state === 'MATCHED')).toHaveLength(rows.length - 5);
  });

  it('keeps the files of a mail by their content, those of a mail within it too', async () => {
    await using desk = await openIntakeDesk();
    const inner = fixture('inline-picture-and-locked-zip.eml').toString('latin1');
    const outer = Buffer.from(
      `Subject: Fw\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--m--`,
    );

    await afterReading(desk, [Buffer.from(inner, 'latin1'), outer]);

    const files = await desk.sql<{ submission_id: string; sha256: string; content_type: string }>(
      'select submission_id, sha256, content_type from intake.attachment order by submission_id, ordinal',
    );
    expect(files.map(({ content_type }) => content_type)).toEqual([
      'image/png',
      'application/zip',
      'image/png',
      'application/zip',
    ]);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(2);
    expect(new Set(files.map(({ submission_id }) => submission_id)).size).toBe(2);
  });
});
