import pg from 'pg';

export interface StatementCount {
  readonly calls: number;
  /** Inside the server: planning and execution. Milliseconds. */
  readonly ms: number;
  readonly rows: number;
  readonly text: string;
}

/** Takes effect at the server's next start. */
export async function loadStatementCounter(databaseUrl: string): Promise<void> {
  await run(databaseUrl, `alter system set shared_preload_libraries = 'pg_stat_statements'`);
}

export async function countStatements(databaseUrl: string): Promise<void> {
  await run(databaseUrl, 'create extension if not exists pg_stat_statements');
  await run(databaseUrl, `alter system set pg_stat_statements.track_planning = on`);
  await run(databaseUrl, 'select pg_reload_conf()');
}

export async function forgetStatements(databaseUrl: string): Promise<void> {
  await run(databaseUrl, 'select pg_stat_statements_reset()');
}

/** Since they were last forgotten, the costliest first. The counter's own are left out. */
export async function statementsSince(databaseUrl: string): Promise<StatementCount[]> {
  return run<StatementCount>(
    databaseUrl,
    `select calls::int, (total_exec_time + total_plan_time)::float as ms, rows::int,
            regexp_replace(query, '\\s+', ' ', 'g') as text
     from pg_stat_statements where query not like '%pg_stat_statements%' order by ms desc`,
  );
}

async function run<Row extends object>(databaseUrl: string, statement: string): Promise<Row[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
