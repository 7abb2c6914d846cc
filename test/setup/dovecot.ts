import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePort } from '../../hub/free-port.js';
import { debianProgram } from './debian-program.js';
import { dovecotConfig, MAIL_PASSWORD, MAIL_USER } from './dovecot-config.js';
import { mailAccount } from './mail-account.js';
import { startServerChild } from './server-child.js';
import { until } from './until.js';

export interface TestDovecot extends AsyncDisposable {
  /** imap:// with user and password. */
  readonly url: string;
  /** The maildir, for what only the disk shows. */
  readonly mailDir: string;
  /** Stores a mail by IMAP APPEND; makes the mailbox when absent. Gives the UID. */
  append(raw: string | Buffer, where?: { mailbox?: string }): Promise<number>;
  stop(): Promise<void>;
  /** kill -9 of the server; its mail stays. */
  kill(): Promise<void>;
  /** Again on the same port, with the same mail. */
  restart(): Promise<void>;
}

/** A real Dovecot on 127.0.0.1 and a free port: one mailbox owner, a maildir in a folder of its own. */
export async function startDovecot(): Promise<TestDovecot> {
  const port = await freePort();
  const account = mailAccount();
  const folder = await mkdtemp(join(tmpdir(), 'hub-mail-'));
  await chmod(folder, 0o755);
  const mailDir = join(folder, 'mail');
  for (const each of [mailDir, join(folder, 'run'), join(folder, 'state')]) {
    await mkdir(each, { mode: 0o755 });
    await chown(each, account.uid, account.gid);
  }
  const config = join(folder, 'dovecot.conf');
  await writeFile(config, dovecotConfig({ folder, mailDir, port, account }));

  let child = await launch();
  const stop = async () => {
    await child.end();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    url: `imap://${MAIL_USER}:${MAIL_PASSWORD}@127.0.0.1:${port}`,
    mailDir,
    append: (raw, { mailbox = 'INBOX' } = {}) => withMailbox(port, (client) => store(client, mailbox, raw)),
    stop,
    kill: () => child.end('SIGKILL'),
    async restart() {
      await child.end();
      await rm(join(folder, 'run'), { recursive: true, force: true });
      await mkdir(join(folder, 'run'));
      await chown(join(folder, 'run'), account.uid, account.gid);
      child = await launch();
    },
    [Symbol.asyncDispose]: stop,
  };

  async function launch() {
    const { path, env } = debianProgram('dovecot');
    const started = startServerChild(path, ['-F', '-c', config], { cwd: '/', env, uid: account.uid, gid: account.gid });
    await until(() => started.pid > 0 && withMailbox(port, async () => true));
    return started;
  }
}

async function store(client: ImapFlow, mailbox: string, raw: string | Buffer): Promise<number> {
  if (mailbox !== 'INBOX') await client.mailboxCreate(mailbox);
  const stored = await client.append(mailbox, raw);
  if (!stored || stored.uid === undefined) throw new Error(`Dovecot did not store the mail in ${mailbox}`);
  return stored.uid;
}

async function withMailbox<T>(port: number, act: (client: ImapFlow) => Promise<T>): Promise<T> {
  const auth = { user: MAIL_USER, pass: MAIL_PASSWORD };
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth, logger: false });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.logout();
  }
}
