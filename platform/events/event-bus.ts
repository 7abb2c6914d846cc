import type { Cluster, Redis } from 'ioredis';
import pg from 'pg';
import type { Logger } from '../log/logger.js';
import type { RedisConnection } from '../queue/redis-connection.js';

/**
 * Nudges between processes: "look at the log, it has grown". Nothing is promised: a nudge may be lost or doubled,
 * so whoever listens also looks by itself now and then. Within the process it arrives at once.
 */
export interface EventBus {
  publish(topics: readonly string[]): void;
  /** @returns stop */
  listen(listener: (topic: string) => void): () => void;
  close(): Promise<void>;
}

/** Carries topics to other processes and tells of theirs. */
interface Wire {
  send(message: string): Promise<unknown>;
  close(): Promise<void>;
}

const CHANNEL = 'hub_events';
/** NOTIFY takes at most 8,000 bytes. */
const TOPICS_PER_MESSAGE = 100;
const RECONNECT_MS = 1_000;

export function postgresEventBus(url: string, log: Logger): EventBus {
  return createBus(log, (receive) => postgresWire(url, receive, log));
}

export function redisEventBus(redis: RedisConnection, log: Logger): EventBus {
  return createBus(log, (receive) => redisWire(redis, receive));
}

function createBus(log: Logger, open: (receive: (message: string) => void) => Wire): EventBus {
  const listeners = new Set<(topic: string) => void>();
  const origin = Math.random().toString(36).slice(2);
  const tell = (topics: readonly string[]): void => {
    for (const topic of topics) for (const listener of listeners) listener(topic);
  };
  const wire = open((message) => {
    const [from, ...topics] = message.split('\n');
    if (from !== origin) tell(topics);
  });
  return {
    publish: (topics) => {
      tell(topics);
      for (let at = 0; at < topics.length; at += TOPICS_PER_MESSAGE) {
        const message = [origin, ...topics.slice(at, at + TOPICS_PER_MESSAGE)].join('\n');
        wire.send(message).catch((error: unknown) => log.warn({ event: 'bus.publish-failed', err: error }));
      }
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => wire.close(),
  };
}

function postgresWire(url: string, receive: (message: string) => void, log: Logger): Wire {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 3_000, keepAlive: true });
  pool.on('error', () => undefined);
  let closed = false;
  let client: pg.Client | undefined;

  const listen = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 3_000 });
    client = next;
    const again = (): void => {
      if (client !== next) return;
      client = undefined;
      setTimeout(() => void listen(), RECONNECT_MS).unref();
    };
    next.on('error', again);
    next.on('end', again);
    next.on('notification', ({ payload }) => receive(payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch (error) {
      log.warn({ event: 'bus.listen-failed', err: error });
      again();
    }
  };
  void listen();
  return {
    send: (message) => pool.query('select pg_notify($1, $2)', [CHANNEL, message]),
    close: async () => {
      closed = true;
      const open = client;
      client = undefined;
      await Promise.all([open?.end().catch(() => undefined), pool.end()]);
    },
  };
}

function redisWire(redis: RedisConnection, receive: (message: string) => void): Wire {
  const subscriber: Redis | Cluster = redis.duplicate();
  subscriber.on('message', (_channel: string, message: string) => receive(message));
  void subscriber.subscribe(CHANNEL).catch(() => undefined);
  return {
    send: (message) => redis.client.publish(CHANNEL, message),
    close: async () => {
      subscriber.disconnect();
    },
  };
}
