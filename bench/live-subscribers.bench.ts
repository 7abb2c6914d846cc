import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { ListenOrder, ListenReport } from './live-subscribers/listeners.side.js';
import { median, writeResult } from './measure.js';
import { type SideProcess, startSide } from './side-process.js';

/**
 * How late is an event at a thousand subscribers, and what does a subscriber cost? Beside a server that sends the same
 * text to as many sockets. BENCH_SUBSCRIBERS (1000), BENCH_EVENTS_PER_SECOND (50), BENCH_SECONDS (4), BENCH_ROUNDS (3).
 */
const subscribers = Number(process.env.BENCH_SUBSCRIBERS ?? 1_000);
const perSecond = Number(process.env.BENCH_EVENTS_PER_SECOND ?? 50);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const events = perSecond * seconds;
const onCpu = (processor: number) => (cpus().length > 1 ? { processor } : {});
const program = (name: string) => [process.execPath, `dist/bench/live-subscribers/${name}.side.js`];

await using listeners = await startSide({ command: program('listeners'), ...onCpu(1) });
const tell = async (order: ListenOrder) => JSON.parse(await listeners.ask(JSON.stringify(order)));

const result = [await measure('the same text to every socket', 'broadcast'), await measure('petition hub', 'gateway')];
console.table(Object.fromEntries(result.map(({ side, ...figures }) => [side, figures])));
writeResult('live-subscribers', { subscribers, perSecond, sides: result });

async function measure(side: string, name: string) {
  await using server = await startSide({ command: program(name), ...onCpu(0) });
  const idleMb = server.residentMb();
  await tell({ open: { ...JSON.parse(server.ready), count: subscribers } });
  await wait(500);
  const kilobytesEach = ((server.residentMb() - idleMb) * 1_024) / subscribers;

  const turns: (ListenReport & { cpuMsPerEvent: number })[] = [];
  for (let round = -1; round < rounds; round++) {
    const turn = await takeTurn(server);
    if (round >= 0) turns.push(turn);
  }
  await tell({ close: true });
  const of = (key: keyof ListenReport | 'cpuMsPerEvent') => Number(median(turns.map((turn) => turn[key])).toFixed(2));
  return {
    side,
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMsPerEvent: of('cpuMsPerEvent'),
    kilobytesEach: Math.round(kilobytesEach),
    lost: turns.reduce((lost, { heard }) => lost + events * subscribers - heard, 0),
  };
}

async function takeTurn(server: SideProcess): Promise<ListenReport & { cpuMsPerEvent: number }> {
  const before = server.cpuMs();
  await server.ask(JSON.stringify({ events, perSecond }));
  const report = (await tell({ report: { expected: events * subscribers } })) as ListenReport;
  return { ...report, cpuMsPerEvent: (server.cpuMs() - before) / events };
}
