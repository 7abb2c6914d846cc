import pg from 'pg';

/** What the hub's tables hold of one order number. */
export interface OrderFate {
  readonly orderNo: string;
  readonly submissions: number;
  readonly linked: number;
  readonly cases: number;
}

/** One connection to a hub's database, for what no interface tells a test. */
export interface DatabaseEye extends AsyncDisposable {
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Of every order that has a submission. */
  fates(): Promise<OrderFate[]>;
  /** Rows of `cases.case`. */
  caseCount(): Promise<number>;
}

/** One order, one submission, one case. */
export const isOnce = ({ submissions, linked, cases }: OrderFate): boolean =>
  submissions === 1 && linked === 1 && cases === 1;

export function openEye(url: string): DatabaseEye {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  const sql = async <Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await pool.query<Row>(text, parameters)).rows;
  return {
    sql,
    fates: () =>
      sql<OrderFate>(
        `select s.external_id as "orderNo", count(distinct s.id)::int as submissions,
                (count(distinct s.id) filter (where s.state = 'LINKED'))::int as linked,
                count(distinct j.case_id)::int as cases
         from intake.submission s
         left join cases.case_submission j on j.submission_id = s.id and j.separated_at is null
         where s.channel = 'HOTLINE' group by s.external_id`,
      ),
    caseCount: async () =>
      (await sql<{ count: number }>('select count(*)::int as count from cases.case'))[0]?.count ?? 0,
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
