import type { Channel, EventKind } from '../../../contracts/channel.js';

/** Where a submission stood when it was set aside. */
export type SetAsideStage = 'RECEIVE' | 'NORMALISE' | 'MATCH' | 'REGISTER';

/** Why a submission needs a person. */
export interface SetAsideReason {
  /** A code of the error catalogue. */
  readonly code: string;
  /** A name of the sender's own format, never a value. */
  readonly field: string | null;
  /** What would have been right, in Chinese. */
  readonly hint: string;
}

/** A file that already lies in the content store. */
export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly nameSealed: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** One arrival, ready to be committed: everything about it that does not need the database. */
export interface Arrival {
  readonly id: string;
  readonly channel: Channel;
  readonly sourceSystem: string;
  readonly externalId: string;
  readonly event: EventKind;
  readonly version: string;
  readonly profile: string;
  readonly receivedAt: Date;
  readonly arrivedAt: Date;
  readonly contentType: string;
  readonly rawSha256: string;
  readonly rawBytes: number;
  /** Null: too large for a row, and in the content store. */
  readonly rawSealed: Uint8Array | null;
  readonly contentHash: string;
  readonly payloadSha256: string | null;
  readonly quiet: boolean;
  readonly queryIndex: string;
  readonly setAside: SetAsideReason | null;
  readonly files: readonly StoredFile[];
}

/** What became of an arrival, once committed. */
export interface Committed {
  readonly submissionId: string;
  readonly isNew: boolean;
  readonly setAside: SetAsideReason | null;
}
