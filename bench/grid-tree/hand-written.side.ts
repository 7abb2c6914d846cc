import Fastify from 'fastify';
import pg from 'pg';

/** The same tree by one statement in one route. HAND_DATABASE_URL says where; nobody's permissions are looked at. */
const pool = new pg.Pool({ connectionString: process.env['HAND_DATABASE_URL'], max: 4 });

const TREE = `
  with recursive tree as (
    select id, code, level, name, households, parent_id, 1 as depth from grid.cell
    where parent_id is null and valid @> current_date
    union all
    select c.id, c.code, c.level, c.name, c.households, c.parent_id, t.depth + 1
    from grid.cell c join tree t on c.parent_id = t.id where c.valid @> current_date
  )
  select t.depth, t.id, t.parent_id as "parentId", t.code, t.name, t.level, t.households, p.kind, h.name as holder
  from tree t
  left join grid.post p on p.cell_id = t.id and p.valid @> current_date
  left join grid.person h on h.id = p.person_id
  order by t.code, p.valid_from, p.id`;

interface TreeRow {
  readonly depth: number;
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly households: number;
  readonly kind: string | null;
  readonly holder: string | null;
}

const app = Fastify({ logger: false });
app.post('/graphql', async () => {
  const { rows } = await pool.query<TreeRow>({ name: 'tree', text: TREE });
  const nodes: object[] = [];
  let last: string | undefined;
  let posts: object[] = [];
  for (const { depth, id, parentId, code, name, level, households, kind, holder } of rows) {
    if (id !== last) {
      last = id;
      posts = [];
      nodes.push({ depth, id, parentId, code, name, level, households, posts });
    }
    if (kind !== null) posts.push({ kind, name: holder });
  }
  return { data: { cellTree: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } };
});
console.log(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
