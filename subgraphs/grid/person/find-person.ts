import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PersonType, personNode } from './person.type.js';

export async function findPerson(
  context: GridContext,
  id: string,
  asOf: string | null | undefined,
): Promise<PersonType | null> {
  return personNode(on(await organisationFor(context), asOf), id);
}
