import { existsSync } from 'node:fs';
import { type SideProcess, startSide } from '../side-process.js';
import { grafbaseIsInstalled, startGrafbase } from './grafbase.js';
import { composedSupergraph } from './supergraph.js';

export interface SidesOptions {
  readonly processor?: number;
  /** As subgraphs.side.ts prints them; absent, the subgraphs run in the sides' own process. */
  readonly subgraphUrls?: string;
}

export interface SideToStart {
  readonly name: string;
  readonly start: () => Promise<SideProcess>;
}

/** All sides of the question, the baseline first. Peers take part where `bench/peers` is installed. */
export function sidesToMeasure({ processor, subgraphUrls }: SidesOptions): SideToStart[] {
  const only = new Set(process.env.BENCH_SIDES?.split(','));
  const pinned = processor === undefined ? {} : { processor };
  const remote = subgraphUrls === undefined ? {} : { SUBGRAPH_URLS: subgraphUrls };
  const urls = subgraphUrls === undefined ? {} : JSON.parse(subgraphUrls);
  const supergraph = composedSupergraph(urls);
  const node = (name: string, program: string, env: Record<string, string>): SideToStart => ({
    name,
    start: () => startSide({ command: [process.execPath, program], env, ...pinned }),
  });

  const sides = [
    node('stock @apollo/gateway', 'dist/bench/federated-query/stock.side.js', remote),
    node('petition hub', 'dist/bench/federated-query/ours.side.js', remote),
    node('petition hub with its whole door', 'dist/bench/federated-query/whole-gateway.side.js', remote),
  ];
  if (existsSync('bench/peers/node_modules')) {
    const county = subgraphUrls === undefined ? { COUNTY: new URL('./county.js', import.meta.url).href } : {};
    const hive = { SUPERGRAPH: supergraph, ...county };
    sides.push(node('Hive Gateway', 'bench/peers/hive.mjs', { ...hive, HIVE_RUNTIME: 'default' }));
    sides.push(node('Hive Gateway, Rust planner', 'bench/peers/hive.mjs', { ...hive, HIVE_RUNTIME: 'router' }));
  }
  if (subgraphUrls === undefined) {
    sides.push(node('written by hand', 'dist/bench/federated-query/hand-written.side.js', {}));
  } else if (grafbaseIsInstalled()) {
    sides.push({ name: 'Grafbase', start: () => startGrafbase(urls, pinned) });
  }
  return sides.filter(({ name }) => only.size === 0 || only.has(name));
}
