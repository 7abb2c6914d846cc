import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '../../hub/command/progress.js';
import { readDemoHotlineSecrets } from '../../hub/demo-hotline-secrets.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import { type HubClient, hubClient } from './hub-client.js';

/** The hub as `npm start` runs it for who tries it out: embedded database, demo county, demo tokens. In this process. */
export async function startDemoHub(): Promise<HubClient & AsyncDisposable> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-demo-'));
  /** mkdtemp makes it 0700, which the server's account cannot enter when root runs the tests. */
  await chmod(dataDir, 0o711);
  const env = { HUB_PORT: '0', HUB_DATA: dataDir, HUB_SWEEP_SECONDS: '1' };
  const config = readHubConfig(env);
  const hub = await runHub(config, createLogger(process.env['HUB_TEST_LOG'] ?? 'silent'), silentProgress, env);
  return {
    ...hubClient(hub.url, config.keysFile, readDemoHotlineSecrets(config)),
    [Symbol.asyncDispose]: async () => {
      await hub.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
