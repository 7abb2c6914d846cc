import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { errorMask } from '../../platform/graphql/error-mask.js';
import type { Logger } from '../../platform/log/logger.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';
import type { HubGraph } from '../graph/hub-graph.js';
import type { IsOriginAllowed } from '../http/allowed-origins.js';
import type { ReadCaller } from '../identity/read-caller.js';
import { type FeedStreamsOptions, openFeedStreams } from './feed-streams.js';
import type { StreamEngine } from './perform-operation.js';
import { socketProtocol } from './socket-protocol.js';
import { serveEventStreams } from './sse-transport.js';
import { createSubscriptions } from './subscriptions.js';
import { serveWebSockets } from './ws-transport.js';

export interface LiveOptions extends Pick<StreamEngine, 'apollo' | 'door'> {
  readonly graph: HubGraph;
  readonly feed: Omit<FeedStreamsOptions, 'log'>;
  readonly readCaller: ReadCaller;
  readonly isOriginAllowed: IsOriginAllowed;
  readonly isStopping: () => boolean;
  readonly mostPerSocket: number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** What subscribers get to hear the reason before their sockets are closed. Milliseconds. */
const LAST_WORD_MS = 200;

/** Live streams over both transports. @returns close, which tells every subscriber why */
export async function serveLive(app: FastifyInstance, options: LiveOptions): Promise<() => Promise<void>> {
  const { apollo, door, graph, readCaller, isOriginAllowed, isStopping, log, metrics } = options;
  const streams = openFeedStreams({ ...options.feed, log });
  const subscriptions = createSubscriptions(graph, streams, errorMask(log));
  const engine: StreamEngine = { apollo, door, subscriptions };

  metrics.gauge('hub_live_streams', '打开的订阅与其下的日志读取者', ['kind'], async (gauge) => {
    const { streams: open, tails } = streams.counts();
    gauge.set({ kind: 'streams' }, open);
    gauge.set({ kind: 'tails' }, tails);
  });
  metrics.gauge('hub_live_executions', '为订阅执行的次数（相同的订阅者共用一次）', [], async (gauge) =>
    gauge.set(subscriptions.shared.executed()),
  );

  await serveEventStreams(app, { engine, readCaller, isOriginAllowed });
  const closeSockets = serveWebSockets(app.server, {
    protocol: socketProtocol(engine, readCaller, options.mostPerSocket),
    isOriginAllowed,
    isStopping,
    mostSockets: options.feed.most,
    log,
  });
  return async () => {
    const hasListeners = streams.counts().streams > 0;
    streams.close();
    if (hasListeners) await sleep(LAST_WORD_MS);
    await closeSockets();
  };
}
