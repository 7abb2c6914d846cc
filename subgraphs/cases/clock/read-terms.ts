import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { termsOf } from './case-terms.rules.js';
import type { CaseTerms } from './time-limit.rules.js';

/** Which time limits each of these cases runs under. */
export async function readTerms(tx: EntityManager, caseIds: readonly string[]): Promise<Map<string, CaseTerms>> {
  const rows = await statement<CaseTerms & { readonly id: string }>(
    tx,
    `select id, source_system as "sourceSystem", channel, procedure, urgency, purpose
       from cases.case where id = any ($1::uuid[])`,
    [caseIds],
  );
  return termsOf(rows);
}
