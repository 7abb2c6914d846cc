import { createHash } from 'node:crypto';
import type { EnvelopeV1 } from '../../contracts/envelope.js';

export interface ArrivedMail {
  readonly raw: Uint8Array;
  /** When the server had it (INTERNALDATE): the Date header is whatever the sender's clock said. */
  readonly receivedAt: Date;
  readonly isBackfill: boolean;
}

/**
 * A mail as an envelope. Its key is its content, Message-ID and all, not its place in the mailbox: read again after the
 * server gave out new UIDs, or found in the box twice, it is the same mail; another mail that claims the same
 * Message-ID is another one.
 */
export function mailEnvelope(sourceSystem: string, { raw, receivedAt, isBackfill }: ArrivedMail): EnvelopeV1 {
  return {
    channel: 'MAILBOX',
    sourceSystem,
    externalId: `sha256-${createHash('sha256').update(raw).digest('hex')}`,
    event: 'NEW',
    version: '1',
    profile: 'mail',
    receivedAt,
    contentType: 'message/rfc822',
    raw,
    files: [],
    ...(isBackfill ? { quiet: true } : {}),
  };
}
