import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/**
 * What names a person and is no record of the organisation names the other: recusals and receptions.
 *
 * @throws HubError DATES_OVERLAP when both receive at the same time: one of the receptions has to be cancelled first
 */
export async function moveBesideRecords(tx: EntityManager, goneId: string, keepId: string): Promise<void> {
  const [clash] = await statement<{ id: string }>(
    tx,
    `select one.id from grid.reception one join grid.reception other
       on tstzrange(one.starts_at, one.ends_at) && tstzrange(other.starts_at, other.ends_at)
     where one.person_id = $1 and other.person_id = $2 and one.state <> 'CANCELLED' and other.state <> 'CANCELLED'
     limit 1`,
    [goneId, keepId],
  );
  if (clash) throw new HubError('DATES_OVERLAP', { field: 'goneId', by: clash.id });
  await statement(tx, 'update grid.recusal set person_id = $2 where person_id = $1', [goneId, keepId]);
  await statement(tx, 'update grid.reception set person_id = $2 where person_id = $1', [goneId, keepId]);
}
