import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeAmendment } from './compose-amendment.js';
import { personNode } from './person.type.js';
import type { AmendPersonInput, PersonChangePayload } from './person-input.type.js';

/** Puts a person's name or numbers right. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function amendPerson(context: GridContext, input: AmendPersonInput): Promise<PersonChangePayload> {
  const { id, isTrial } = input;
  const subject = { through: 'amendPerson', key: id };
  const { view, outcome } = await makeChange(context, subject, { isTrial }, (county) =>
    composeAmendment(context.cipher, county, input),
  );
  return { ...outcome, person: personNode(view, id) };
}
