import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.js';
import { notStarted } from './not-started.js';
import { SERVER_ENV } from './run-as.js';
import type { ServerIdentity } from './server-processes.js';

export interface Server extends ServerIdentity {
  readonly account: Account;
  readonly binaries: string;
  readonly cluster: string;
  readonly durable: boolean;
  /** File that takes what the server says. */
  readonly log: string;
}

/** Resolves once the server takes connections, however long its recovery lasts. @throws HubError when it ends before */
export async function launchServer(server: Server, port: number): Promise<ChildProcess> {
  const log = openSync(server.log, 'a', 0o600);
  const child = spawn(join(server.binaries, 'bin', 'postgres'), argumentsOf(server, port), {
    ...server.account,
    cwd: '/',
    env: SERVER_ENV,
    /** A session of its own: the terminal's Ctrl-C reaches the hub alone, which stops the database last. */
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const failure = new Promise<Error>((resolve) => child.once('error', resolve));
  await Promise.race([failure, isReady(server, child)]);
  if (child.exitCode === null && child.signalCode === null && child.pid) return child;
  throw notStarted(`postgres ended at its start: ${readFileSync(server.log, 'utf8').slice(-2_000)}`);
}

/** The eighth line of postmaster.pid is what pg_ctl waits for, too. */
async function isReady(server: Server, child: ChildProcess): Promise<void> {
  for (; child.exitCode === null && child.signalCode === null; await sleep(20)) {
    try {
      const lines = readFileSync(join(server.cluster, 'postmaster.pid'), 'utf8').split('\n');
      if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function argumentsOf({ cluster, mark, durable }: Server, port: number): string[] {
  const settings = {
    cluster_name: mark,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    /** Errors reach their caller; here they would quote rows and statements, and with them a petitioner's words. */
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
