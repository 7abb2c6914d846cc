import type { EntityManager } from '@mikro-orm/postgresql';
import type { ResolvedPlaceV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { lockCases } from '../case/lock-cases.js';
import { appendEvents } from '../event/append-events.js';
import { countEvents } from '../event/count-events.js';
import { eventLedger } from '../event/event-ledger.js';
import { WAITS_FOR_PLACE } from './waits-for-place.js';

/** Its rows are places, by their `unresolvedId`. */
export const PLACE_QUEUE = 'cases.place';

/**
 * Gives the open cases that wait for these places their cell, once each, and tells the units that hold them. Who
 * answers for a case stays as it is: an officer who would have it elsewhere assigns it. Running it again changes
 * nothing, and so does running it twice at once.
 *
 * @returns topics to publish
 */
export function placeCases(em: EntityManager, places: readonly ResolvedPlaceV1[], now: Date): Promise<string[]> {
  return em.transactional(async (tx) => {
    const waiting = await statement<{ id: string }>(
      tx,
      `select id from cases.case where unresolved_id = any ($1) and ${WAITS_FOR_PLACE}`,
      [places.map(({ unresolvedId }) => unresolvedId)],
    );
    const caseIds = waiting.map(({ id }) => id);
    const held = await lockCases(tx, caseIds);
    // Asks again whether they wait: another process may have been first while this one stood at the lock.
    const placed = await statement<Placed>(tx, PLACE, [JSON.stringify(places), caseIds]);
    if (placed.length === 0) return [];
    const ledger = eventLedger('system', now);
    for (const it of held) ledger.open(it);
    for (const { caseId, quiet, ...facts } of placed) {
      ledger.add({ caseId, kind: 'CASE_PLACED', unitCode: null, facts, isQuiet: quiet });
    }
    await countEvents(tx, held, ledger);
    return appendEvents(tx, ledger.events);
  });
}

interface Placed {
  readonly caseId: string;
  readonly unresolvedId: string;
  readonly cellId: string;
  readonly quiet: boolean;
}

const PLACE = `
  update cases.case c
     set cell_id = place."cellId", area_codes = place."areaCodes", unresolved_id = null,
         place_reason = '由工作人员人工确定', place_certainty = 1, version = c.version + 1
    from jsonb_to_recordset($1::jsonb) as place ("unresolvedId" text, "cellId" text, "areaCodes" text[])
   where c.id = any ($2::uuid[]) and c.unresolved_id = place."unresolvedId" and ${WAITS_FOR_PLACE}
  returning c.id as "caseId", place."unresolvedId", c.cell_id as "cellId", c.quiet`;
