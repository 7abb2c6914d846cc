import Fastify from 'fastify';
import pg from 'pg';

/** The same answer by three statements in one route. HAND_DATABASE_URL says where; nobody's permissions are looked at. */
const pool = new pg.Pool({ connectionString: process.env['HAND_DATABASE_URL'], max: 10 });

const CASES = `
  select c.id, c.case_no as "caseNo", c.state, c.title, c.received_at as "receivedAt", c.cell_id, c.lead_unit_code,
         (select json_agg(json_build_object('kind', k.kind, 'dueAt', k.due_at, 'overdue', k.stopped_at is null and k.due_at < now())
                          order by k.started_at, k.id) from cases.clock k where k.case_id = c.id) as clocks
  from cases.case c where c.state <> 'MERGED' order by c.received_at desc, c.id desc limit 50`;
const SUBMISSIONS = `
  select s.case_id, s.submission_no as "submissionNo", s.channel, s.received_at as "receivedAt"
  from intake.submission s where s.case_id = any ($1) order by s.received_at, s.id`;
const GROUND = `
  select 'cell' as kind, c.id as key, c.name, t.name as town from grid.cell c
  left join grid.area v on v.code = c.area_code left join grid.area t on t.code = case v.level when 3 then v.parent_code else v.code end
  where c.id = any ($1)
  union all select 'unit', u.code, u.name, null from grid.unit u where u.code = any ($2)`;

const app = Fastify({ logger: false });
app.post('/graphql', async () => {
  const { rows: cases } = await pool.query({ name: 'cases', text: CASES });
  const [{ rows: submissions }, { rows: ground }] = await Promise.all([
    pool.query({ name: 'submissions', text: SUBMISSIONS, values: [cases.map(({ id }) => id)] }),
    pool.query({
      name: 'ground',
      text: GROUND,
      values: [cases.map(({ cell_id: cell }) => cell), cases.map(({ lead_unit_code: unit }) => unit)],
    }),
  ]);
  const byCase = Map.groupBy(submissions, (row) => row.case_id);
  const places = new Map(ground.map((row) => [`${row.kind} ${row.key}`, row]));
  const nodes = cases.map(({ cell_id: cellId, lead_unit_code: unitCode, ...kept }) => {
    const cell = places.get(`cell ${cellId}`);
    return {
      ...kept,
      cell: cell ? { name: cell.name, town: { name: cell.town } } : null,
      leadUnit: { name: places.get(`unit ${unitCode}`)?.name },
      submissions: (byCase.get(kept.id) ?? []).map(({ case_id: _of, ...row }) => row),
    };
  });
  return { data: { cases: { nodes } } };
});
console.log(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
