import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../platform/database/statement.js';

/** Columns of a table by name, each with its PostgreSQL type. */
export type Columns<Row> = Readonly<Record<keyof Row & string, string>>;

/** Many rows in one statement, sent as one JSON text: arrays and nulls need no care, and the plan is always the same. */
export async function insertRows<Row extends object>(
  tx: EntityManager,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries<string>(columns).map(([name, type]) => `${name} ${type}`);
  await statement(
    tx,
    `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as row(${typed.join(', ')})`,
    [JSON.stringify(rows)],
  );
}
