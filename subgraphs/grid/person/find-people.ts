import { HubError } from '../../../platform/errors/hub-error.js';
import type { GridContext } from '../grid-context.js';
import { registrarFor } from '../grid-permissions.js';
import { PersonType } from './person.type.js';
import type { FindPeopleInput } from './person-input.type.js';
import { idNoIndexOf, phoneIndexOf } from './person-vault.js';

/** More than so many have one name seldom, and one number never. */
const MOST_FOUND = 20;

/**
 * Who has all that is given, found by blind index and never opened.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT when nothing is given
 */
export async function findPeople(context: GridContext, { name, phone, idNo }: FindPeopleInput): Promise<PersonType[]> {
  const view = await registrarFor(context);
  if (name == null && phone == null && idNo == null) throw new HubError('BAD_USER_INPUT', { field: 'input' });
  const { persons } = view.atlas.people();
  const phoneIndex = phone == null ? null : phoneIndexOf(context.cipher, phone);
  const idNoIndex = idNo == null ? null : idNoIndexOf(context.cipher, idNo);
  const found: PersonType[] = [];
  for (const person of persons.values()) {
    const isMeant =
      (name == null || person.name === name.trim()) &&
      (phoneIndex === null || person.phoneIndex === phoneIndex) &&
      (idNoIndex === null || person.idNoIndex === idNoIndex);
    if (isMeant) found.push(new PersonType(view, person));
    if (found.length === MOST_FOUND) break;
  }
  return found;
}
