import Fastify from 'fastify';
import pg from 'pg';

/** The same answer by three statements in one route. HAND_DATABASE_URL says where; nobody's permissions are looked at. */
const pool = new pg.Pool({ connectionString: process.env['HAND_DATABASE_URL'], max: 10 });

const CASES = `
  select c.id, c.cell_id as "cellId" from cases.case c
  where c.state <> 'MERGED' order by c.received_at desc, c.id desc limit 50`;
/** Each cell with those above it, the highest first, and the authority of its area or of the nearest above. */
const CELLS = `
  with recursive above as (
    select c.id as of, c.name, c.parent_id, 0 as up from grid.cell c where c.id = any ($1) and c.valid @> current_date
    union all
    select a.of, c.name, c.parent_id, a.up + 1 from above a
    join grid.cell c on c.id = a.parent_id and c.valid @> current_date
  ), areas as (
    select c.id as of, v.code, v.parent_code, 0 as up from grid.cell c
    join grid.area v on v.code = c.area_code and v.valid @> current_date
    where c.id = any ($1) and c.valid @> current_date
    union all
    select a.of, v.code, v.parent_code, a.up + 1 from areas a
    join grid.area v on v.code = a.parent_code and v.valid @> current_date
  )
  select a.of as id, array_agg(a.name order by a.up desc) as path,
    (select u.name from areas v join grid.unit u on u.area_code = v.code and u.valid @> current_date
     where v.of = a.of and u.kind in ('TOWN', 'VILLAGE', 'COMMUNITY') order by v.up limit 1) as unit
  from above a group by a.of`;
const POSTS = `
  select p.cell_id as "cellId", p.kind, h.name from grid.post p join grid.person h on h.id = p.person_id
  where p.cell_id = any ($1) and p.valid @> current_date order by p.valid_from, p.id`;

const app = Fastify({ logger: false });
app.post('/graphql', async () => {
  const { rows: cases } = await pool.query({ name: 'cases', text: CASES });
  const values = [[...new Set(cases.map(({ cellId }) => cellId).filter((id) => id !== null))]];
  const [{ rows: cells }, { rows: posts }] = await Promise.all([
    pool.query({ name: 'cells', text: CELLS, values }),
    pool.query({ name: 'posts', text: POSTS, values }),
  ]);
  const postsOf = Map.groupBy(posts, ({ cellId }) => cellId);
  const cellOf = new Map(
    cells.map(({ id, path, unit }) => [
      id,
      {
        path: path.map((name: string) => ({ name })),
        unit: unit === null ? null : { name: unit },
        posts: (postsOf.get(id) ?? []).map(({ kind, name }) => ({ kind, holder: { name } })),
      },
    ]),
  );
  return { data: { cases: { nodes: cases.map(({ id, cellId }) => ({ id, cell: cellOf.get(cellId) ?? null })) } } };
});
console.log(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
