import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeOblivion } from './compose-oblivion.rules.js';
import { personNode } from './person.type.js';
import type { ForgetPersonInput, PersonChangePayload } from './person-input.type.js';

/** Erases a person's numbers for good and ends what stands on him. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function forgetPerson(context: GridContext, input: ForgetPersonInput): Promise<PersonChangePayload> {
  const { id, expectedRevision } = input;
  const subject = { through: 'forgetPerson', key: id };
  const { view, outcome } = await makeChange(context, subject, { ...input, effectiveOn: input.on }, (county, on) =>
    composeOblivion(county, { id, on, erasesName: input.erasesName ?? false, expectedRevision }),
  );
  return { ...outcome, person: personNode(view, id) };
}
