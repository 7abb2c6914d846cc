import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importMail } from '../../connectors/mailbox/import-mail.js';
import { mailbox } from '../../connectors/mailbox/mailbox.js';
import { createLogger } from '../../platform/log/logger.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { type MemoryInbox, memoryInbox } from '../builders/memory-inbox.js';
import { startDovecot, type TestDovecot } from '../setup/dovecot.js';
import { until } from '../setup/until.js';

const mail = (name: string, body = 'body') =>
  `From: li@example.org\r\nMessage-ID: <${name}@example.org>\r\nSubject: ${name}\r\n\r\n${body}\r\n`;

const subjects = (inbox: MemoryInbox) =>
  [...inbox.stored.values()].map(({ raw }) => /^Subject: (.*)$/m.exec(Buffer.from(raw).toString())![1]!.trim());

interface Given {
  readonly url: string;
  readonly inbox?: MemoryInbox;
  readonly stateFolder?: string;
  readonly maxMegabytes?: number;
  readonly since?: string;
}

async function startMailbox({ url, inbox = memoryInbox(), stateFolder, maxMegabytes = 30, since }: Given) {
  const folder = stateFolder ?? (await mkdtemp(join(tmpdir(), 'hub-mailbox-')));
  const lines: Record<string, unknown>[] = [];
  const log = createLogger('silent');
  log.warn = ((line: Record<string, unknown>) => lines.push(line)) as typeof log.warn;
  const metrics = createMetrics();
  const running = await mailbox.open({
    config: {
      HUB_MAILBOX_URL: url,
      HUB_MAILBOX_PASSWORD: undefined,
      HUB_MAILBOX_SINCE: since,
      HUB_MAILBOX_POLL_SECONDS: 30,
      HUB_MAILBOX_MAX_MEGABYTES: maxMegabytes,
    },
    inbox,
    log,
    metrics,
    now: () => new Date(),
    routes: async () => undefined,
    stateFolder: folder,
  });
  const isConnected = async () => / 1$/m.test(await metrics.registry.getSingleMetricAsString('hub_mailbox_connected'));
  return { running, inbox, lines, metrics, folder, isConnected, [Symbol.asyncDispose]: () => running.close() };
}

