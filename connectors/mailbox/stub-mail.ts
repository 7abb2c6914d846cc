/** Where the whole of a mail stays that is not fetched. */
export interface MailPlace {
  readonly uidValidity: string;
  readonly uid: number;
  readonly bytes: number;
}

/** Of a header block that is taken into a stub. */
const HEADER_BYTES = 64 * 1_024;

/**
 * A mail too large to fetch, as a small one: its own headers, and a text that says where the rest is. So it becomes a
 * case that somebody sees, and the leader's secretary can open the original.
 */
export function stubMail(header: Buffer, { uidValidity, uid, bytes }: MailPlace): Buffer {
  const text = `（邮件共 ${Math.ceil(bytes / 1_048_576)} MB，超出收取上限；正文和附件未取回，原件仍在信箱中，UID ${uid}。）`;
  const added = [
    `X-Petition-Hub-Original: uidvalidity=${uidValidity}; uid=${uid}; bytes=${bytes}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ].join('\r\n');
  const kept = withoutContentFields(header.subarray(0, HEADER_BYTES));
  return Buffer.concat([kept, Buffer.from(`${added}\r\n\r\n${Buffer.from(text).toString('base64')}\r\n`)]);
}

/** Header lines but those that describe a body which is not there. Bytes stay as they are: they may be GBK. */
function withoutContentFields(header: Buffer): Buffer {
  const lines = header.toString('latin1').split(/\r?\n/);
  const kept: string[] = [];
  let isDropped = false;
  for (const line of lines) {
    if (line === '') continue;
    if (!/^[ \t]/.test(line)) isDropped = /^content-/i.test(line);
    if (!isDropped) kept.push(line);
  }
  return Buffer.from(kept.map((line) => `${line}\r\n`).join(''), 'latin1');
}
