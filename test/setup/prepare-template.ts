import pg from 'pg';

/** The database every test's own is copied from. */
export const TEMPLATE = 'hub_template';

/** Brings the template to what a migrated hub has. Runs once before all suites. */
export async function prepareTemplate(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('create extension if not exists pg_trgm');
  } finally {
    await client.end();
  }
}
