import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/**
 * One hand-written statement with `$1…` parameters, inside the entity manager's transaction when there is one.
 * For what an ORM makes slow or cannot say: batches by `unnest`, `skip locked`, hot lists as plain rows.
 * Table names carry their schema (`cases.case_event`).
 */
export async function statement<Row = unknown>(
  em: EntityManager,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const runner = em.getTransactionContext<Kysely<unknown>>() ?? em.getKysely();
  const result = await runner.executeQuery(CompiledQuery.raw(text, [...parameters]));
  return result.rows as Row[];
}
