import { chmod, chown, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePort } from '../../hub/free-port.js';
import { dovecotCommand } from './dovecot-command.js';
import { dovecotConfig, MAIL_PASSWORD, MAIL_USER } from './dovecot-config.js';
import { type MailAccount, mailAccount } from './mail-account.js';
import { type ServerChild, startServerChild } from './server-child.js';
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
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await chmod(folder, 0o755);
  const mailDir = join(folder, 'mail');
  await handOver(mailDir, account);
  await handOver(join(folder, 'state'), account);

  const config = join(folder, 'dovecot.conf');
  const command = dovecotCommand(config);
  await writeFile(config, dovecotConfig({ folder, mailDir, port, account }) + command.settings);

  let child = await launch();
  started.defer(() => child.end());
  const all = started.move();
  const stop = () => all.disposeAsync();
  return {
    url: `imap://${MAIL_USER}:${MAIL_PASSWORD}@127.0.0.1:${port}`,
    mailDir,
    append: (raw, { mailbox = 'INBOX' } = {}) => withMailbox(port, (client) => store(client, mailbox, raw)),
    stop,
    kill: () => child.end('SIGKILL'),
    async restart() {
      await child.end();
      child = await launch();
    },
    [Symbol.asyncDispose]: stop,
  };

  /** The run folder is new each time: a killed Dovecot leaves its sockets and its pid there. */
  async function launch(): Promise<ServerChild> {
    const run = join(folder, 'run');
    await rm(run, { recursive: true, force: true });
    await handOver(run, account);
    if (command.modules) await symlink(command.modules, join(run, 'modules'));

    const { program, args, env } = command;
    const { uid, gid } = account;
    const server = startServerChild(program, args, { cwd: '/', env, uid, gid });
    await until(() => server.pid > 0 && withMailbox(port, async () => true)).catch(async (cause: unknown) => {
      await server.end();
      throw new Error(await readFile(join(folder, 'state', 'dovecot.log'), 'utf8'), { cause });
    });
    return server;
  }
}

async function handOver(folder: string, { uid, gid }: MailAccount): Promise<void> {
  await mkdir(folder, { mode: 0o755 });
  await chown(folder, uid, gid);
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
