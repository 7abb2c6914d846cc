import { type EnvShape, readEnv } from '../platform/config/read-env.js';
import type { Connector, ConnectorDeps, RunningConnector } from './contract.js';
import { countedInboxes } from './counted-inbox.js';

type Registry = Readonly<Record<string, Connector<EnvShape, unknown>>>;
type DoorOf<C> = C extends Connector<infer _Shape, infer Door> ? Door : never;

export interface OpenConnectors<R extends Registry> {
  /** What the graph and the commands hand their input to, by channel. */
  readonly doors: { readonly [Channel in keyof R]: DoorOf<R[Channel]> };
  /** Which channels look at what is sent to them, see RunningConnector. */
  ready(): Readonly<Record<string, boolean>>;
  close(): Promise<void>;
}

/**
 * Opens every channel of the registry. The faults of a channel's configuration are its own: they stop the start, for a
 * county that believes its mailbox is read must not find out from a petitioner that it is not.
 *
 * @throws HubError CONFIGURATION_INVALID
 */
export async function openConnectors<R extends Registry>(
  registry: R,
  deps: Omit<ConnectorDeps<never>, 'config'>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<OpenConnectors<R>> {
  const inboxOf = countedInboxes(deps.inbox, deps.metrics);
  const running = new Map<string, RunningConnector<unknown>>();
  const close = async (): Promise<void> => {
    await Promise.all([...running.values()].map((each) => each.close()));
  };
  try {
    for (const [name, connector] of Object.entries(registry)) {
      const { channel } = connector;
      const own = { config: readEnv(connector.env, env), inbox: inboxOf(channel), log: deps.log.child({ channel }) };
      running.set(name, await connector.open({ ...deps, ...own }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const byName = <Value>(value: (each: RunningConnector<unknown>) => Value): Record<string, Value> =>
    Object.fromEntries([...running].map(([name, each]) => [name, value(each)]));
  return {
    doors: byName((each) => each.door) as OpenConnectors<R>['doors'],
    ready: () => byName((each) => each.ready()),
    close,
  };
}
