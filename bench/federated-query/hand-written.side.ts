import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { queries, rows } from './county.js';

/** The same work without GraphQL: what one would write by hand for these two questions. In process only. */
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { query } = JSON.parse(body) as { query: string };
  const data = query === queries['one case'] ? { case: oneCase('case-7') } : { cases: { nodes: fiftyRows() } };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
});
server.listen(0, '127.0.0.1', () => {
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});

function oneCase(id: string) {
  const one = rows.caseById.get(id);
  return one ? { id: one.id, title: one.title, status: one.status } : null;
}

function fiftyRows() {
  return rows.cases.slice(0, 50).map(({ id, title, status, grid }) => {
    const cell = rows.grids.get(grid.id);
    const intake = rows.intakes.get(id);
    return {
      id,
      title,
      status,
      grid: cell ? { id: cell.id, name: cell.name, parent: { name: cell.parent.name } } : null,
      intake: intake ? { channel: intake.channel, receivedAt: intake.receivedAt } : null,
    };
  });
}
