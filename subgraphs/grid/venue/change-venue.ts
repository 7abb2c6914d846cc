import { v7 as uuidv7 } from 'uuid';
import { endRecord } from '../change/end-record.js';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { recordOn } from '../record/look-up.rules.js';
import { composeDuty, composeVenue } from './compose-venue.rules.js';
import { DutyType } from './duty.type.js';
import { venueNode } from './venue.type.js';
import type {
  DutyChangePayload,
  EndDutyInput,
  EndVenueInput,
  PutDutyInput,
  PutVenueInput,
  VenueChangePayload,
} from './venue-input.type.js';

/** Adds a venue or changes one. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function putVenue(context: GridContext, input: PutVenueInput): Promise<VenueChangePayload> {
  const key = input.id ?? uuidv7();
  const { view, outcome } = await makeChange(context, { through: 'putVenue', key }, input, (county, on) =>
    composeVenue(county, on, { ...input, id: key, isNew: input.id == null }),
  );
  return { ...outcome, venue: venueNode(view, key) };
}

/** Ends a venue with the duties and posts at it. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endVenue(context: GridContext, input: EndVenueInput): Promise<VenueChangePayload> {
  const { view, outcome } = await endRecord(context, 'endVenue', 'VENUE', input);
  return { ...outcome, venue: venueNode(view, input.id) };
}

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function putDuty(context: GridContext, input: PutDutyInput): Promise<DutyChangePayload> {
  const key = input.id ?? uuidv7();
  const { view, outcome } = await makeChange(context, { through: 'putDuty', key }, input, (county, on) =>
    composeDuty(county, on, { ...input, id: key, isNew: input.id == null }),
  );
  const duty = recordOn(onDay(view), 'DUTY', key);
  return { ...outcome, duty: duty ? new DutyType(view, duty) : null };
}

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endDuty(context: GridContext, input: EndDutyInput): Promise<DutyChangePayload> {
  const { view, outcome } = await endRecord(context, 'endDuty', 'DUTY', input);
  const duty = recordOn(onDay(view), 'DUTY', input.id);
  return { ...outcome, duty: duty ? new DutyType(view, duty) : null };
}
