import Fastify from 'fastify';
import pg from 'pg';

/** The same answer by three statements in one route. HAND_DATABASE_URL says where; nobody's permissions are looked at. */
const pool = new pg.Pool({ connectionString: process.env['HAND_DATABASE_URL'], max: 10 });

const CASES = `
  select c.id, c.cell_id as "cellId" from cases.case c
  where c.state <> 'MERGED' order by c.received_at desc, c.id desc limit 50`;
const inForce = (table: string): string =>
  `${table}.valid_from <= current_date and (${table}.valid_to is null or ${table}.valid_to > current_date)`;
const authority = (table: string, areaCode: string): string =>
  `left join grid.unit ${table} on ${table}.area_code = ${areaCode} and ${table}.kind in ('TOWN', 'VILLAGE', 'COMMUNITY')
   and ${inForce(table)}`;
/** Each cell with those above it, the highest first, and the authority of its area or of the one above. Four levels. */
const CELLS = `
  select c.id, array_remove(array[c3.name, c2.name, c1.name, c.name], null) as path, coalesce(u.name, u1.name) as unit
  from grid.cell c
  left join grid.cell c1 on c1.id = c.parent_id and ${inForce('c1')}
  left join grid.cell c2 on c2.id = c1.parent_id and ${inForce('c2')}
  left join grid.cell c3 on c3.id = c2.parent_id and ${inForce('c3')}
  left join grid.area v on v.code = c.area_code and ${inForce('v')}
  ${authority('u', 'v.code')}
  ${authority('u1', 'v.parent_code')}
  where c.id = any ($1) and ${inForce('c')}`;
const POSTS = `
  select p.cell_id as "cellId", p.kind, h.name from grid.post p join grid.person h on h.id = p.person_id
  where p.cell_id = any ($1) and ${inForce('p')} order by p.valid_from, p.id`;

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
