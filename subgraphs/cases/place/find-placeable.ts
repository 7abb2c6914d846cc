import type { EntityManager } from '@mikro-orm/postgresql';
import type { GridPort } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { WAITS_FOR_PLACE } from './waits-for-place.js';

/**
 * Finds places that clerks have located and that open cases still wait for. Each call looks at one page of what waits,
 * the next call at the page after it, and begins anew at the end: many that nobody can locate do not hide the others.
 */
export function placeableFinder(
  em: () => EntityManager,
  grid: GridPort,
  pageSize = 2_000,
): () => Promise<readonly string[]> {
  let after = '';
  return async () => {
    const page = await statement<{ id: string }>(
      em(),
      `select distinct unresolved_id as id from cases.case
        where unresolved_id > $1 and ${WAITS_FOR_PLACE} order by unresolved_id limit $2`,
      [after, pageSize],
    );
    const resolved = page.length === 0 ? [] : await grid.resolved(page.map(({ id }) => id));
    after = page.length < pageSize ? '' : (page.at(-1)?.id ?? '');
    return resolved.map(({ unresolvedId }) => unresolvedId);
  };
}
