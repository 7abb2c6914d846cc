import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { partyGroupNode } from './party-group.type.js';
import type { EndPartyGroupInput, PartyGroupChangePayload } from './party-group-input.type.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endPartyGroup(context: GridContext, input: EndPartyGroupInput): Promise<PartyGroupChangePayload> {
  const { id: key, expectedRevision } = input;
  const { view, outcome } = await makeChange(context, { through: 'endPartyGroup', key }, input, (_, on) => ({
    changes: [{ op: 'END', thing: 'PARTY_GROUP', key, on, expectedRevision }],
    faults: [],
  }));
  return { ...outcome, partyGroup: partyGroupNode(view, key) };
}
