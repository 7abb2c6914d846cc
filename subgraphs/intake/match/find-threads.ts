import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { KnownMatter } from './find-orders.js';
import type { ThreadKey } from './matching-item.js';

export interface ThreadHit extends KnownMatter {
  readonly submission_id: string;
  readonly petitioner_ids: string[];
  readonly title: string | null;
  readonly content: string | null;
  /** Both call themselves by the same id: copies of one mail, or one of them lies. */
  readonly is_copy: boolean;
}

/** Most earlier submissions looked at for one key. */
const HITS_PER_KEY = 3;

/** Matched submissions that share a mail-thread key, or whose own number or case number stands in this one. */
export async function findThreads(
  em: EntityManager,
  keys: readonly (ThreadKey & { readonly submissionId: string })[],
  batchIds: readonly string[],
): Promise<ThreadHit[]> {
  if (keys.length === 0) return [];
  return statement<ThreadHit>(
    em,
    `select k.submission_id, s.id, s.case_id, s.anchor_id, s.title, s.content, k.is_own and hit.is_own as is_copy,
            array(select l.petitioner_id from intake.petitioner_link l where l.submission_id = s.id) as petitioner_ids
     from unnest($1::text[], $2::text[], $3::text[], $5::bool[])
       as k (submission_id, blind_index, number, is_own)
     cross join lateral (
       (select t.submission_id as id, t.is_own from intake.thread_key t where t.blind_index = k.blind_index
        order by t.submission_id limit ${HITS_PER_KEY})
       union (select n.id, false from intake.submission n where n.submission_no = k.number)
       union (select c.id, false from intake.submission c where c.case_no = k.number order by c.id limit 1)
     ) hit
     join intake.submission s on s.id = hit.id and s.id <> k.submission_id
       and (s.state in ('MATCHED', 'LINKED') or s.id = any($4))
     order by s.id`,
    [
      keys.map(({ submissionId }) => submissionId),
      keys.map(({ blindIndex }) => blindIndex),
      keys.map(({ number }) => number),
      batchIds,
      keys.map(({ isOwn }) => isOwn),
    ],
  );
}
