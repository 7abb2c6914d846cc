import { silentProgress } from '../../hub/command/progress.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { type RunningHub, runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import type { GridPart } from '../../subgraphs/grid/grid-part.js';
import { type HubClient, hubClient } from './hub-client.js';
import { hubSettings } from './start-hub.js';
import { steadyPort } from './steady-port.js';

export interface SplitHub extends HubClient, AsyncDisposable {
  /** Base URL of each subgraph, e.g. `http://127.0.0.1:4103/cases`. */
  readonly subgraphs: Readonly<Record<'grid' | 'intake' | 'cases', string>>;
  readonly grid: GridPart;
  readonly databaseUrl: string;
  /** The keys that all its processes share. */
  readonly keysFile: string;
}

/** The hub as a county with several machines runs it: each subgraph behind HTTP, the gateway apart from all. */
export async function startSplitHub(extra: NodeJS.ProcessEnv = {}): Promise<SplitHub> {
  const settings = await hubSettings(extra);
  const hubs: RunningHub[] = [];
  const start = async (roles: string, urls: Readonly<Record<string, string>> = {}, port = 0): Promise<RunningHub> => {
    const env: NodeJS.ProcessEnv = {
      ...settings.env,
      HUB_PORT: String(port),
      HUB_ROLES: roles,
      HUB_SUBGRAPH_URLS: Object.entries(urls)
        .map(([name, url]) => `${name}=${url}`)
        .join(','),
    };
    const hub = await runHub(readHubConfig(env), createLogger(env['HUB_LOG_LEVEL']), silentProgress, env);
    hubs.push(hub);
    return hub;
  };
  // Grid and cases ask each other, so one of them is named before it runs.
  const casesPort = await steadyPort();
  const gridHub = await start('grid', { cases: `http://127.0.0.1:${casesPort}/cases` });
  const grid = `${gridHub.url}/grid`;
  const intakeHub = await start('intake,connectors,worker');
  const intake = `${intakeHub.url}/intake`;
  const cases = `${(await start('cases,worker', { grid, intake }, casesPort)).url}/cases`;
  const gateway = await start('gateway', { grid, intake, cases });
  const client = hubClient(gateway.url, settings.keysFile, settings.secrets);
  const connectors = hubClient(intakeHub.url, settings.keysFile, settings.secrets);
  return {
    ...client,
    push: connectors.push,
    subgraphs: { grid, intake, cases },
    grid: gridHub.parts.grid as GridPart,
    databaseUrl: settings.databaseUrl,
    keysFile: settings.keysFile,
    [Symbol.asyncDispose]: async () => {
      for (const hub of hubs.reverse()) await hub.close();
      await settings.discard();
    },
  };
}
