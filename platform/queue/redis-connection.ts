import { setTimeout as sleep } from 'node:timers/promises';
import { Cluster, Redis } from 'ioredis';
import type { Logger } from '../log/logger.js';

export interface RedisConnection {
  readonly client: Redis | Cluster;
  /** Hash-tagged, so that all keys of a queue lie in one slot of a cluster. */
  readonly prefix: string;
  /** A further connection to the same store, for a subscriber. */
  duplicate(): Redis | Cluster;
  close(): Promise<void>;
}

/**
 * One server (`redis://host`), Sentinel (`redis-sentinel://host1:26379,host2:26379/master-name`) or Cluster
 * (`redis-cluster://host1:6379,host2:6379`); `rediss…` for TLS. User and password go before the hosts.
 */
export function connectRedis(url: string, log: Logger, prefix = '{hub}'): RedisConnection {
  const open = (): Redis | Cluster => {
    const client = clientFor(url);
    client.on('error', (error: Error) => log.warn({ event: 'redis.failed', err: error }));
    return client;
  };
  const client = open();
  return {
    client,
    prefix,
    duplicate: open,
    close: () => closeRedis(client),
  };
}

/** Longest a server may take to answer a goodbye. Milliseconds. */
const QUIT_WITHIN_MS = 1_000;

/** Says goodbye to a server that answers, and leaves one that is away: `quit` would wait for its return. */
export async function closeRedis(client: Redis | Cluster): Promise<void> {
  if (client.status === 'ready') {
    const said = client.quit().catch(() => undefined);
    await Promise.race([said, sleep(QUIT_WITHIN_MS, undefined, { ref: false })]);
  }
  client.disconnect();
}

function clientFor(url: string): Redis | Cluster {
  // BullMQ's blocking commands must wait out a failover instead of failing after some tries.
  const options = { maxRetriesPerRequest: null };
  const [, scheme = '', credentials = '', hosts = '', path = ''] =
    /^(rediss?(?:-sentinel|-cluster)?):\/\/(?:([^@]*)@)?([^/]+)\/?(.*)$/.exec(url) ?? [];
  const [username, password] = credentials.split(':').map(decodeURIComponent);
  const login = { ...(username ? { username } : {}), ...(password ? { password } : {}) };
  const tls = scheme.startsWith('rediss') ? { tls: {} } : {};
  const nodes = hosts.split(',').map((host) => {
    const [name = 'localhost', port] = host.split(':');
    return { host: name, port: Number(port ?? (scheme.endsWith('sentinel') ? 26379 : 6379)) };
  });
  if (scheme.endsWith('-cluster')) return new Cluster(nodes, { redisOptions: { ...options, ...login, ...tls } });
  if (scheme.endsWith('-sentinel')) {
    return new Redis({ ...options, ...login, ...tls, sentinels: nodes, name: path || 'mymaster' });
  }
  return new Redis(url, options);
}
