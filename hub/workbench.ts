import type { Logger } from '../platform/log/logger.js';
import { runningPostgres } from './embedded-postgres/running-postgres.js';
import type { HubConfig } from './hub-config.js';
import { type Infrastructure, openInfrastructure } from './infrastructure.js';
import { openDatabase } from './open-database.js';
import { type HubParts, openParts } from './open-parts.js';
import { migrate } from './run-hub.js';

/** The hub's parts for one command: beside a running hub on its database, or on the database alone. */
export interface Workbench extends AsyncDisposable {
  readonly base: Infrastructure;
  readonly parts: HubParts;
  /** Names of the migrations that were missing. */
  readonly migrated: readonly string[];
}

/**
 * What the command hands to a queue is worked off by the running hub, or by the next one that starts: the workbench
 * itself runs no workers.
 */
export async function openWorkbench(config: HubConfig, log: Logger): Promise<Workbench> {
  const running = config.HUB_DATABASE_URL ?? (await runningPostgres(config.dataDir))?.url;
  const beside = running === undefined ? config : { ...config, HUB_DATABASE_URL: running };
  const database = await openDatabase(beside);
  const base = await openInfrastructure(config, database, log);
  const parts = await openParts(base);
  const migrated = await migrate(base, parts);
  return {
    base,
    parts,
    migrated,
    [Symbol.asyncDispose]: async () => {
      await base.close();
      await Promise.all(parts.local.map((part) => part.close()));
      await database.close();
    },
  };
}
