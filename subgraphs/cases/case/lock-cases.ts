import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { HeldCase } from '../event/event-ledger.js';
import { type CaseState } from './case-states.rules.js';
import type { LegalRoute } from './legal-route.rules.js';

export interface LockedCase extends HeldCase {
  readonly caseNo: string;
  readonly state: CaseState;
  readonly acceptedAt: Date | null;
  readonly legalRoute: LegalRoute | null;
}

/** Locks the rows in the order of their ids, so that no two writers wait for each other, and then reads them. */
export async function lockCases(tx: EntityManager, caseIds: readonly string[]): Promise<LockedCase[]> {
  if (caseIds.length === 0) return [];
  await statement(tx, 'select from cases.case where id = any ($1::uuid[]) order by id for update', [caseIds]);
  // A second statement: one that waited for the lock would still see the holders from before it.
  return statement(
    tx,
    `select c.id as "caseId", c.case_no as "caseNo", c.state, c.event_count as "eventCount",
            c.accepted_at as "acceptedAt", c.legal_route as "legalRoute",
            array(select a.unit_code from cases.assignment a
                   where a.case_id = c.id and a.state in ('ASSIGNED', 'SIGNED')
                  union
                  select r.unit_code from cases.review r
                   where r.case_id = c.id and r.decided_at is null and r.withdrawn_at is null) as holders
       from cases.case c where c.id = any ($1::uuid[])`,
    [caseIds],
  );
}
