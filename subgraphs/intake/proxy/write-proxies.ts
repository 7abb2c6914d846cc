import type { EntityManager } from '@mikro-orm/postgresql';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { statement } from '../../../platform/database/statement.js';
import type { MatchingItem } from '../match/matching-item.js';

export const proxyPlace = (submissionId: string, column: 'name_sealed' | 'phone_sealed') => ({
  table: 'intake.proxy',
  row: submissionId,
  column,
});

/**
 * Keeps who acts for the petitioner of each submission, sealed and apart from petitioners: a proxy of many would else
 * be found as the petitioner of all of them. Written again, the latest reading counts.
 */
export async function writeProxies(
  em: EntityManager,
  cipher: FieldCipher,
  items: readonly Pick<MatchingItem, 'id' | 'submission'>[],
): Promise<void> {
  const rows = items.flatMap(({ id, submission: { proxy } }) => (proxy ? [{ ...proxy, id }] : []));
  if (rows.length === 0) return;
  const seal = (text: string | null, id: string, column: 'name_sealed' | 'phone_sealed'): string | null =>
    text === null ? null : cipher.seal(text, proxyPlace(id, column));
  await statement(
    em,
    `insert into intake.proxy (submission_id, name_sealed, phone_sealed, post_id, authorisation)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
     on conflict (submission_id) do update set
       name_sealed = excluded.name_sealed, phone_sealed = excluded.phone_sealed, post_id = excluded.post_id,
       authorisation = excluded.authorisation`,
    [
      rows.map(({ id }) => id),
      rows.map(({ id, name }) => seal(name, id, 'name_sealed')),
      rows.map(({ id, phone }) => seal(phone, id, 'phone_sealed')),
      rows.map(({ postId }) => postId),
      rows.map(({ authorisation }) => authorisation),
    ],
  );
}
