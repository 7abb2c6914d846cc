import type { ImapFlow } from 'imapflow';
import type { Inbox } from '../../contracts/envelope.js';
import type { Logger } from '../../platform/log/logger.js';
import { type MailboxTrouble, waitMs } from './back-off.rules.js';
import { firstOf } from './first-of.js';
import { imapConnection } from './imap-connection.js';
import { newStruggle } from './mail-source.js';
import { type MailboxAddress, sourceSystemOf } from './mailbox-address.rules.js';
import { openCursorStore } from './mailbox-cursor.js';
import { readMailbox } from './read-mailbox.js';

export interface MailboxWatchDeps {
  readonly address: MailboxAddress;
  readonly inbox: Inbox;
  readonly log: Logger;
  readonly now: () => Date;
  readonly stateFolder: string;
  readonly pollMs: number;
  readonly maxBytes: number;
  readonly since: Date | null;
  readonly failed: (trouble: MailboxTrouble) => void;
}

export interface MailboxWatch {
  isConnected(): boolean;
  close(): Promise<void>;
}

/** What is under way has this long to let go. */
const CLOSE_LIMIT_MS = 800;

/** Reads one mailbox for as long as the hub runs: connects, takes what is new, waits for more; again after any failure. */
export function watchMailbox(deps: MailboxWatchDeps): MailboxWatch {
  const { log } = deps;
  const mailbox = sourceSystemOf(deps.address);
  const cursors = openCursorStore(deps.stateFolder, mailbox);
  const struggle = newStruggle();
  const closing = new AbortController();
  let client: ImapFlow | null = null;
  let isConnected = false;
  let failures = 0;

  const session = async (connection: ImapFlow): Promise<void> => {
    const ended = Promise.withResolvers<void>();
    connection.on('close', ended.resolve);
    // What is wrong is told by the command that fails; an event nobody listens to would end the process.
    connection.on('error', () => undefined);
    await connection.connect();
    await connection.mailboxOpen(deps.address.folder, { readOnly: true });
    isConnected = true;
    const isClosing = (): boolean => closing.signal.aborted;
    const moved = (): void => {
      failures = 0;
    };
    const reading = { ...deps, client: connection, sourceSystem: mailbox, cursors, struggle, isClosing, moved };
    while (!isClosing() && connection.usable) {
      const arrival = Promise.withResolvers<void>();
      connection.once('exists', arrival.resolve);
      const taken = await readMailbox(reading);
      failures = 0;
      if (taken > 0) log.info({ event: 'mailbox.read', mailbox, mails: taken });
      void connection.idle().catch(() => false);
      await firstOf([arrival.promise, ended.promise], deps.pollMs, closing.signal);
      connection.off('exists', arrival.resolve);
    }
    if (!isClosing()) throw new Error('the server closed the connection');
  };

  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      client = await imapConnection(deps.address);
      if (closing.signal.aborted) return;
      try {
        await session(client);
      } catch (error) {
        if (closing.signal.aborted) return;
        failures += 1;
        const trouble = troubleOf(error, isConnected);
        const waitsMs = waitMs(trouble, failures, Math.random());
        deps.failed(trouble);
        log.warn({ event: 'mailbox.not_read', mailbox, trouble, failures, retryInMs: waitsMs, err: error });
        client.close();
        isConnected = false;
        await firstOf([], waitsMs, closing.signal);
      }
    }
  };
  const running = run();

  return {
    isConnected: () => isConnected,
    close: async () => {
      closing.abort();
      isConnected = false;
      client?.close();
      await firstOf([running], CLOSE_LIMIT_MS, null);
    },
  };
}

function troubleOf(error: unknown, isConnected: boolean): MailboxTrouble {
  const { authenticationFailed, name } = error as { authenticationFailed?: boolean; name?: string };
  if (authenticationFailed) return 'login';
  return isConnected && name === 'HubError' ? 'store' : 'connection';
}
