import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { IntakeSecrets } from '../intake-secrets.js';
import { maskText } from '../petitioner/mask.rules.js';
import type { AttachmentType } from './attachment.type.js';

/** Most files shown of one submission. */
const FILES_SHOWN = 100;

interface AttachmentRow {
  readonly id: string;
  readonly submission_id: string;
  readonly name_sealed: string;
  readonly content_type: string;
  /** A bigint: text to the driver. */
  readonly bytes: string;
}

export async function loadAttachments(
  em: EntityManager,
  secrets: Pick<IntakeSecrets, 'openFileName'>,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, AttachmentType[]>> {
  const rows = await statement<AttachmentRow>(
    em,
    `select id, submission_id, name_sealed, content_type, bytes from intake.attachment
     where submission_id = any($1) and ordinal < ${FILES_SHOWN} order by submission_id, ordinal`,
    [submissionIds],
  );
  const files = new Map<string, AttachmentType[]>();
  for (const [submissionId, found] of Map.groupBy(rows, ({ submission_id }) => submission_id)) {
    const shown = found.map(({ id, name_sealed, content_type, bytes }) => ({
      name: maskText(secrets.openFileName(id, name_sealed)),
      contentType: content_type,
      bytes: Number(bytes),
    }));
    files.set(submissionId, shown);
  }
  return files;
}
