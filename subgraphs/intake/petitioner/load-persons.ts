import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { IdentifierKind } from './identifiers.rules.js';
import type { KnownPerson } from './person-book.rules.js';

/** Persons looked at behind one mark: a village office's telephone is given by hundreds. The latest ones. */
const PERSONS_PER_MARK = 5;

/** The persons behind any of these marks, each with all it is known by. */
export async function loadPersons(em: EntityManager, blindIndexes: readonly string[]): Promise<KnownPerson[]> {
  if (blindIndexes.length === 0) return [];
  const rows = await statement<{ petitioner_id: string; kind: IdentifierKind; blind_index: string }>(
    em,
    `with found as materialized (
       select distinct latest.petitioner_id from unnest($1::text[]) as asked (blind_index)
       cross join lateral (
         select i.petitioner_id from intake.petitioner_identifier i
         where i.blind_index = asked.blind_index order by i.petitioner_id desc limit ${PERSONS_PER_MARK}
       ) latest
     )
     select i.petitioner_id, i.kind, i.blind_index from found
     cross join lateral (
       select * from intake.petitioner_identifier i where i.petitioner_id = found.petitioner_id limit 40
     ) i`,
    [blindIndexes],
  );
  const persons = new Map<string, Map<string, IdentifierKind>>();
  for (const { petitioner_id: id, kind, blind_index: blindIndex } of rows) {
    const marks = persons.get(id) ?? new Map<string, IdentifierKind>();
    persons.set(id, marks.set(blindIndex, kind));
  }
  return [...persons].map(([id, marks]) => ({ id, marks }));
}
