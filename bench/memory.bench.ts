import pg from 'pg';
import { startMeasuredHub } from './hub/measured-hub.js';
import type { PushOrder, PushReport } from './hub/push.side.js';
import { drained, ingestOrders, PUSH_PATH, PUSH_PROFILE } from './ingest/ingest-run.js';
import { writeResult } from './measure.js';
import { peakResidentMb } from './process-use.js';
import { startSide } from './side-process.js';

/**
 * What does the one process with all parts hold in memory: idle, after 10,000 orders, and at most while 5,000 pushes
 * come within ten seconds? And what are those pushes answered?
 */
const count = Number(process.env['BENCH_COUNT'] ?? 10_000);
const BURST = 5_000;
const BURST_SECONDS = 10;
const CONNECTIONS = 256;
const SAMPLE_MS = 100;

await using hub = await startMeasuredHub();
await using load = await startSide({ command: [process.execPath, 'dist/bench/hub/push.side.js'] });

const idleMb = hub.residentMb();
await ingestOrders(hub, load, { run: 1, count });
const afterIngestMb = hub.residentMb();

let burstPeakMb = 0;
const sampling = setInterval(() => {
  burstPeakMb = Math.max(burstPeakMb, hub.residentMb());
}, SAMPLE_MS);
const order: PushOrder = {
  ...{ url: hub.url, path: PUSH_PATH, secret: hub.secretOf(PUSH_PROFILE) },
  ...{ run: 2, from: 0, count: BURST, connections: CONNECTIONS, perSecond: BURST / BURST_SECONDS },
};
const { committedAt, ...burst } = JSON.parse(await load.ask(JSON.stringify(order))) as PushReport;
const database = new pg.Client(hub.databaseUrl);
await database.connect();
await drained(database);
const { rows } = await database.query<{ linked: string }>(
  `select count(*) as linked from intake.submission where state = 'LINKED'`,
);
await database.end();
clearInterval(sampling);

const acknowledged = Object.keys(committedAt ?? {}).length;
const summary = {
  'idle MB': idleMb,
  [`after ${count} orders MB`]: afterIngestMb,
  'highest in the burst MB': burstPeakMb,
  'highest ever MB': peakResidentMb(hub.pid),
  'burst answered 202': burst.byStatus['202'] ?? 0,
  'burst answered 429': burst.byStatus['429'] ?? 0,
  'burst answered otherwise': BURST - (burst.byStatus['202'] ?? 0) - (burst.byStatus['429'] ?? 0),
  'refused without Retry-After': burst.refusedWithoutRetryAfter,
  'acknowledged and not a case': acknowledged - (Number(rows[0]!.linked) - count),
  'burst sent within s': Number((burst.elapsedMs / 1_000).toFixed(1)),
};
console.table(summary);
writeResult('memory', { count, summary, burst });
