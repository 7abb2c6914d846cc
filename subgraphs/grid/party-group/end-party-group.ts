import { endRecord } from '../change/end-record.js';
import type { GridContext } from '../grid-context.js';
import { partyGroupNode } from './party-group.type.js';
import type { EndPartyGroupInput, PartyGroupChangePayload } from './party-group-input.type.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endPartyGroup(context: GridContext, input: EndPartyGroupInput): Promise<PartyGroupChangePayload> {
  const { view, outcome } = await endRecord(context, 'endPartyGroup', 'PARTY_GROUP', input);
  return { ...outcome, partyGroup: partyGroupNode(view, input.id) };
}
