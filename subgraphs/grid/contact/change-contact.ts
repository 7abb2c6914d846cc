import { v7 as uuidv7 } from 'uuid';
import { endRecord } from '../change/end-record.js';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeContact } from './compose-contact.rules.js';
import { contactNode } from './contact.type.js';
import type { ContactChangePayload, EndContactInput, PutContactInput } from './contact-input.type.js';

/** Adds an assignment or changes one. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function putContact(context: GridContext, input: PutContactInput): Promise<ContactChangePayload> {
  const key = input.id ?? uuidv7();
  const { view, outcome } = await makeChange(context, { through: 'putContact', key }, input, (county, on) =>
    composeContact(county, on, { ...input, id: key, isNew: input.id == null }),
  );
  return { ...outcome, contact: contactNode(view, key) };
}

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endContact(context: GridContext, input: EndContactInput): Promise<ContactChangePayload> {
  const { view, outcome } = await endRecord(context, 'endContact', 'CONTACT', input);
  return { ...outcome, contact: contactNode(view, input.id) };
}
