import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubError } from '../platform/errors/hub-error.js';
import type { HubConfig } from './hub-config.js';

const fileOf = ({ dataDir }: HubConfig): string => join(dataDir, 'running.json');

/** Written while a hub of this data folder serves, so that commands beside it find its address. */
export function recordRunningHub(config: HubConfig, url: string): () => Promise<void> {
  writeFileSync(fileOf(config), JSON.stringify({ url, pid: process.pid }));
  return async () => rmSync(fileOf(config), { force: true });
}

/** @throws HubError HUB_NOT_RUNNING */
export function runningHubUrl(config: HubConfig): string {
  try {
    const { url, pid } = JSON.parse(readFileSync(fileOf(config), 'utf8')) as { url: string; pid: number };
    process.kill(pid, 0);
    return url;
  } catch (cause) {
    throw new HubError('HUB_NOT_RUNNING', { next: 'bin/hub up' }, { cause });
  }
}
