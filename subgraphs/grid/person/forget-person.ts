import type { EntityManager } from '@mikro-orm/postgresql';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { organisationEditorFor } from '../grid-permissions.js';
import { eraseRecusalNotes } from '../routing/erase-recusal-notes.js';
import { composeOblivion } from './compose-oblivion.rules.js';
import { leaveReceptions } from './leave-receptions.js';
import { personNode } from './person.type.js';
import type { ForgetPersonInput, PersonChangePayload } from './person-input.type.js';

/** Erases a person's numbers for good and ends what stands on him. @throws HubError UNAUTHENTICATED, FORBIDDEN, RECORD_STOOD_ON */
export async function forgetPerson(context: GridContext, input: ForgetPersonInput): Promise<PersonChangePayload> {
  const { id, expectedRevision } = input;
  const erasesName = input.erasesName ?? false;
  const lastOn = input.on ?? (await organisationEditorFor(context)).day;
  const along = async (tx: EntityManager): Promise<void> => {
    await leaveReceptions(tx, { id, on: lastOn, erasesName });
    await eraseRecusalNotes(tx, id);
  };
  const subject = { through: 'forgetPerson', key: id, along };
  const { view, outcome } = await makeChange(context, subject, { ...input, effectiveOn: lastOn }, (county, on) =>
    composeOblivion(county, { id, on, erasesName, expectedRevision }),
  );
  return { ...outcome, person: personNode(view, id) };
}
