import { createHash, randomBytes } from 'node:crypto';
import { chown, mkdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.js';
import { notStarted } from './not-started.js';
import { runAs } from './run-as.js';
import { SHELF_FOR_ROOT } from './shelf.js';

export interface ClusterOptions {
  readonly dataDir: string;
  readonly account: Account;
  readonly binaries: string;
  readonly password: string;
  readonly durable: boolean;
}

export const SUPERUSER = 'hub';

/**
 * The server's files: `postgres` in the data folder, initialised on first use. Where root's data folder is closed to
 * the server's account, `postgres` is a link to a folder on root's shelf.
 */
export async function clusterFolder(options: ClusterOptions): Promise<string> {
  const place = join(options.dataDir, 'postgres');
  const present = await realpath(place).catch(() => undefined);
  if (present) return present;

  const fresh = join(options.dataDir, 'postgres.new');
  await rm(fresh, { recursive: true, force: true });
  await handOver(fresh, options.account);
  if (await canEnter(options.account, fresh)) {
    await initialise(fresh, options);
    await rename(fresh, place);
  } else {
    await rm(fresh, { recursive: true });
    await mkdir(SHELF_FOR_ROOT, { recursive: true, mode: 0o755 });
    const shelved = join(SHELF_FOR_ROOT, `data-${randomBytes(6).toString('hex')}`);
    await handOver(shelved, options.account);
    await initialise(shelved, options);
    await symlink(shelved, place);
  }
  return realpath(place);
}

/** Names this cluster's processes among all on the machine (`cluster_name`, shown in every process title). */
export function markOf(cluster: string): string {
  return `petition-hub-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
}

async function handOver(folder: string, { uid, gid }: Account): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'test -w "$0"', folder])).code === 0;
}

/**
 * Case and order come from PostgreSQL's own C.UTF-8, the same on every machine. pg_trgm asks the C library all the
 * same: under `lc_ctype=C` it finds no letters in Chinese text, and every similarity is 0 without an error.
 */
async function initialise(folder: string, { account, binaries, password, durable }: ClusterOptions): Promise<void> {
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (account.uid !== undefined && account.gid !== undefined) await chown(passwordFile, account.uid, account.gid);
    const { code, output } = await runAs(account, join(binaries, 'bin', 'initdb'), [
      ...['-D', folder, '-U', SUPERUSER, '--pwfile', passwordFile, '-A', 'scram-sha-256', '-E', 'UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-ctype=C.UTF-8', '--no-instructions'],
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (code !== 0) throw notStarted(`initdb failed: ${output.slice(-2_000)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}
