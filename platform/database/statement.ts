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
  const result = await runner.executeQuery(CompiledQuery.raw(prepared(text), [...parameters]));
  return result.rows as Row[];
}

/** Texts whose plan is kept by each connection; beyond it a text is planned each time. */
const MOST_PREPARED = 500;
const names = new Map<string, string>();

/**
 * The driver hands what stands for the text on to node-postgres as it is, which takes a text with a name: then the
 * server parses and plans it once a connection. A new object each time, for node-postgres writes into it.
 */
function prepared(text: string): string {
  const name = names.get(text) ?? (names.size < MOST_PREPARED ? `s${names.size}` : undefined);
  if (name === undefined) return text;
  names.set(text, name);
  return { name, text } as unknown as string;
}
