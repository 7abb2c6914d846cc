import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

export interface UpsertTarget {
  /** With its schema. */
  readonly table: string;
  /** Column names and their PostgreSQL types; the first `keys` of them are the primary key. */
  readonly columns: Readonly<Record<string, string>>;
  readonly keys: number;
}

/**
 * Writes all rows in one statement, and of those already there only the ones that differ.
 *
 * @returns how many rows were written
 */
export async function upsertRows(
  em: EntityManager,
  { table, columns, keys }: UpsertTarget,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const names = Object.keys(columns);
  const values = names.slice(keys);
  const list = (prefix: string, of: readonly string[]): string => of.map((name) => prefix + name).join(', ');
  const onConflict =
    values.length === 0
      ? 'do nothing'
      : `do update set ${values.map((name) => `${name} = excluded.${name}`).join(', ')}
         where row(${list('old.', values)}) is distinct from row(${list('excluded.', values)})`;
  const written = await statement(
    em,
    `insert into ${table} as old (${list('', names)})
     select ${list('', names)} from jsonb_to_recordset($1::jsonb) as r (${names.map((name) => `${name} ${columns[name]}`).join(', ')})
     on conflict (${list('', names.slice(0, keys))}) ${onConflict}
     returning 1`,
    [JSON.stringify(rows)],
  );
  return written.length;
}