describe('a mailbox', () => {
  it('is read from its first mail on, and each new one as it comes', async () => {
    await using dovecot = await startDovecot();
    await dovecot.append(mail('old'));
    await using hub = await startMailbox({ url: dovecot.url });

    await until(() => hub.inbox.stored.size === 1);
    const startedAt = Date.now();
    await dovecot.append(mail('new'));
    await until(() => hub.inbox.stored.size === 2);

    expect(subjects(hub.inbox)).toEqual(['old', 'new']);
    // Told by the server: the next look would come after 30 s.
    expect(Date.now() - startedAt).toBeLessThan(20_000);
    expect(await hub.isConnected()).toBe(true);
    const [first] = hub.inbox.stored.values();
    expect(first).toMatchObject({ channel: 'MAILBOX', profile: 'mail', contentType: 'message/rfc822' });
    expect(Date.now() - first!.receivedAt.getTime()).toBeLessThan(60_000);
  });

  it('is left as it was: nothing marked, moved or deleted', async () => {
    await using dovecot = await startDovecot();
    for (const name of ['a', 'b', 'c']) await dovecot.append(mail(name));
    const before = await files(dovecot);
    await using hub = await startMailbox({ url: dovecot.url });

    await until(() => hub.inbox.stored.size === 3);
    await hub.running.close();

    expect(await files(dovecot)).toEqual(before);
  });

  it('brings 300 mails once each, though the line is cut every 64 KB', async () => {
    await using dovecot = await startDovecot();
    await appendMany(dovecot, 300);
    await using proxy = await startProxy(dovecot.url, { cutAfterBytes: 64 * 1_024 });
    await using hub = await startMailbox({ url: proxy.url });

    await until(() => hub.inbox.stored.size === 300, 25_000);

    expect(new Set(subjects(hub.inbox)).size).toBe(300);
    expect(proxy.cuts()).toBeGreaterThan(3);
  }, 40_000);

  it('brings a mail that is larger than what the line carries before it is cut', async () => {
    await using dovecot = await startDovecot();
    await dovecot.append(mail('large', 'x'.repeat(76).concat('\r\n').repeat(100_000)));
    await dovecot.append(mail('next'));
    await using proxy = await startProxy(dovecot.url, { cutAfterBytes: 5 * 1_024 * 1_024 });
    await using hub = await startMailbox({ url: proxy.url });

    await until(() => hub.inbox.stored.size === 2, 20_000);

    expect([...hub.inbox.stored.values()].map(({ raw }) => raw.length > 7_800_000)).toEqual([true, false]);
  }, 40_000);

  it('goes on where it was after a restart, and knows its mails when the server counts anew', async () => {
    await using dovecot = await startDovecot();
    for (const name of ['a', 'b']) await dovecot.append(mail(name));
    const first = await startMailbox({ url: dovecot.url });
    await until(() => first.inbox.stored.size === 2);
    await first.running.close();
    const { inbox, folder: stateFolder } = first;

    await dovecot.kill();
    for (const file of await readdir(dovecot.mailDir)) {
      if (/^dovecot/.test(file)) await rm(join(dovecot.mailDir, file), { recursive: true });
    }
    await dovecot.restart();
    await dovecot.append(mail('c'));
    await using hub = await startMailbox({ url: dovecot.url, inbox, stateFolder });
    await until(() => inbox.stored.size === 3);

    expect(subjects(hub.inbox)).toEqual(['a', 'b', 'c']);
  });

  it('keeps two mails that claim one Message-ID, and one mail that lies there twice once', async () => {
    await using dovecot = await startDovecot();
    const same = (body: string) => `Message-ID: <x@example.org>\r\nSubject: ${body}\r\n\r\n${body}\r\n`;
    for (const body of ['one', 'two', 'one']) await dovecot.append(same(body));
    await dovecot.append('Subject: without id\r\n\r\nbody\r\n');
    await using hub = await startMailbox({ url: dovecot.url });

    await until(() => subjects(hub.inbox).includes('without id'));

    expect(subjects(hub.inbox)).toEqual(['one', 'two', 'without id']);
  });

  it('waits with its mails while nothing can be stored', async () => {
    await using dovecot = await startDovecot();
    await dovecot.append(mail('a'));
    const inbox = memoryInbox();
    inbox.failure = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    await using hub = await startMailbox({ url: dovecot.url, inbox });

    await until(() => hub.lines.some(({ trouble }) => trouble === 'store'));
    expect(inbox.stored.size).toBe(0);
    inbox.failure = null;
    await until(() => inbox.stored.size === 1);

    expect(subjects(inbox)).toEqual(['a']);
  });

  it('is not held up by a mail that the server cannot give out', async () => {
    await using dovecot = await startDovecot();
    await dovecot.append(mail('before'));
    await dovecot.append(mail('poison', 'what breaks the line'));
    await dovecot.append(mail('after'));
    await using proxy = await startProxy(dovecot.url, { cutAt: 'what breaks the line' });
    await using hub = await startMailbox({ url: proxy.url });

    await until(() => hub.inbox.stored.size === 3, 50_000);

    expect(subjects(hub.inbox)).toEqual(['before', 'poison', 'after']);
    const [, stub] = hub.inbox.stored.values();
    expect(Buffer.from(stub!.raw).toString()).toContain('X-Petition-Hub-Original: uidvalidity=');
  }, 60_000);

  it('makes a stub of a mail that is too large, and takes the next one', async () => {
    await using dovecot = await startDovecot();
    await dovecot.append(mail('huge', 'x'.repeat(76).concat('\r\n').repeat(20_000)));
    await dovecot.append(mail('next'));
    await using hub = await startMailbox({ url: dovecot.url, maxMegabytes: 1 });

    await until(() => hub.inbox.stored.size === 2);

    const [stub] = hub.inbox.stored.values();
    expect(subjects(hub.inbox)).toEqual(['huge', 'next']);
    expect(stub!.raw.length).toBeLessThan(2_000);
    expect(Buffer.from(stub!.raw).toString()).toContain('X-Petition-Hub-Original: uidvalidity=');
  });

  it('tries a wrong password once, tells of it and does not hammer', async () => {
    await using dovecot = await startDovecot();
    await using hub = await startMailbox({ url: dovecot.url.replace(/:[^:@]+@/, ':wrong@') });

    await until(() => hub.lines.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 2_000));

    expect(hub.lines).toMatchObject([{ event: 'mailbox.not_read', trouble: 'login', failures: 1 }]);
    expect(hub.lines[0]!['retryInMs']).toBeGreaterThanOrEqual(15_000);
    expect(await hub.isConnected()).toBe(false);
    expect(await hub.metrics.registry.getSingleMetricAsString('hub_mailbox_failures_total')).toContain(
      'reason="login"',
    );
  });

  it('comes back by itself when the server was away', async () => {
    await using dovecot = await startDovecot();
    await using proxy = await startProxy(dovecot.url, {});
    await using hub = await startMailbox({ url: proxy.url });
    await until(hub.isConnected);

    await proxy.vanish();
    await until(async () => !(await hub.isConnected()));
    await dovecot.append(mail('after'));
    await proxy.comeBack();
    await until(() => hub.inbox.stored.size === 1, 15_000);

    expect(subjects(hub.inbox)).toEqual(['after']);
  });

  it('stops within a second, also while it waits', async () => {
    await using dovecot = await startDovecot();
    const hub = await startMailbox({ url: dovecot.url });
    await until(hub.isConnected);
    const startedAt = Date.now();

    await hub.running.close();

    // 0.8 s at most; more only on a machine that is busy.
    expect(Date.now() - startedAt).toBeLessThan(3_000);
  });

  it('may be asked for mails since a day only', async () => {
    await using dovecot = await startDovecot();
    await dovecot.append(mail('today'));
    const day = (offset: number) =>
      new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
    await using tomorrow = await startMailbox({ url: dovecot.url, since: day(1) });
    await using today = await startMailbox({ url: dovecot.url, since: day(0) });

    await until(() => today.inbox.stored.size === 1);
    await until(tomorrow.isConnected);

    expect(tomorrow.inbox.stored.size).toBe(0);
  });
});

