import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { UNIT } from './event-log.js';

/** `open`: so many sockets, all listening. `report`: what they heard since the last report. `close`: all of them. */
export interface ListenOrder {
  readonly open?: { readonly port: number; readonly token?: string; readonly count: number };
  readonly report?: { readonly expected: number };
  readonly close?: true;
}

export interface ListenReport {
  readonly heard: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const QUERY = `subscription { caseChanged(unit: "${UNIT}") { cursor occurredAt case { id title status } } }`;
const sockets: WebSocket[] = [];
let delays: number[] = [];

console.log('ready to listen');
for await (const line of createInterface({ input: process.stdin })) {
  const { open, report, close } = JSON.parse(line) as ListenOrder;
  if (open)
    for (let at = 0; at < open.count; at += 50) await Promise.all(Array.from({ length: 50 }, () => listen(open)));
  if (close) for (const socket of sockets.splice(0)) socket.terminate();
  console.log(JSON.stringify(report ? await heard(report.expected) : {}));
}

function listen({ port, token }: NonNullable<ListenOrder['open']>): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      if (!token) return resolve();
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    });
    socket.on('message', (data) => {
      const text = String(data);
      const written = /"occurredAt":"([^"]+)"/.exec(text)?.[1];
      if (written) return void delays.push(Date.now() - Date.parse(written));
      if (!text.includes('connection_ack')) return reject(new Error(text));
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
      resolve();
    });
  });
}

async function heard(expected: number): Promise<ListenReport> {
  for (const last = Date.now() + 20_000; delays.length < expected && Date.now() < last; ) await wait(20);
  const sorted = delays.sort((one, other) => one - other);
  delays = [];
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { heard: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}
