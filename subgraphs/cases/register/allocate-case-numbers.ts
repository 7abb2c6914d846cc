import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { caseNoOf, caseYear } from '../case/case-no.rules.js';

/** "XF" and "case" in ASCII. */
const REGISTRATION_LOCK = 0x584663617365;

/**
 * One registration at a time, until its commit: numbers without gaps, and what a batch does not see is not there.
 * **Call it first in the transaction**, before any row is locked.
 */
export async function lockRegistration(tx: EntityManager): Promise<void> {
  await statement(tx, 'select pg_advisory_xact_lock($1)', [REGISTRATION_LOCK]);
}

/** The next `count` numbers of the county's year. The transaction holds the registration lock. */
export async function allocateCaseNumbers(tx: EntityManager, count: number, registeredAt: Date): Promise<string[]> {
  if (count === 0) return [];
  const year = caseYear(registeredAt);
  const [row] = await statement<{ last: number }>(
    tx,
    `insert into cases.case_number as counter (year, last) values ($1, $2)
     on conflict (year) do update set last = counter.last + excluded.last
     returning last`,
    [year, count],
  );
  const first = (row?.last ?? 0) - count + 1;
  return Array.from({ length: count }, (_, at) => caseNoOf(year, first + at));
}
