import type { ImapFlow } from 'imapflow';
import type { MailboxAddress } from './mailbox-address.rules.js';

/** A server that is there answers within this. Milliseconds. */
const CONNECT_LIMIT_MS = 20_000;
/** IDLE is broken and renewed by every poll, so a connection that is silent for longer is dead. */
const SILENCE_LIMIT_MS = 120_000;
/** A connection to a mailbox's server, not yet open. A hub without a mailbox never loads what speaks IMAP. */
export async function imapConnection({ host, port, isSecure, user, password }: MailboxAddress): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow');
  return new ImapFlow({
    host,
    port,
    secure: isSecure,
    auth: { user, pass: password },
    // 163 and 126 open no folder for a client that does not say who it is (RFC 2971).
    clientInfo: { name: 'petition-hub', vendor: 'petition-hub' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
    maxLiteralSize: 64 * 1_024 * 1_024,
    maxResponseSize: 128 * 1_024 * 1_024,
  });
}
