import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';
import { rows } from '../federated-query/county.js';
import { writeEvenly } from './event-log.js';

/** The floor: the same text, made once and sent to every socket, with no graph behind it. */
const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
await once(sockets, 'listening');
let written = 0;

function broadcast(): void {
  const { id, title, status } = rows.cases[written++ % rows.cases.length]!;
  const caseChanged = { cursor: String(written), occurredAt: new Date().toISOString(), case: { id, title, status } };
  const text = JSON.stringify({ id: '1', type: 'next', payload: { data: { caseChanged } } });
  for (const socket of sockets.clients) socket.send(text);
}

console.log(`ready ${JSON.stringify({ port: (sockets.address() as AddressInfo).port })}`);
for await (const line of createInterface({ input: process.stdin })) {
  await writeEvenly(JSON.parse(line), broadcast);
  console.log('written');
}
