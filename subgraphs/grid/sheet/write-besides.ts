import type { EntityManager } from '@mikro-orm/postgresql';
import { isExclusionViolation } from '../../../platform/database/database-fault.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { BesidePut } from './besides.rules.js';

type PutOf<T extends BesidePut['thing']> = Extract<BesidePut, { thing: T }>;

/**
 * Writes what rows put beside the records, in the transaction that is open.
 *
 * @throws HubError RECORD_CHANGED_MEANWHILE when something is no longer as the rows were read against
 */
export async function writeBesides(
  tx: EntityManager,
  puts: readonly BesidePut[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const receptions = puts.filter((put): put is PutOf<'RECEPTION'> => put.thing === 'RECEPTION');
  const placeNames = puts.filter((put): put is PutOf<'PLACE_NAME'> => put.thing === 'PLACE_NAME');
  if (receptions.length > 0) await writeReceptions(tx, receptions);
  if (placeNames.length > 0) await writePlaceNames(tx, placeNames, by, at);
}

/** Those that change are taken out and put back: hours that change places may pass each other. */
async function writeReceptions(tx: EntityManager, puts: readonly PutOf<'RECEPTION'>[]): Promise<void> {
  const amended = puts.flatMap(({ standing }) => (standing ? [{ id: standing.id, version: standing.version }] : []));
  const taken = await statement(
    tx,
    `delete from grid.reception r using jsonb_to_recordset($1::jsonb) as g (id text, version integer)
     where r.id = g.id and r.version = g.version and r.state = 'PLANNED' returning 1`,
    [JSON.stringify(amended)],
  );
  if (taken.length !== amended.length) throw overtaken();
  const rows = puts.map(({ row, standing }) => ({ ...row, version: (standing?.version ?? 0) + 1 }));
  try {
    await statement(
      tx,
      `insert into grid.reception (id, direction, person_id, leader_name, leader_title, unit_code, venue_id,
         area_code, place, starts_at, ends_at, topics, state, version)
       select id, direction, "personId", "leaderName", "leaderTitle", "unitCode", "venueId",
         "areaCode", place, "startsAt", "endsAt", topics, 'PLANNED', version
       from jsonb_to_recordset($1::jsonb) as g (id text, direction text, "personId" text, "leaderName" text,
         "leaderTitle" text, "unitCode" text, "venueId" text, "areaCode" text, place text,
         "startsAt" timestamptz, "endsAt" timestamptz, topics text[], version integer)`,
      [JSON.stringify(rows)],
    );
  } catch (error) {
    // The rows of the file do not overlap, nor what they were read against.
    throw isExclusionViolation(error) ? overtaken(error) : error;
  }
}

async function writePlaceNames(
  tx: EntityManager,
  puts: readonly PutOf<'PLACE_NAME'>[],
  by: string,
  at: Date,
): Promise<void> {
  const amended = puts.flatMap(({ standing }) => standing ?? []);
  const taken = await statement(
    tx,
    `delete from grid.alias a using jsonb_to_recordset($1::jsonb) as g (id text, name text, "cellId" text)
     where a.id = g.id and a.name = g.name and a.cell_id = g."cellId" and a.withdrawn_at is null returning 1`,
    [JSON.stringify(amended)],
  );
  const written = await statement(
    tx,
    `insert into grid.alias (id, name, cell_id, taught_by, taught_at)
     select id, name, "cellId", $2, $3 from jsonb_to_recordset($1::jsonb) as g (id text, name text, "cellId" text)
     on conflict do nothing returning 1`,
    [JSON.stringify(puts.map(({ row }) => row)), by, at],
  );
  if (taken.length !== amended.length || written.length !== puts.length) throw overtaken();
}

const overtaken = (cause?: unknown): HubError => new HubError('RECORD_CHANGED_MEANWHILE', {}, { cause });
