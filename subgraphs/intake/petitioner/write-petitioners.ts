import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { type PersonRole, REPRESENTATIVES_MAX } from '../../../contracts/normalised-submission.js';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { statement } from '../../../platform/database/statement.js';
import type { PersonBook } from './person-book.rules.js';
import type { ToldPerson } from './told-person.js';

export interface SubmissionPersons {
  readonly id: string;
  readonly row: { readonly received_at: Date };
  readonly persons: readonly ToldPerson[];
}

/** What was repaired before roles were told may name more. */
const roleOf = ({ role }: ToldPerson, ordinal: number): PersonRole =>
  ordinal < REPRESENTATIVES_MAX ? role : 'COSIGNER';

interface Link {
  readonly submissionId: string;
  readonly ordinal: number;
  readonly id: string;
  readonly isLead: boolean;
  readonly role: PersonRole;
  readonly at: Date;
  readonly told: readonly string[];
}

export const identifierPlace = (petitionerId: string, blindIndex: string) => ({
  table: 'intake.petitioner_identifier',
  row: `${petitionerId}/${blindIndex}`,
  column: 'sealed',
});

/**
 * Finds or makes the petitioner behind each person told of, and ties it to its submission.
 *
 * @returns the petitioners of each submission
 */
export async function writePetitioners(
  em: EntityManager,
  cipher: FieldCipher,
  book: PersonBook,
  submissions: readonly SubmissionPersons[],
  now: Date,
): Promise<Map<string, string[]>> {
  const created: string[] = [];
  const identifiers: { id: string; kind: string; blindIndex: string; sealed: string | null }[] = [];
  const links: Link[] = [];

  for (const { id: submissionId, row, persons } of submissions) {
    persons.forEach((person, ordinal) => {
      const known = book.same(person.identifiers);
      const id = known?.id ?? uuidv7();
      if (!known) created.push(id);
      for (const { kind, blindIndex, written } of person.identifiers) {
        if (known?.marks.has(blindIndex)) continue;
        const sealed = written === null ? null : cipher.seal(written, identifierPlace(id, blindIndex));
        identifiers.push({ id, kind, blindIndex, sealed });
      }
      book.add(id, person.identifiers);
      const told = person.identifiers.map(({ blindIndex }) => blindIndex);
      links.push({
        submissionId,
        ordinal,
        id,
        isLead: person.isLead,
        role: roleOf(person, ordinal),
        at: row.received_at,
        told,
      });
    });
  }
  const petitionersOf = Map.groupBy(links, ({ submissionId }) => submissionId);
  const answer = new Map([...petitionersOf].map(([submissionId, own]) => [submissionId, own.map(({ id }) => id)]));
  if (links.length === 0) return answer;
  // In one order everywhere: two batches that write the same marks of the same persons must not wait for each other.
  identifiers.sort((a, b) => (a.id + a.blindIndex < b.id + b.blindIndex ? -1 : 1));
  // One statement: foreign keys are looked at when it ends.
  await statement(
    em,
    `with persons as (
       insert into intake.petitioner (id, created_at) select id, $2 from unnest($1::text[]) as p (id)
     ), identifiers as (
       insert into intake.petitioner_identifier (petitioner_id, kind, blind_index, sealed)
       select * from unnest($3::text[], $4::text[], $5::text[], $6::text[])
       on conflict do nothing
     )
     insert into intake.petitioner_link (submission_id, ordinal, petitioner_id, is_lead, received_at, told, role)
     select l.submission_id, l.ordinal, l.petitioner_id, l.is_lead, l.received_at,
            coalesce(string_to_array(nullif(l.told, ''), ' '), '{}'), l.role
     from unnest($7::text[], $8::int[], $9::text[], $10::bool[], $11::timestamptz[], $12::text[],
       $13::text[]) as l (submission_id, ordinal, petitioner_id, is_lead, received_at, told, role)
     on conflict do nothing`,
    [
      created,
      now,
      identifiers.map(({ id }) => id),
      identifiers.map(({ kind }) => kind),
      identifiers.map(({ blindIndex }) => blindIndex),
      identifiers.map(({ sealed }) => sealed),
      links.map(({ submissionId }) => submissionId),
      links.map(({ ordinal }) => ordinal),
      links.map(({ id }) => id),
      links.map(({ isLead }) => isLead),
      links.map(({ at }) => at),
      links.map(({ told }) => told.join(' ')),
      links.map(({ role }) => role),
    ],
  );
  return answer;
}
