import type { EntityManager } from '@mikro-orm/postgresql';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { loadPersons } from '../petitioner/load-persons.js';
import { createPersonBook, findingMarks } from '../petitioner/person-book.rules.js';
import { writePetitioners } from '../petitioner/write-petitioners.js';
import { lockForMatching } from './batch-locks.js';
import { createBatchMatters } from './batch-matters.rules.js';
import { candidateAnchors } from './candidate-anchors.js';
import { type Anchor, type Decision, decideMatch, type MatchPolicy } from './decide-match.rules.js';
import { findOrders, orderText } from './find-orders.js';
import type { MatchingItem } from './matching-item.js';
import { orderAnchor } from './order-anchor.rules.js';
import { type FoundAnchor, threadAnchors } from './thread-anchors.js';

export interface Matched {
  readonly item: MatchingItem;
  readonly decision: Decision;
}

/**
 * Decides for each submission of a batch what it is to the matters already known, those of the same batch among
 * them: the earlier one opens the matter, the later one finds it. Inside the caller's transaction.
 */
export async function matchBatch(
  em: EntityManager,
  cipher: FieldCipher,
  policy: MatchPolicy,
  items: readonly MatchingItem[],
  now: Date,
): Promise<Matched[]> {
  await lockForMatching(em, items.flatMap(lockKeys));
  const orders = await findOrders(
    em,
    items.flatMap(({ order, relatedOrders }) => [order, ...relatedOrders]),
  );
  const opened = new Set(items.filter(({ row }) => row.event === 'NEW').map(({ order }) => orderText(order)));
  const isKnownOrder = (text: string): boolean => orders.has(text) || opened.has(text);
  const goesOn = (item: MatchingItem): boolean =>
    item.row.event === 'NEW' ||
    waitedLongEnough(item, now) ||
    [item.order, ...item.relatedOrders].map(orderText).some(isKnownOrder);

  const going = items.filter(goesOn).sort(openersFirst);
  const marks = going.flatMap(({ persons }) => persons.flatMap(({ finding }) => finding));
  const book = createPersonBook(await loadPersons(em, [...new Set(marks.map(({ blindIndex }) => blindIndex))]));
  const petitionersOf = await writePetitioners(em, cipher, book, going, now);
  const threads = await threadAnchors(em, going, petitionersOf);
  const candidates = await candidateAnchors(em, going, book, policy);

  const matters = createBatchMatters(orders);
  const decisions = going.map((item): Matched => {
    const thread = threads.get(item.id) ?? [];
    const settle = (found: readonly FoundAnchor[]): Anchor[] =>
      found.flatMap(({ anchor, isMatched }) => matters.settled(anchor, isMatched) ?? []);
    const decision = decideMatch(policy, {
      event: item.row.event,
      order: orderAnchor(item, matters),
      thread: settle(thread.filter(({ isCopy }) => !isCopy))[0] ?? null,
      candidates: settle([...thread.filter(({ isCopy }) => isCopy), ...(candidates.get(item.id) ?? [])]),
      waitedLongEnough: waitedLongEnough(item, now),
    });
    matters.decided(item, decision);
    return { item, decision };
  });
  const held = items.filter((item) => !goesOn(item)).map((item) => ({ item, decision: { kind: 'HOLD' } as const }));
  return [...decisions, ...held];
}

function lockKeys({ order, relatedOrders, persons, threads }: MatchingItem): string[] {
  return [
    ...[order, ...relatedOrders].map(orderText),
    ...persons.flatMap(({ identifiers }) => findingMarks(identifiers).map(({ blindIndex }) => blindIndex)),
    ...threads.map(({ blindIndex }) => blindIndex),
  ];
}

const waitedLongEnough = ({ row }: MatchingItem, now: Date): boolean =>
  row.held_until !== null && row.held_until <= now;

/** What opens an order before what happens to it; else as they came. */
function openersFirst(a: MatchingItem, b: MatchingItem): number {
  const later = (item: MatchingItem): number => (item.row.event === 'NEW' ? 0 : 1);
  return later(a) - later(b) || (a.id < b.id ? -1 : 1);
}
