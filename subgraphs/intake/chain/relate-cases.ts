import type { EntityManager } from '@mikro-orm/postgresql';
import type { LinkV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';

/** Remembers which cases answer one matter, where a matter has more than one. Told again, nothing changes. */
export async function relateCases(em: EntityManager, links: readonly LinkV1[]): Promise<void> {
  for (const { caseId, relatedCaseIds = [] } of links) {
    if (relatedCaseIds.length === 0) continue;
    const caseIds = [...new Set([caseId, ...relatedCaseIds])].sort();
    await statement(em, RELATE, [caseIds]);
  }
}

/** The name of a matter is that of its first case in the order of ids; two matters that turn out to be one get one. */
const RELATE = `
  with known as (
    select case_id from intake.case_matter
     where matter in (select matter from intake.case_matter where case_id = any ($1))
  ), one as (
    select case_id from known union select unnest($1::text[])
  )
  insert into intake.case_matter as kept (case_id, matter)
  select case_id, (select min(case_id) from one) from one order by case_id
  on conflict (case_id) do update set matter = excluded.matter where kept.matter <> excluded.matter`;
