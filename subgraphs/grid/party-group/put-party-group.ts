import { v7 as uuidv7 } from 'uuid';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composePartyGroup } from './compose-party-group.rules.js';
import { partyGroupNode } from './party-group.type.js';
import type { PartyGroupChangePayload, PutPartyGroupInput } from './party-group-input.type.js';

/** Adds a party group or changes one. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function putPartyGroup(context: GridContext, input: PutPartyGroupInput): Promise<PartyGroupChangePayload> {
  const key = input.id ?? uuidv7();
  const { view, outcome } = await makeChange(context, { through: 'putPartyGroup', key }, input, (county, on) =>
    composePartyGroup(county, on, { ...input, id: key, isNew: input.id == null }),
  );
  return { ...outcome, partyGroup: partyGroupNode(view, key) };
}
