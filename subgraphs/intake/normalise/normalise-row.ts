import type { ProfileDefinition, ProfileField } from '../../../contracts/mapping-profile.js';
import { type NormalisedSubmissionV1, normalisedSubmissionV1 } from '../../../contracts/normalised-submission.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { keepMailFiles } from '../attachment/keep-mail-files.js';
import type { StoredFile } from '../inbox/arrival.js';
import { rawPlace, type Vault } from '../inbox/prepare-arrival.js';
import { mailFields, refuseAutomatic } from '../profile/decode/decode-mail.js';
import { decodePayload } from '../profile/decode/decode-payload.js';
import type { ProfileBook } from '../profile/profile-book.js';
import { readItem } from '../profile/read-item.rules.js';
import type { Tree } from '../profile/tree.rules.js';
import { readMail } from './mail/read-mail.js';
import type { WaitingRow } from './waiting-row.js';

export interface Normalised {
  readonly row: WaitingRow;
  readonly submission: NormalisedSubmissionV1;
  readonly profileVersion: number;
  /** What a mail held; the files of other channels came beside their envelope and are kept already. */
  readonly files: readonly StoredFile[];
}

export const repairPlace = (id: string) => ({ table: 'intake.submission', row: id, column: 'repair_sealed' });

/**
 * A kept envelope as its profile reads it today, with a clerk's corrections laid over it.
 *
 * @throws HubError PROFILE_NOT_FOUND, PAYLOAD_UNREADABLE, MAIL_AUTOMATIC, FIELD_MISSING, FIELD_INVALID
 */
export async function normaliseRow(
  { cipher, store }: Pick<Vault, 'cipher' | 'store'>,
  book: ProfileBook,
  row: WaitingRow,
): Promise<Normalised> {
  const profile = await book.find(row.profile);
  if (!profile) throw new HubError('PROFILE_NOT_FOUND', { profile: row.profile });
  const raw = row.raw_sealed ? cipher.openBytes(row.raw_sealed, rawPlace(row.id)) : await store.get(row.raw_sha256);
  const mail = profile.format === 'mail' ? readMail(raw) : null;
  const repair = row.repair_sealed === null ? null : JSON.parse(cipher.open(row.repair_sealed, repairPlace(row.id)));
  // A clerk who corrects a mail has seen that a person wrote it.
  if (mail && !repair) refuseAutomatic(mail);
  const tree = mail ? mailFields(mail) : decodePayload(profile, row.content_type, raw);
  const submission = repair ? repaired(profile, tree, row, repair) : readItem(profile, tree, row.event);
  const files = mail ? await keepMailFiles({ cipher, store }, mail) : [];
  return { row, submission, profileVersion: profile.version, files };
}

/** A correction may be what makes the item readable at all, so what it brings is not asked of the sender's fields. */
function repaired(
  profile: ProfileDefinition,
  tree: Tree,
  row: WaitingRow,
  repair: Partial<NormalisedSubmissionV1>,
): NormalisedSubmissionV1 {
  const fields = { ...profile.fields };
  for (const [name, rule] of Object.entries(profile.fields)) {
    if (name in repair) fields[name as ProfileField] = { ...rule, required: false };
  }
  if (repair.content !== undefined) fields.content = { ...fields.content, default: repair.content };
  const read = readItem({ ...profile, fields }, tree, row.event);
  const unknown = read.unknown.filter(({ field }) => !(field in repair));
  return normalisedSubmissionV1.parse({ ...read, ...repair, event: row.event, unknown });
}
