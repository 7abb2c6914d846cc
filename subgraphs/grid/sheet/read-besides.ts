import type { EntityManager } from '@mikro-orm/postgresql';
import { countyTime } from '../../../platform/calendar/county-time.rules.js';
import type { Ground } from '../place/finding.rules.js';
import { PlaceNameEntity } from '../place/place-name.entity.js';
import { ReceptionEntity } from '../reception/reception.entity.js';
import type { Besides, StandingPlaceName, StandingReception } from './besides.rules.js';
import type { SheetKind } from './sheet-kind.rules.js';

/** What stands of the kind in a table of its own, in order; nothing of what is kept as records. */
export async function readBesides(em: EntityManager, kind: SheetKind, ground: Ground, now: Date): Promise<Besides> {
  const receptions = kind.thing === 'RECEPTION' ? await receptionsIn(em) : [];
  const placeNames = kind.thing === 'PLACE_NAME' ? await placeNamesIn(em) : [];
  return {
    receptions: {
      byId: new Map(receptions.map((one) => [one.id, one])),
      byStart: Map.groupBy(receptions, ({ startsAt }) => countyTime(startsAt)),
    },
    placeNames: {
      byId: new Map(placeNames.map((one) => [one.id, one])),
      byName: Map.groupBy(placeNames, ({ name }) => name),
    },
    ground,
    now,
  };
}

async function receptionsIn(em: EntityManager): Promise<StandingReception[]> {
  const rows = await em.find(
    ReceptionEntity,
    {},
    { orderBy: { startsAt: 'asc', id: 'asc' }, disableIdentityMap: true },
  );
  return rows.map(({ unitCode = null, venueId = null, batches = null, persons = null, settled = null, ...row }) => ({
    ...row,
    unitCode,
    venueId,
    batches,
    persons,
    settled,
  }));
}

async function placeNamesIn(em: EntityManager): Promise<StandingPlaceName[]> {
  const rows = await em.find(
    PlaceNameEntity,
    {},
    { orderBy: { name: 'asc', cellId: 'asc' }, disableIdentityMap: true },
  );
  return rows.map(({ id, name, cellId, withdrawnAt }) => ({ id, name, cellId, isWithdrawn: withdrawnAt != null }));
}
