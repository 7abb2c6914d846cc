import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { WINDOW_KINDS } from './clock-kinds.rules.js';

/** A case is due by its earliest running duty; one that stands still has no end meanwhile. Its row is locked. */
export async function refreshDue(tx: EntityManager, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await statement(tx, REFRESH_DUE, [caseIds, WINDOW_KINDS]);
}

const REFRESH_DUE = `
  update cases.case c set due_at = earliest.due_at
    from (select given.id, min(k.due_at) as due_at
            from unnest($1::uuid[]) as given (id)
            left join cases.clock k on k.case_id = given.id and k.stopped_at is null and k.paused_at is null
                 and k.kind <> all ($2::text[])
           group by given.id) earliest
   where c.id = earliest.id and c.due_at is distinct from earliest.due_at`;
