import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** To be called in the transaction of every change that the atlas shows; publish GRID_CHANGED after the commit. */
export async function raiseRevision(em: EntityManager): Promise<number> {
  const [row] = await statement<{ number: string }>(
    em,
    'update grid.revision set number = number + 1 returning number::text',
  );
  return Number(row?.number);
}
