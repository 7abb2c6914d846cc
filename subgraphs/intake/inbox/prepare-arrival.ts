import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { EnvelopeFile, EnvelopeV1 } from '../../../contracts/envelope.js';
import type { BlindIndex } from '../../../platform/crypto/blind-index.js';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { type ContentStore, sha256Of } from '../../../platform/storage/content-store.js';
import type { QueryCodeOf } from '../progress/query-code.js';
import type { Arrival, SetAsideReason, StoredFile } from './arrival.js';

/** Largest raw envelope that is kept in its row. Bytes. */
export const ROW_RAW_LIMIT_BYTES = 65_536;

export interface Vault {
  readonly cipher: FieldCipher;
  readonly blindIndex: BlindIndex;
  readonly queryCodeOf: QueryCodeOf;
  readonly store: ContentStore;
}

/** What is known of an item beside its envelope. */
export interface Found {
  readonly setAside: SetAsideReason | null;
  /** Equal for equal tellings. Without it the raw bytes and the files are compared. */
  readonly sameness?: string;
  readonly payloadSha256?: string;
}

export const rawPlace = (id: string) => ({ table: 'intake.submission', row: id, column: 'raw_sealed' });
export const fileNamePlace = (id: string) => ({ table: 'intake.attachment', row: id, column: 'name_sealed' });

/** Seals an envelope and puts what is large into the content store: after this only the row is missing. */
export async function prepareArrival(vault: Vault, envelope: EnvelopeV1, found: Found, now: Date): Promise<Arrival> {
  const id = uuidv7();
  const { raw } = envelope;
  const isLarge = raw.byteLength > ROW_RAW_LIMIT_BYTES;
  const rawSha256 = isLarge ? await kept(vault.store, raw) : sha256Of(raw);
  const files = await Promise.all(envelope.files.map((file) => storeFile(vault, file)));
  const said = createHash('sha256').update(found.sameness ?? rawSha256);
  for (const file of files) said.update(`\n${file.sha256}`);
  return {
    id,
    channel: envelope.channel,
    sourceSystem: envelope.sourceSystem,
    externalId: envelope.externalId,
    event: envelope.event,
    version: envelope.version,
    profile: envelope.profile,
    receivedAt: envelope.receivedAt,
    arrivedAt: now,
    contentType: envelope.contentType,
    rawSha256,
    rawBytes: raw.byteLength,
    rawSealed: isLarge ? null : vault.cipher.sealBytes(raw, rawPlace(id)),
    contentHash: said.digest('hex'),
    payloadSha256: found.payloadSha256 ?? null,
    quiet: envelope.quiet ?? false,
    queryIndex: vault.blindIndex('QUERY_CODE', vault.queryCodeOf(id)),
    setAside: found.setAside,
    files,
  };
}

/** Puts one file into the content store and seals its name. */
export async function storeFile(
  { cipher, store }: Pick<Vault, 'cipher' | 'store'>,
  file: EnvelopeFile,
): Promise<StoredFile> {
  const id = uuidv7();
  return {
    id,
    sha256: await kept(store, file.bytes),
    nameSealed: cipher.seal(file.name, fileNamePlace(id)),
    contentType: file.contentType,
    bytes: file.bytes.byteLength,
  };
}

/** @throws HubError STORAGE_UNAVAILABLE: nothing was acknowledged, the sender tries again */
export async function kept(store: ContentStore, bytes: Uint8Array): Promise<string> {
  try {
    return await store.put(bytes);
  } catch (cause) {
    throw new HubError('STORAGE_UNAVAILABLE', {}, { cause });
  }
}
