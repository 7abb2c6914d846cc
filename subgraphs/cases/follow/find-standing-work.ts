import type { EntityManager } from '@mikro-orm/postgresql';
import type { StandingQueryV1, StandingV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { IN_HAND, UNDER_WAY } from './under-way.js';

/** How much is under way at these units and cells: one statement for each of the two. */
export async function findStandingWork(
  em: EntityManager,
  { unitCodes, cellIds }: StandingQueryV1,
): Promise<StandingV1> {
  const units =
    unitCodes.length === 0 ? [] : await statement<StandingV1['units'][number]>(em, OPEN_ASSIGNMENTS, [unitCodes]);
  const cells = cellIds.length === 0 ? [] : await statement<StandingV1['cells'][number]>(em, OPEN_CASES, [cellIds]);
  return { units, cells };
}

const OPEN_ASSIGNMENTS = `
  select a.unit_code as code, count(*)::int as "openAssignments"
    from cases.assignment a join cases.case c on c.id = a.case_id
   where a.unit_code = any ($1::text[]) and ${IN_HAND} and ${UNDER_WAY}
   group by a.unit_code order by a.unit_code`;

const OPEN_CASES = `
  select c.cell_id as id, count(*)::int as "openCases"
    from cases.case c where c.cell_id = any ($1::text[]) and ${UNDER_WAY}
   group by c.cell_id order by c.cell_id`;
