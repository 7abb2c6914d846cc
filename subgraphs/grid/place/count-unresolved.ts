import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** Places that wait for a clerk. */
export async function countUnresolved(em: EntityManager): Promise<number> {
  const [row] = await statement<{ waiting: number }>(
    em,
    'select count(*)::int as waiting from grid.unresolved_place where resolved_at is null',
  );
  return row?.waiting ?? 0;
}
