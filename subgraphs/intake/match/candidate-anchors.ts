import type { EntityManager } from '@mikro-orm/postgresql';
import type { KnownPerson, PersonBook } from '../petitioner/person-book.rules.js';
import { differIn, sharedKinds } from '../petitioner/person-book.rules.js';
import { rootOf } from './batch-matters.rules.js';
import { certaintyOf, type Pair } from './certainty.rules.js';
import type { MatchPolicy } from './decide-match.rules.js';
import { type CandidateRow, findCandidates, type Lookup } from './find-candidates.js';
import type { MatchingItem } from './matching-item.js';
import { isSamePlace } from './same-place.rules.js';
import type { FoundAnchor } from './thread-anchors.js';

/** Other submissions of the same persons, each with how certain it is that they tell one matter. */
export async function candidateAnchors(
  em: EntityManager,
  items: readonly MatchingItem[],
  book: PersonBook,
  { windowDays }: MatchPolicy,
): Promise<Map<string, FoundAnchor[]>> {
  const lookups: (Lookup & { readonly person: KnownPerson; readonly item: MatchingItem })[] = [];
  for (const item of items) {
    if (item.row.event !== 'NEW') continue;
    const sharing = new Set(item.persons.flatMap(({ identifiers }) => book.sharing(identifiers)));
    for (const person of sharing) {
      lookups.push({ submissionId: item.id, petitionerId: person.id, receivedAt: item.row.received_at, person, item });
    }
  }
  const texts = items.map(({ id, kept }) => ({ submissionId: id, content: kept.content }));
  const rows = await findCandidates(em, lookups, texts, windowDays);

  const batch = new Map(items.map((item) => [item.id, item]));
  const looked = new Map(lookups.map((lookup) => [`${lookup.submissionId} ${lookup.petitionerId}`, lookup]));
  const found = new Map<string, FoundAnchor[]>();
  for (const row of rows) {
    const { item, person } = looked.get(`${row.submission_id} ${row.petitioner_id}`)!;
    const other = batch.get(row.id);
    if (!other && !row.is_matched) continue;
    const anchor = { id: other ? row.id : rootOf(row), ...certaintyOf(pairOf(item, person, row, other)) };
    found.set(item.id, [...(found.get(item.id) ?? []), { anchor, isMatched: !other }]);
  }
  return found;
}

function pairOf(item: MatchingItem, person: KnownPerson, row: CandidateRow, other: MatchingItem | undefined): Pair {
  const marks = item.persons.flatMap(({ identifiers }) => identifiers);
  const { category, place } = item.submission;
  const theirCategory = other ? other.submission.category : row.category;
  const theirPlace = other ? other.submission.place : { areaCode: row.area_code, address: row.address };
  return {
    shared: sharedKinds(marks, person),
    namesDiffer: differIn('NAME', marks, person),
    similarity: row.similarity,
    sameCategory: category === null || theirCategory === null ? null : category === theirCategory,
    samePlace: isSamePlace(place, theirPlace),
    daysApart: Number(row.days_apart),
  };
}
