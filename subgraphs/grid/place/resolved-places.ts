import type { EntityManager } from '@mikro-orm/postgresql';
import type { ResolvedPlaceV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { areaCodesOf } from '../area/area-codes.rules.js';
import type { Atlas } from '../atlas/atlas.js';
import { recordOn } from '../record/look-up.rules.js';

/**
 * What clerks have made of these places; those that still wait are left out. A cell that went out of force since then
 * is answered all the same: the matter belongs where the clerk put it.
 */
export async function resolvedPlaces(
  em: EntityManager,
  { records, areas, day }: Atlas,
  unresolvedIds: readonly string[],
): Promise<ResolvedPlaceV1[]> {
  if (unresolvedIds.length === 0) return [];
  const rows = await statement<{ id: string; cellId: string }>(
    em,
    `select id, resolved_cell_id as "cellId" from grid.unresolved_place
      where id = any ($1) and resolved_at is not null`,
    [unresolvedIds],
  );
  return rows.flatMap(({ id, cellId }) => {
    const cell = recordOn({ records, day }, 'CELL', cellId);
    // Not there: the atlas in hand is older than the cell. Whoever waits asks again.
    if (!cell) return [];
    return [{ unresolvedId: id, cellId, areaCodes: areaCodesOf(areas, cell.areaCode) }];
  });
}
