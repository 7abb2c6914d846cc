import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { userErrorOf } from '../../../platform/graphql/user-error.js';
import type { GridContext } from '../grid-context.js';
import { registrarFor } from '../grid-permissions.js';
import type { NoteContactVisitsInput, NoteContactVisitsPayload } from './contact-input.type.js';
import { visitFaults } from './visit.rules.js';

const MOST_AT_ONCE = 100;

/** All or none, in one statement. @throws HubError UNAUTHENTICATED, FORBIDDEN, BATCH_TOO_LARGE */
export async function noteVisits(
  context: GridContext,
  { visits }: NoteContactVisitsInput,
): Promise<NoteContactVisitsPayload> {
  const { atlas } = await registrarFor(context);
  if (visits.length > MOST_AT_ONCE) throw new HubError('BATCH_TOO_LARGE', { limit: MOST_AT_ONCE });
  const faults = visitFaults(atlas.records.CONTACT, visits, countyDay(context.now()));
  if (faults.length > 0) return { noted: 0, userErrors: faults.map(userErrorOf) };
  const rows = visits.map(({ contactId, visitedOn, households }) => ({
    contactId,
    visitedOn,
    households: households ?? 1,
  }));
  await statement(
    context.em,
    `insert into grid.contact_visit (contact_id, visited_on, households, noted_by, noted_at)
     select "contactId", "visitedOn", households, $2, $3
     from jsonb_to_recordset($1::jsonb) as r ("contactId" text, "visitedOn" date, households integer)
     on conflict (contact_id, visited_on) do update
     set households = excluded.households, noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
    [JSON.stringify(rows), context.viewer.subject, context.now()],
  );
  return { noted: rows.length, userErrors: [] };
}
