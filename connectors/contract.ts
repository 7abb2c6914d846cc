import type { FastifyPluginAsync } from 'fastify';
import type { Inbox } from '../contracts/envelope.js';
import type { EnvOf, EnvShape } from '../platform/config/read-env.js';
import type { Logger } from '../platform/log/logger.js';
import type { Metrics } from '../platform/telemetry/metrics.js';

/** What every connector is given. It speaks its channel's protocol and knows nothing of what becomes of an item. */
export interface ConnectorDeps<Config> {
  readonly config: Config;
  /** Resolves after the commit. A sender is told "taken" after that and never before. */
  readonly inbox: Inbox;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Adds HTTP routes, in a scope of their own. */
  readonly routes: (plugin: FastifyPluginAsync) => Promise<void>;
  /** Where a channel may keep how far it has read. Losing it costs a second reading, never an item. */
  readonly stateFolder: string;
}

export interface RunningConnector<Door> {
  /** For channels that come in through the graph or a command; null for those that serve or fetch by themselves. */
  readonly door: Door;
  /**
   * What is sent to this channel now is looked at. A channel that fetches is ready while it runs: that its server is
   * away is told by its own metric, and is no reason to take the hub and its other channels out of service.
   */
  ready(): boolean;
  /** Takes nothing new, and lets go of what is not committed: its sender still has it. Within a second. */
  close(): Promise<void>;
}

/**
 * One channel, as the host sees it; everything else about it stays in its folder. It may deliver an item twice and must
 * not lose one: what cannot be read is set aside, what cannot be stored stays with its sender.
 */
export interface Connector<Shape extends EnvShape = EnvShape, Door = unknown> {
  /** Its folder's name and its label in metrics. */
  readonly channel: string;
  /** Its variables; `.describe()` is what the reference says of each. */
  readonly env: Shape;
  /** @throws HubError CONFIGURATION_INVALID. A channel that does not answer is no reason to throw: it is tried again. */
  open(deps: ConnectorDeps<EnvOf<Shape>>): Promise<RunningConnector<Door>>;
}

/** Keeps the types of `env` and of the door apart for each channel. */
export function defineConnector<Shape extends EnvShape, Door>(
  connector: Connector<Shape, Door>,
): Connector<Shape, Door> {
  return connector;
}
