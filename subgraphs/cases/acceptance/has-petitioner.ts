import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/**
 * Whether anybody has petitioned for a case (`alias` of cases.case). A matter that nobody petitioned for has a
 * petitioner as soon as a petition is joined to it.
 */
export const HAS_PETITIONER = (alias: string): string => `(${alias}.origin <> 'PROACTIVE' or exists (
  select from cases.case_submission own
   where own.case_id = ${alias}.id and own.separated_at is null and own.matter is not null
     and coalesce(own.matter ->> 'origin', 'PETITIONER') <> 'PROACTIVE'))`;

export async function hasPetitioner(tx: EntityManager, caseId: string): Promise<boolean> {
  const rows = await statement(tx, `select 1 from cases.case c where c.id = $1 and ${HAS_PETITIONER('c')}`, [caseId]);
  return rows.length > 0;
}
