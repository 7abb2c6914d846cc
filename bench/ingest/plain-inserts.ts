import pg from 'pg';

/** What one ingested order leaves behind. */
const TABLES = [
  'intake.submission',
  'intake.attachment',
  'intake.petitioner',
  'intake.petitioner_identifier',
  'intake.petitioner_link',
  'intake.match_candidate',
  'cases.case',
  'cases.case_submission',
  'cases.assignment',
  'cases.clock',
  'cases.case_event',
  'cases.unit_feed',
  'grid.unresolved_place',
];
const BATCH_ROWS = 200;

export interface PlainInserts {
  readonly elapsedMs: number;
  readonly rowsByTable: Readonly<Record<string, number>>;
}

/**
 * The rows that the hub's database holds, written once more by nothing but INSERTs of 200 rows, into tables alike with
 * all their indexes and checks: what storing them costs.
 */
export async function plainInserts(databaseUrl: string): Promise<PlainInserts> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('create schema bench');
    const rowsByTable: Record<string, number> = {};
    let elapsedMs = 0;
    for (const table of TABLES) {
      const copy = `bench.${table.replace('.', '_')}`;
      await client.query(`create table ${copy} (like ${table} including all)`);
      const batches = await batchesOf(client, table);
      const started = performance.now();
      for (const batch of batches) {
        await client.query(`insert into ${copy} select * from json_populate_recordset(null::${copy}, $1)`, [batch]);
      }
      elapsedMs += performance.now() - started;
      const { rows } = await client.query<{ count: string }>(`select count(*) from ${copy}`);
      rowsByTable[table] = Number(rows[0]!.count);
    }
    await client.query('drop schema bench cascade');
    return { elapsedMs, rowsByTable };
  } finally {
    await client.end();
  }
}

/** As JSON texts, made by the server beforehand. */
async function batchesOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ batch: string }>(
    `select json_agg(t)::text as batch
     from (select t, (row_number() over () - 1) / ${BATCH_ROWS} as batch from ${table} t) numbered group by batch`,
  );
  return rows.map(({ batch }) => batch);
}
