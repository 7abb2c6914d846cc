import Fastify from 'fastify';
import pg from 'pg';

/** The least that a push can be: its body into one row, committed, answered. BARE_DATABASE_URL says where. */
const pool = new pg.Pool({ connectionString: process.env['BARE_DATABASE_URL'], max: 10 });
await pool.query('create schema if not exists bare');
await pool.query(
  'create table if not exists bare.push (id bigint generated always as identity primary key, body text)',
);

const app = Fastify({ logger: false });
app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
app.post('/push', async (request, reply) => {
  const { rows } = await pool.query({
    name: 'push',
    text: 'insert into bare.push (body) values ($1) returning id',
    values: [request.body],
  });
  return reply.code(202).send({ id: rows[0].id });
});
console.log(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
