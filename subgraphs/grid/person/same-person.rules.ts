import type { Person } from './person.rules.js';

/** What a person is known by. */
export type PersonMarks = Pick<Person, 'name' | 'phoneIndex' | 'idNoIndex'>;

/** Who is known, as far as somebody told of has to be compared. */
export interface KnownPeople {
  readonly persons: Lookup<PersonMarks>;
  readonly idsByIdNo: Lookup<readonly string[]>;
  readonly idsByPhone: Lookup<readonly string[]>;
}
type Lookup<Value> = { get(key: string): Value | undefined };

/**
 * Who is already known as this: whoever has the same identity number; else whoever has the same name and telephone and
 * no other identity number. Null for somebody new.
 */
export function samePerson(
  { idsByIdNo, idsByPhone, persons }: KnownPeople,
  { name, phoneIndex, idNoIndex }: PersonMarks,
): string | null {
  const [withNumber] = idNoIndex === null ? [] : (idsByIdNo.get(idNoIndex) ?? []);
  if (withNumber !== undefined) return withNumber;
  const withPhone = phoneIndex === null ? [] : (idsByPhone.get(phoneIndex) ?? []);
  const found = withPhone.find((id) => {
    const other = persons.get(id);
    const isOther = idNoIndex !== null && other?.idNoIndex != null && other.idNoIndex !== idNoIndex;
    return other?.name === name && !isOther;
  });
  return found ?? null;
}
