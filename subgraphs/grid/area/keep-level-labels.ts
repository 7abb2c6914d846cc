import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { GivenLabel } from './level-label.rules.js';

/** In the transaction of a change; `raiseRevision` when true. */
export async function keepLevelLabels(
  tx: EntityManager,
  countyCode: string,
  labels: readonly GivenLabel[],
): Promise<boolean> {
  const changed = await statement(
    tx,
    `with given as (select level, label from jsonb_to_recordset($2::jsonb) as r (level smallint, label text)),
       gone as (
         delete from grid.area_level_label old using given
         where old.county_code = $1 and old.level = given.level and given.label = '' returning 1),
       come as (
         insert into grid.area_level_label as old (county_code, level, label)
         select $1, level, label from given where label <> ''
         on conflict (county_code, level) do update set label = excluded.label where old.label <> excluded.label
         returning 1)
     select * from gone union all select * from come`,
    [countyCode, JSON.stringify(labels)],
  );
  return changed.length > 0;
}
