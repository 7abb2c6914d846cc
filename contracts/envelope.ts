import type { Channel, EventKind } from './channel.js';

/** A file that came with an arrival, whole. */
export interface EnvelopeFile {
  /** As the sender wrote it, already decoded. Never used as a path. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** One arrival as a connector hands it over: its key, and what came, unread. */
export interface EnvelopeV1 {
  readonly channel: Channel;
  /** The system that counts the external ids, e.g. `hotline:county-json` or `mailbox:imap.example/INBOX`. */
  readonly sourceSystem: string;
  /** The sender's own key: order number, `uidvalidity-uid`, `batchNo-seq`. */
  readonly externalId: string;
  readonly event: EventKind;
  /** Tells repeats of one event apart; the same key twice is the same submission. */
  readonly version: string;
  /** Mapping profile that will read it. */
  readonly profile: string;
  /** When the county had it: starts the statutory clocks (Art. 22, 23). Mail: INTERNALDATE. Letter: 收信日期. */
  readonly receivedAt: Date;
  readonly contentType: string;
  readonly raw: Uint8Array;
  readonly files: readonly EnvelopeFile[];
  /** Backfill of old matter: no notices go out. */
  readonly quiet?: boolean;
}

/** What a payload is before anybody has looked inside: the profile finds its items and their keys. */
export interface PayloadV1 {
  readonly channel: Channel;
  readonly sourceSystem: string;
  readonly profile: string;
  readonly receivedAt: Date;
  readonly contentType: string;
  readonly raw: Uint8Array;
}

/** Told to the sender once the row is committed, and not before. */
export interface Receipt {
  readonly submissionId: string;
  /** `set-aside`: kept whole, but a person has to repair it before it goes on. */
  readonly outcome: 'taken' | 'repeated' | 'set-aside';
  /** For `set-aside`: a code of the error catalogue, and in which field (a name of the sender's own format, never a value). */
  readonly code?: string;
  readonly field?: string;
  /** What would have been right, in Chinese. */
  readonly hint?: string;
}

/** Where connectors put what they brought. Everything resolves after the commit: only then acknowledge. */
export interface Inbox {
  /** Items whose keys the channel itself knows. One receipt each, in order. */
  deliver(envelopes: readonly EnvelopeV1[]): Promise<Receipt[]>;
  /** A payload that its profile splits and keys. One receipt an item; one `set-aside` when nothing can be read. */
  deliverPayload(payload: PayloadV1): Promise<Receipt[]>;
  /** Kept whole for a person, with the reason the channel itself found. */
  setAside(envelope: EnvelopeV1, reason: { code: string; field?: string; hint?: string }): Promise<Receipt>;
}
