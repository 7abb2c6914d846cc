import { execFileSync } from 'node:child_process';
import { startMeasuredHub } from './hub/measured-hub.js';
import { median, writeResult } from './measure.js';

/** How long does `bin/hub up` take on a data folder it knows until /readyz answers 200, and where does the time go? Beside `node -e 0`. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

await using hub = await startMeasuredHub({ byShell: true });
const ready: number[] = [];
const bareNode: number[] = [];
const modules: number[] = [];
const steps = new Map<string, number[]>();
for (let round = 0; round < rounds; round++) {
  bareNode.push(timed(['-e', '0']));
  modules.push(timed(['--enable-source-maps', '-e', "import('./dist/hub/run-hub.js').then(() => process.exit(0))"]));
  await hub.stop();
  ready.push(await hub.start());
  for (const [, step, seconds] of hub.said().matchAll(/✓ (.+?) {2}([\d.]+) s/g)) {
    steps.set(step!, [...(steps.get(step!) ?? []), Number(seconds) * 1_000]);
  }
}

const summary = {
  'warm start to ready ms': Math.round(median(ready)),
  'node -e 0 ms': Math.round(median(bareNode)),
  'times bare node': Number((median(ready) / median(bareNode)).toFixed(1)),
  'modules alone ms': Math.round(median(modules)),
  ...Object.fromEntries([...steps].map(([step, took]) => [`  ${step} ms`, Math.round(median(took))])),
};
console.table(summary);
writeResult('start', { rounds, summary, ready, modules, bareNode });

function timed(nodeArguments: readonly string[]): number {
  const began = performance.now();
  execFileSync(process.execPath, nodeArguments, {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: '.cache/compiled',
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: 'true',
    },
  });
  return performance.now() - began;
}