describe('saved mails', () => {
  it('are brought in once each, old, and with the date of the server that had them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hub-eml-'));
    const received = `Received: from a by b; Mon, 2 Mar 2026 09:12:00 +0800\r\n${mail('a')}`;
    await writeFile(join(folder, 'a.eml'), received);
    await writeFile(join(folder, 'a (1).eml'), received);
    await writeFile(join(folder, 'b.eml'), Buffer.alloc(0));
    const inbox = memoryInbox();
    const progress: string[] = [];
    const given = {
      files: ['a.eml', 'a (1).eml', 'b.eml', 'gone.eml'].map((name) => join(folder, name)),
      inbox,
      now: () => new Date('2026-05-01T00:00:00Z'),
      isBackfill: true,
      onProgress: (done: number, all: number) => progress.push(`${done}/${all}`),
    };

    const first = await importMail(given);
    const again = await importMail(given);

    expect(first).toEqual({ taken: 2, repeated: 1, setAside: 0, unopened: [join(folder, 'gone.eml')] });
    expect(again).toMatchObject({ taken: 0, repeated: 3 });
    expect([...inbox.stored.values()][0]).toMatchObject({ quiet: true, receivedAt: new Date('2026-03-02T01:12:00Z') });
    expect(progress).toEqual(['4/4', '4/4']);
    await rm(folder, { recursive: true });
  });
});

/** All mail files with their flags (in a maildir they are part of the name), and whether anybody has opened the box. */
async function files({ mailDir }: TestDovecot): Promise<string[][]> {
  return Promise.all(['new', 'cur'].map(async (folder) => (await readdir(join(mailDir, folder))).sort()));
}

async function appendMany(dovecot: TestDovecot, count: number): Promise<void> {
  const host = new URL(dovecot.url);
  const { ImapFlow } = await import('imapflow');
  const auth = { user: host.username, pass: host.password };
  const client = new ImapFlow({ host: '127.0.0.1', port: Number(host.port), secure: false, auth, logger: false });
  await client.connect();
  for (let at = 0; at < count; at += 1) await client.append('INBOX', mail(`m${at}`, 'x'.repeat(1_000)));
  await client.logout();
}

/** A line that breaks after so many bytes from the server, each connection anew, or at what it cannot carry. */
async function startProxy(
  url: string,
  { cutAfterBytes = Number.POSITIVE_INFINITY, cutAt }: { cutAfterBytes?: number; cutAt?: string },
) {
  const target = new URL(url);
  let cuts = 0;
  const sockets = new Set<Socket>();
  const serve = (near: Socket): void => {
    const far = connect(Number(target.port), '127.0.0.1');
    let carried = 0;
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', end);
    }
    near.pipe(far);
    far.on('data', (bytes) => {
      carried += bytes.length;
      const isPoisoned = cutAt !== undefined && bytes.includes(cutAt);
      if (!isPoisoned) near.write(bytes);
      if (carried < cutAfterBytes && !isPoisoned) return;
      cuts += 1;
      near.destroy();
    });
  };
  let server = createServer(serve);
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as { port: number };
  const vanish = async (): Promise<void> => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.replace(`:${target.port}`, `:${port}`),
    cuts: () => cuts,
    vanish,
    comeBack: async () => {
      server = createServer(serve);
      await listen(port);
    },
    [Symbol.asyncDispose]: vanish,
  };
}
