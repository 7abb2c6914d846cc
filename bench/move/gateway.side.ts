import { createInterface } from 'node:readline';
import { Pool } from 'undici';
import { type MoveOrder, signAll, type Unsigned } from './move-order.js';

/** Signs by the mutation, as a department's program does. MOVE_URL and MOVE_TOKEN say where and as whom. */
const pool = new Pool(new URL(process.env['MOVE_URL'] ?? '').origin, { connections: 64 });
const query = 'mutation ($input: SignAssignmentInput!) { signAssignment(input: $input) { case { id state version } } }';

createInterface({ input: process.stdin }).on('line', async (line) => {
  console.log(JSON.stringify(await signAll(JSON.parse(line) as MoveOrder, sign)));
});
console.log('ready gateway');

async function sign(input: Unsigned): Promise<void> {
  const { body } = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env['MOVE_TOKEN']}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const answer = await body.text();
  if (!answer.includes('"state":"SIGNED"')) throw new Error(answer.slice(0, 400));
}
