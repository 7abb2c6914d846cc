import pg from 'pg';
import { columnOf, RECORD_TABLES } from '../../subgraphs/grid/record/record-tables.js';
import { THINGS, type Thing } from '../../subgraphs/grid/record/things.rules.js';
import { type CountyShape, madeCounty, rowsOf } from '../locate/made-county.js';

/** Puts a made county in the place of the one a hub has. The hub sees it with the revision that is raised last. */
export async function fillCounty(databaseUrl: string, shape: CountyShape): Promise<{ cells: number; posts: number }> {
  const { records } = rowsOf(madeCounty(shape));
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('begin');
    // The made county is whole: each reference of each row is not looked up again.
    await client.query('set local session_replication_role = replica');
    await client.query(`truncate ${THINGS.map((thing) => RECORD_TABLES[thing].table).join(', ')} cascade`);
    for (const thing of THINGS) await insert(client, thing, [...records[thing].values()].flat());
    await client.query('update grid.revision set number = number + 1');
    await client.query('commit');
    await client.query('vacuum analyze');
    return { cells: records.CELL.size, posts: records.POST.size };
  } finally {
    await client.end();
  }
}

async function insert(client: pg.Client, thing: Thing, records: readonly object[]): Promise<void> {
  const { table, columns } = RECORD_TABLES[thing];
  const fields = Object.entries({ ...columns, validFrom: 'date', validTo: 'date', revision: 'bigint' });
  const names = fields.map(([field]) => columnOf(field)).join(', ');
  const rows = records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([field, value]) => [JSON.parse(columnOf(field)) as string, value])),
  );
  await client.query(
    `insert into ${table} (${names})
     select ${names} from jsonb_to_recordset($1) as r (${fields.map(([field, type]) => `${columnOf(field)} ${type}`).join(', ')})`,
    [JSON.stringify(rows)],
  );
}
