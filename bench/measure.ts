import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { LoadOrder, LoadReport } from './load.side.js';
import type { SideProcess } from './side-process.js';

/** One contestant. The first of a run is the baseline of its ratios. */
export interface Side {
  readonly name: string;
  readonly url: string;
  readonly process: Pick<SideProcess, 'cpuMs' | 'residentMb'>;
}

export interface Measured {
  readonly side: string;
  /** Medians over the rounds. */
  readonly requestsPerSecond: number;
  readonly cpuMsPerRequest: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly residentMb: number;
  /** Times the baseline: throughput, and the inverse of processor time, each the ratio of medians. */
  readonly ratio: number;
  readonly cpuRatio: number;
}

export interface Turns {
  readonly load: SideProcess;
  readonly sides: readonly Side[];
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly concurrency: number;
  readonly rounds: number;
  /** Of one turn of one side. */
  readonly seconds: number;
}

/** Lets the sides take turns (A B C A B C …) after one warm-up each: a noisy machine is noisy for all of them. */
export async function takeTurns({
  load,
  sides,
  body,
  headers = {},
  concurrency,
  rounds,
  seconds,
}: Turns): Promise<Measured[]> {
  const taken = new Map<Side, Turn[]>(sides.map((side) => [side, []]));
  for (let round = -1; round < rounds; round++) {
    for (const side of sides) {
      const turn = await takeTurn(side, load, { url: side.url, body, headers, concurrency, seconds });
      if (round >= 0) taken.get(side)!.push(turn);
    }
  }
  const measured = sides.map((side) => ({
    side: side.name,
    ...mediansOf(taken.get(side)!),
    residentMb: side.process.residentMb(),
  }));
  const [baseline] = measured;
  return measured.map((one) => ({
    ...one,
    ratio: one.requestsPerSecond / baseline!.requestsPerSecond,
    cpuRatio: baseline!.cpuMsPerRequest / one.cpuMsPerRequest,
  }));
}

type Turn = Pick<Measured, 'requestsPerSecond' | 'cpuMsPerRequest' | 'p50Ms' | 'p99Ms'>;

async function takeTurn(side: Side, load: SideProcess, order: LoadOrder): Promise<Turn> {
  const before = side.process.cpuMs();
  const report = JSON.parse(await load.ask(JSON.stringify(order))) as LoadReport;
  return {
    requestsPerSecond: (report.requests / report.elapsedMs) * 1_000,
    cpuMsPerRequest: (side.process.cpuMs() - before) / report.requests,
    p50Ms: report.p50Ms,
    p99Ms: report.p99Ms,
  };
}

function mediansOf(turns: readonly Turn[]): Turn {
  const of = (key: keyof Turn) => median(turns.map((turn) => turn[key]));
  return {
    requestsPerSecond: of('requestsPerSecond'),
    cpuMsPerRequest: of('cpuMsPerRequest'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function printTable(title: string, measured: readonly Measured[]): void {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      measured.map(({ side, ratio, cpuRatio, requestsPerSecond, cpuMsPerRequest, p50Ms, p99Ms, residentMb }) => [
        side,
        {
          ratio: Number(ratio.toFixed(2)),
          'cpu ratio': Number(cpuRatio.toFixed(2)),
          'req/s': Math.round(requestsPerSecond),
          'cpu ms/req': Number(cpuMsPerRequest.toFixed(3)),
          'p50 ms': Number(p50Ms.toFixed(2)),
          'p99 ms': Number(p99Ms.toFixed(2)),
          'rss MB': residentMb,
        },
      ]),
    ),
  );
}

/** Keeps what was measured beside the commit and the machine it was measured on: `bench/results/<question>.json`. */
export function writeResult(question: string, result: unknown): void {
  mkdirSync('bench/results', { recursive: true });
  const commit =
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', '.', ':!bench/results') && '-dirty');
  const [cpu] = cpus();
  const machine = { cores: cpus().length, cpu: cpu?.model, node: process.version };
  const content = { question, commit, machine, date: new Date().toISOString(), result };
  writeFileSync(`bench/results/${question}.json`, `${JSON.stringify(content, null, 2)}\n`);
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
