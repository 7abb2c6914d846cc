import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** Rules and recusals are changed one after the other: what was looked up stays so until the commit. */
export async function lockRules(tx: EntityManager): Promise<void> {
  await statement(tx, 'select number from grid.revision for update');
}
