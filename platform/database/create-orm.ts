import { type Migration, Migrator } from '@mikro-orm/migrations';
import { type EntitySchema, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { prepareStatements } from './prepare-statements.js';

export interface SubgraphDatabase {
  /** PostgreSQL schema of this subgraph, and the ORM's context name. */
  readonly schema: string;
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationEntry[];
  /** Most connections this subgraph keeps open. */
  readonly poolSize?: number;
}

export interface MigrationEntry {
  readonly name: string;
  readonly class: new (...args: never[]) => Migration;
}

/** Longest a statement may run, in milliseconds: a frozen database must not pile callers up. */
const STATEMENT_TIMEOUT_MS = 20_000;
/** Longest a caller waits for a connection, in milliseconds: under the 5 s in which a push is answered. */
const CONNECT_TIMEOUT_MS = 3_000;

/** Type id of `timestamptz` in PostgreSQL's catalogue. */
const TIMESTAMPTZ = 1184;

/** One ORM per subgraph, over its own PostgreSQL schema; no other schema is read, written or diffed. */
export async function createOrm(database: SubgraphDatabase): Promise<MikroORM> {
  const { schema, url, entities, migrations, poolSize = 8 } = database;
  const options: Options = {
    clientUrl: url,
    schema,
    contextName: schema,
    entities: [...entities],
    extensions: [Migrator],
    forceUtcTimezone: true,
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 60_000 },
    driverOptions: {
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
      keepAlive: true,
      application_name: `hub-${schema}`,
      onPoolCreated: (pool: Pool) => pool.on('connect', prepareStatements),
      // The ORM leaves them text, for it reads them itself; plain rows want instants.
      types: { text: { [TIMESTAMPTZ]: (text: string) => new Date(text) } },
    },
    migrations: {
      migrationsList: migrations.map(({ name, class: type }) => ({ name, class: type as never })),
      tableName: 'migrations',
      snapshot: false,
      allOrNothing: false,
      silent: true,
    },
    schemaGenerator: {
      ignoreSchema: ['intake', 'cases', 'grid', 'audit', 'bullmq', 'public'].filter((name) => name !== schema),
    },
    discovery: { warnWhenNoEntities: false },
  };
  return MikroORM.init(options);
}
