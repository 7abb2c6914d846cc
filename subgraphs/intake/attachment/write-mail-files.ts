import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { StoredFile } from '../inbox/arrival.js';

/** A mail that is read again, after a hold or a repair, has its files already. */
const INSERT = `
insert into intake.attachment (id, submission_id, ordinal, sha256, name_sealed, content_type, bytes)
select * from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::bigint[])
on conflict (submission_id, ordinal) do nothing`;

export async function writeMailFiles(
  em: EntityManager,
  items: readonly { readonly id: string; readonly files: readonly StoredFile[] }[],
): Promise<void> {
  const rows = items.flatMap(({ id, files }) => files.map((file, ordinal) => ({ ...file, submissionId: id, ordinal })));
  if (rows.length === 0) return;
  await statement(em, INSERT, [
    rows.map(({ id }) => id),
    rows.map(({ submissionId }) => submissionId),
    rows.map(({ ordinal }) => ordinal),
    rows.map(({ sha256 }) => sha256),
    rows.map(({ nameSealed }) => nameSealed),
    rows.map(({ contentType }) => contentType),
    rows.map(({ bytes }) => bytes),
  ]);
}
