import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newHotlineSecret } from '../../connectors/hotline/new-hotline-secret.js';
import { silentProgress } from '../../hub/command/progress.js';
import { DEMO_HOTLINE_PROFILES } from '../../hub/demo-hotline-secrets.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { type RunningHub, runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import type { GridPart } from '../../subgraphs/grid/grid-part.js';
import { createDatabase } from './databases.js';
import { type HubClient, hubClient } from './hub-client.js';

export interface TestHub extends HubClient, AsyncDisposable {
  readonly hub: RunningHub;
  readonly grid: GridPart;
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Of its hotline profiles, by name. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** The settings of a hub under test: its own database with the demo county in it, its own keys and secrets. */
export interface HubSettings {
  readonly env: NodeJS.ProcessEnv;
  readonly secrets: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly keysFile: string;
  readonly databaseUrl: string;
  discard(): Promise<void>;
}

export async function hubSettings(extra: NodeJS.ProcessEnv = {}): Promise<HubSettings> {
  const database = await createDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'));
  const secrets = Object.fromEntries(DEMO_HOTLINE_PROFILES.map((profile) => [profile, newHotlineSecret()]));
  const keysFile = join(dataDir, 'keys.json');
  await writeFile(keysFile, process.env['HUB_TEST_KEYS'] ?? '', { mode: 0o600 });
  return {
    secrets,
    dataDir,
    keysFile,
    databaseUrl: database.url,
    env: {
      HUB_PORT: '0',
      HUB_DATA: dataDir,
      HUB_DATABASE_URL: database.url,
      HUB_LOG_LEVEL: process.env['HUB_TEST_LOG'] ?? 'silent',
      HUB_SWEEP_SECONDS: '1',
      HUB_HOTLINE_SECRETS: Object.entries(secrets)
        .map(([profile, secret]) => `${profile}=${secret}`)
        .join(';'),
      ...extra,
    },
    discard: async () => {
      await database[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The whole hub in this process, on free ports, with the demo county. */
export async function startHub(extra: NodeJS.ProcessEnv = {}): Promise<TestHub> {
  const settings = await hubSettings(extra);
  const log = createLogger(settings.env['HUB_LOG_LEVEL']);
  const hub = await runHub(readHubConfig(settings.env), log, silentProgress, settings.env);
  return {
    ...hubClient(hub.url, settings.keysFile, settings.secrets),
    hub,
    grid: hub.parts.grid as GridPart,
    dataDir: settings.dataDir,
    databaseUrl: settings.databaseUrl,
    secrets: settings.secrets,
    [Symbol.asyncDispose]: async () => {
      await hub.close();
      await settings.discard();
    },
  };
}
