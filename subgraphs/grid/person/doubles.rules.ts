import type { PeopleIndex } from './people-index.rules.js';

/** Records that are most likely of one person. */
export interface Double {
  /** Of the one that came first, in the order of the list. */
  readonly code: string;
  readonly ids: readonly string[];
}

/** Who has the same name and telephone as somebody else, and no other identity number. In the order of ids. */
export function doublesOf({ persons, idsByPhone }: Pick<PeopleIndex, 'persons' | 'idsByPhone'>): Double[] {
  const doubles: Double[] = [];
  for (const ids of idsByPhone.values()) {
    for (const same of Map.groupBy(ids, (id) => persons.get(id)?.name ?? '').values()) {
      const numbers = same.flatMap((id) => persons.get(id)?.idNoIndex ?? []);
      const [first] = same;
      if (first !== undefined && same.length > 1 && new Set(numbers).size < 2) doubles.push({ code: first, ids: same });
    }
  }
  return doubles.sort((a, b) => (a.code < b.code ? -1 : 1));
}
