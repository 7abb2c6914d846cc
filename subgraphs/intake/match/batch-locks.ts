import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/**
 * Whoever matches submissions of one order, one thread or one person does so one after the other: otherwise two
 * tellings of one matter, met at the same moment by two workers, would both be new. Taken in one order, so that two
 * batches never wait for each other; let go at the end of the transaction.
 */
export async function lockForMatching(em: EntityManager, keys: Iterable<string>): Promise<void> {
  const locks = [...new Set(keys)].map(lockNumber).sort((a, b) => (a < b ? -1 : 1));
  if (locks.length === 0) return;
  await statement(
    em,
    'select count(pg_advisory_xact_lock(number)) from (select number from unnest($1::bigint[]) as l (number)) ordered',
    [locks.map(String)],
  );
}

const lockNumber = (key: string): bigint => createHash('sha1').update(key).digest().readBigInt64BE(0);
