import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

/** Any 64-bit number that no other program of this database uses: "hub" in ASCII. */
const MIGRATION_LOCK = 0x687562;

/**
 * Runs `steps` under an advisory lock, so that of several processes starting at once one migrates and the others
 * find it done. The lock belongs to a connection of its own and is freed by the server if this process dies.
 */
export async function underMigrationLock<T>(url: string, steps: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await steps();
  } finally {
    await client.end();
  }
}

/** Brings one subgraph's schema up to date. Idempotent. Returns the names of the migrations it ran. */
export async function migrateSchema(orm: MikroORM, schema: string): Promise<string[]> {
  await orm.em.getConnection().execute(`create schema if not exists "${schema}"`);
  const ran = await orm.migrator.up();
  return ran.map(({ name }) => name);
}
