import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { Command } from 'commander';
import pg from 'pg';
import { HubError } from '../../platform/errors/hub-error.js';
import { createLogger } from '../../platform/log/logger.js';
import { type HubConfig, readHubConfig } from '../hub-config.js';
import type { Workbench } from '../workbench.js';
import { labelled } from './print-box.js';

/** `warn`: works today, look at it soon. `bad`: the hub will not work as it should. */
interface Finding {
  readonly verdict: 'good' | 'warn' | 'bad';
  readonly text: string;
}

const MARK = { good: '✓', warn: '!', bad: '✗' } as const;
/** Less free space than this and a burst of scans may fill the disk. */
const FREE_DISK_WARN_BYTES = 2 * 1024 ** 3;
/** PostgreSQL's clock and ours; signatures are refused beyond 5 minutes. */
const CLOCK_SKEW_WARN_MS = 2_000;

export const doctorCommand = new Command('doctor')
  .description('检查运行条件：Node、数据库、日历、磁盘、时钟、端口 / check what the hub stands on')
  .action(async () => {
    const config = readHubConfig();
    const findings = [
      ['Node', nodeVersion()],
      ['磁盘 disk', await freeDisk(config)],
      ['端口 port', await port(config)],
      ...(await database(config)),
    ] as const;
    for (const [label, { verdict, text }] of findings) console.log(labelled(`${MARK[verdict]} ${label}`, text, 20));
    if (findings.some(([, { verdict }]) => verdict === 'bad')) process.exitCode = 1;
  });

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return { verdict: major >= 24 ? 'good' : 'bad', text: `${process.versions.node}（需 ≥ 24）` };
}

async function freeDisk(config: HubConfig): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.dataDir).catch(() => statfs('.'));
  const bytes = bavail * bsize;
  return {
    verdict: bytes < FREE_DISK_WARN_BYTES ? 'warn' : 'good',
    text: `可用 ${(bytes / 1024 ** 3).toFixed(1)} GiB`,
  };
}

async function port({ HUB_HOST, HUB_PORT }: HubConfig): Promise<Finding> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(HUB_PORT, HUB_HOST, () => probe.close(() => resolve(true)));
  });
  if (isFree) return { verdict: 'good', text: `${HUB_HOST}:${HUB_PORT} 空闲` };
  const ready = await fetch(`http://${HUB_HOST}:${HUB_PORT}/readyz`).catch(() => null);
  return ready?.ok
    ? { verdict: 'good', text: `${HUB_HOST}:${HUB_PORT} 上的信访枢纽已就绪` }
    : { verdict: 'warn', text: `${HUB_HOST}:${HUB_PORT} 已被占用` };
}

async function database(config: HubConfig): Promise<(readonly [string, Finding])[]> {
  try {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(config, createLogger('silent'));
    return [
      ['数据库 database', await version(bench)],
      ['时钟 clock', await clock(bench)],
      ['日历 calendar', await calendar(bench)],
      ['队列 queues', await queues(bench)],
    ];
  } catch (error) {
    const reason = error instanceof HubError ? `${error.code} ${JSON.stringify(error.facts)}` : '无法连接';
    return [['数据库 database', { verdict: 'bad', text: reason }]];
  }
}

/** The workbench opens only on a database whose trigrams see Chinese text. */
async function version({ base }: Workbench): Promise<Finding> {
  const [row] = await ask(
    base.database.url,
    `select current_setting('server_version') as version,
    (select datcollate || ' ' || datlocprovider::text from pg_database where datname = current_database()) as locale`,
  );
  return { verdict: 'good', text: `PostgreSQL ${row?.['version']}，${row?.['locale']}，pg_trgm 可用于中文` };
}

async function clock({ base }: Workbench): Promise<Finding> {
  const before = Date.now();
  const [row] = await ask(base.database.url, 'select extract(epoch from clock_timestamp()) * 1000 as ms');
  const skewMs = Math.abs(Number(row?.['ms']) - (before + Date.now()) / 2);
  return { verdict: skewMs > CLOCK_SKEW_WARN_MS ? 'warn' : 'good', text: `与数据库相差 ${skewMs.toFixed(0)} ms` };
}

async function calendar({ base }: Workbench): Promise<Finding> {
  const rows = await ask(
    base.database.urls.cases,
    `select extract(year from day)::int as year from cases.calendar_day
    group by 1 having bool_and(official) order by 1`,
  );
  const years = rows.map((row) => Number(row['year']));
  const next = new Date().getFullYear() + 1;
  const isLate = !years.includes(next) && new Date().getMonth() >= 10;
  const range = years.length === 0 ? '无' : `${years[0]}–${years.at(-1)}`;
  const hint = isLate ? `；${next} 年的放假通知尚未导入，届时的期限为暂定` : '';
  return { verdict: years.includes(next - 1) ? (isLate ? 'warn' : 'good') : 'bad', text: `正式日历 ${range}${hint}` };
}

async function queues({ base }: Workbench): Promise<Finding> {
  const states = await base.jobs.states();
  const failed = states.reduce((sum, state) => sum + state.failed, 0);
  return { verdict: failed > 0 ? 'warn' : 'good', text: `${base.jobs.kind}，失败任务 ${failed}` };
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
