import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

export interface Standing {
  readonly state: string;
  readonly rows: number;
}

/** How many submissions stand in each state before LINKED. Partial indexes only: the cost is theirs, not the table's. */
export function countStanding(em: EntityManager): Promise<Standing[]> {
  return statement<Standing>(
    em,
    `select s.state, coalesce(counted.rows, 0)::int as rows
     from unnest(array['RECEIVED', 'NORMALISED', 'MATCHED', 'SET_ASIDE']) as s (state)
     left join (
       select state, count(*) as rows from intake.submission where state not in ('LINKED', 'SET_ASIDE') group by state
       union all select 'SET_ASIDE', count(*) from intake.submission where state = 'SET_ASIDE'
     ) counted using (state)`,
  );
}
