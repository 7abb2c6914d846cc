import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { ERASED_NAME } from './compose-oblivion.rules.js';

/**
 * Nobody is forgotten while people have been told to come and meet him; with the name, it goes from the receptions
 * that were held too.
 *
 * @throws HubError RECORD_STOOD_ON while a reception from `on` on is planned: cancel it first
 */
export async function leaveReceptions(
  tx: EntityManager,
  { id, on, erasesName }: { readonly id: string; readonly on: string; readonly erasesName: boolean },
): Promise<void> {
  const [planned] = await statement<{ id: string }>(
    tx,
    `select id from grid.reception
     where person_id = $1 and state in ('PLANNED', 'PUBLISHED') and starts_at >= ($2::date)::timestamp at time zone '+08'
     limit 1`,
    [id, on],
  );
  if (planned) throw new HubError('RECORD_STOOD_ON', { by: 'RECEPTION', key: planned.id });
  if (!erasesName) return;
  await statement(tx, 'update grid.reception set leader_name = $2 where person_id = $1', [id, ERASED_NAME]);
}
