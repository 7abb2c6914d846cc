import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUPERUSER } from './cluster.js';
import { passwordFile } from './password.js';
import { type ServerIdentity, serverProcesses } from './server-processes.js';

interface ServerRecord extends ServerIdentity {
  readonly port: number;
}

/** The server another process runs for this data folder; null when there is none. For commands beside a running hub. */
export async function runningPostgres(dataDir: string): Promise<{ readonly url: string } | null> {
  const folder = await realpath(dataDir).catch(() => undefined);
  const text = folder && (await readFile(recordFile(folder), 'utf8').catch(() => undefined));
  if (!text) return null;
  const record = JSON.parse(text) as ServerRecord;
  if (serverProcesses(record).length === 0) return null;
  return { url: urlOf(record.port, await readFile(passwordFile(folder), 'utf8')) };
}

export async function recordServer(dataDir: string, record: ServerRecord): Promise<void> {
  const { mark, uid, port } = record;
  const aside = `${recordFile(dataDir)}.new`;
  await writeFile(aside, JSON.stringify({ mark, uid, port }));
  await rename(aside, recordFile(dataDir));
}

export async function forgetServer(dataDir: string): Promise<void> {
  await rm(recordFile(dataDir), { force: true });
}

export function urlOf(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/hub`;
}

function recordFile(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}
