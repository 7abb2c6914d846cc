import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { rawPlace, type Vault } from '../inbox/prepare-arrival.js';

/** A submission that stands aside, for whoever keeps the machinery going: no content, nobody's name. */
export interface SetAsideRow {
  readonly id: string;
  readonly submissionNo: string;
  readonly channel: string;
  readonly sourceSystem: string;
  readonly externalId: string;
  readonly event: string;
  readonly profile: string;
  readonly setAsideAt: Date;
  readonly stage: string;
  readonly reason: string;
  readonly field: string | null;
  readonly hint: string | null;
  readonly contentType: string;
  readonly rawBytes: number;
}

const COLUMNS = `id, submission_no as "submissionNo", channel, source_system as "sourceSystem",
  external_id as "externalId", event, profile, set_aside_at as "setAsideAt", set_aside_stage as stage,
  set_aside_reason as reason, set_aside_field as field, set_aside_hint as hint, content_type as "contentType",
  raw_bytes as "rawBytes"`;

/** The latest first; `before` is the id of the last row seen. */
export function listSetAside(
  em: EntityManager,
  { limit, before }: { readonly limit: number; readonly before?: string },
): Promise<SetAsideRow[]> {
  return statement<SetAsideRow>(
    em,
    `select ${COLUMNS} from intake.submission
     where state = 'SET_ASIDE' and ($1::text is null or id < $1) order by id desc limit $2`,
    [before ?? null, limit],
  );
}

/** By id or by number. @throws HubError SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE */
export async function showSetAside(em: EntityManager, idOrNumber: string): Promise<SetAsideRow> {
  const [row] = await statement<SetAsideRow & { state: string }>(
    em,
    `select ${COLUMNS}, state from intake.submission where id = $1 or submission_no = $1`,
    [idOrNumber],
  );
  if (!row) throw new HubError('SUBMISSION_NOT_FOUND', { submission: idOrNumber });
  const { state, ...shown } = row;
  if (state !== 'SET_ASIDE') throw new HubError('SUBMISSION_NOT_SET_ASIDE', { submission: idOrNumber, state });
  return shown;
}

/** What the channel brought, byte for byte. For the operator's own machine: it holds what it holds. */
export async function rawOf(em: EntityManager, { cipher, store }: Vault, submissionId: string): Promise<Buffer> {
  const [row] = await statement<{ raw_sealed: Buffer | null; raw_sha256: string }>(
    em,
    'select raw_sealed, raw_sha256 from intake.submission where id = $1',
    [submissionId],
  );
  if (!row) throw new HubError('SUBMISSION_NOT_FOUND', { submission: submissionId });
  return row.raw_sealed ? cipher.openBytes(row.raw_sealed, rawPlace(submissionId)) : store.get(row.raw_sha256);
}
