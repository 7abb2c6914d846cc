import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { rootOf } from './batch-matters.rules.js';
import type { Anchor } from './decide-match.rules.js';
import { findThreads } from './find-threads.js';
import type { MatchingItem } from './matching-item.js';
import { bareSubject } from './subject.rules.js';

export interface FoundAnchor {
  readonly anchor: Anchor;
  /** False: a submission of this batch, which has to be decided first. */
  readonly isMatched: boolean;
}

/** Whoever answers in a thread is believed only as the person who opened it: anybody can copy a message id. */
const SAME_PERSON = 0.97;
const OTHER_SUBJECT = 0.8;
const OTHER_PERSON = 0.5;

/** Writes the mails' thread keys and finds the earlier submissions that share one, the best first. */
export async function threadAnchors(
  em: EntityManager,
  items: readonly MatchingItem[],
  petitionersOf: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, FoundAnchor[]>> {
  const keys = items.flatMap(({ id, threads }) => threads.map((thread) => ({ submissionId: id, ...thread })));
  if (keys.length === 0) return new Map();
  await statement(
    em,
    `insert into intake.thread_key (blind_index, submission_id) select * from unnest($1::text[], $2::text[])
     on conflict do nothing`,
    [keys.map(({ blindIndex }) => blindIndex), keys.map(({ submissionId }) => submissionId)],
  );
  const batch = new Map(items.map((item) => [item.id, item]));
  const found = new Map<string, FoundAnchor[]>();
  for (const hit of await findThreads(em, keys, [...batch.keys()])) {
    const item = batch.get(hit.submission_id)!;
    const isMatched = !batch.has(hit.id);
    const title = batch.get(hit.id)?.kept.title ?? hit.title ?? '';
    const isSamePerson = hit.petitioner_ids.some((id) => petitionersOf.get(item.id)?.includes(id));
    const anchor = judged(
      isMatched ? rootOf(hit) : hit.id,
      isSamePerson,
      bareSubject(title) === bareSubject(item.kept.title),
    );
    found.set(item.id, [...(found.get(item.id) ?? []), { anchor, isMatched }]);
  }
  for (const anchors of found.values()) anchors.sort((a, b) => b.anchor.certainty - a.anchor.certainty);
  return found;
}

function judged(id: string, isSamePerson: boolean, isSameSubject: boolean): Anchor {
  if (!isSamePerson) return { id, certainty: OTHER_PERSON, reasons: ['邮件往来相关', '发件人不同'] };
  return isSameSubject
    ? { id, certainty: SAME_PERSON, reasons: ['邮件往来相关', '同一发件人', '主题相同'] }
    : { id, certainty: OTHER_SUBJECT, reasons: ['邮件往来相关', '同一发件人', '主题不同'] };
}
