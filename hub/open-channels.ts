import type { FastifyPluginAsync } from 'fastify';
import { type OpenConnectors, openConnectors } from '../connectors/host.js';
import { connectors } from '../connectors/registry.js';
import { HubError } from '../platform/errors/hub-error.js';
import { demoHotlineSecrets } from './demo-hotline-secrets.js';
import type { Infrastructure } from './infrastructure.js';
import type { HubParts } from './open-parts.js';

/** The channels of this process, and the HTTP routes they want mounted. */
export interface OpenChannels {
  readonly routes: readonly FastifyPluginAsync[];
  readonly doors: OpenConnectors<typeof connectors>['doors'] | null;
  /** Rejects while a channel could not bring anything. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Channels run where intake runs: they acknowledge after its commit. Without the role `connectors` none is opened
 * that listens or fetches by itself.
 */
export async function openChannels(
  base: Infrastructure,
  { intake }: HubParts,
  env: NodeJS.ProcessEnv,
): Promise<OpenChannels> {
  const { config, log, metrics, now } = base;
  if (intake === null || !config.HUB_ROLES.includes('connectors')) {
    return { routes: [], doors: null, ready: async () => undefined, close: async () => undefined };
  }
  const routes: FastifyPluginAsync[] = [];
  const open = await openConnectors(
    connectors,
    {
      inbox: intake.inbox,
      log,
      metrics,
      now,
      stateFolder: config.dataDir,
      routes: async (plugin) => {
        routes.push(plugin);
      },
    },
    { ...demoHotlineSecrets(base), ...env },
  );
  intake.openDoors(open.doors);
  return {
    routes,
    doors: open.doors,
    ready: async () => {
      const away = Object.entries(open.ready()).find(([, isReady]) => !isReady);
      if (away) throw new HubError('CHANNEL_UNREACHABLE', { channel: away[0] });
    },
    close: open.close,
  };
}
