import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { rootOf } from './batch-matters.rules.js';
import type { Anchor } from './decide-match.rules.js';
import { findThreads } from './find-threads.js';
import type { MatchingItem } from './matching-item.js';
import { bareSubject } from './subject.rules.js';
import { threadCertainty } from './thread-certainty.rules.js';

export interface FoundAnchor {
  readonly anchor: Anchor;
  /** False: a submission of this batch, which has to be decided first. */
  readonly isMatched: boolean;
}

export interface ThreadAnchor extends FoundAnchor {
  /** The same mail once more, and no answer to it. */
  readonly isCopy: boolean;
}

/** Writes the mails' thread keys and finds the earlier submissions that share one, the best first. */
export async function threadAnchors(
  em: EntityManager,
  items: readonly MatchingItem[],
  petitionersOf: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, ThreadAnchor[]>> {
  const keys = items.flatMap(({ id, threads }) => threads.map((thread) => ({ submissionId: id, ...thread })));
  if (keys.length === 0) return new Map();
  await statement(
    em,
    `insert into intake.thread_key (blind_index, submission_id, is_own)
     select * from unnest($1::text[], $2::text[], $3::bool[]) on conflict do nothing`,
    [
      keys.map(({ blindIndex }) => blindIndex),
      keys.map(({ submissionId }) => submissionId),
      keys.map(({ isOwn }) => isOwn),
    ],
  );
  const batch = new Map(items.map((item) => [item.id, item]));
  const found = new Map<string, ThreadAnchor[]>();
  for (const hit of await findThreads(em, keys, [...batch.keys()])) {
    const item = batch.get(hit.submission_id)!;
    const other = batch.get(hit.id);
    const title = other?.kept.title ?? hit.title ?? '';
    const likeness = {
      isCopy: hit.is_copy,
      isSameContent: (other?.kept.content ?? hit.content) === item.kept.content,
      isSamePerson: hit.petitioner_ids.some((id) => petitionersOf.get(item.id)?.includes(id)),
      isSameSubject: bareSubject(title) === bareSubject(item.kept.title),
    };
    const anchor = { id: other ? hit.id : rootOf(hit), ...threadCertainty(likeness) };
    found.set(item.id, [...(found.get(item.id) ?? []), { anchor, isMatched: !other, isCopy: hit.is_copy }]);
  }
  for (const anchors of found.values()) anchors.sort((a, b) => b.anchor.certainty - a.anchor.certainty);
  return found;
}
