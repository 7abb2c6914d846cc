import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../platform/log/logger.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';

/** Seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** `GET /metrics`, and a duration of every request by route and status. */
export function measureRequests(app: FastifyInstance, metrics: Metrics, log: Logger): void {
  const durations = metrics.histogram('hub_http_request_seconds', '各路由应答用时（秒）', BUCKETS, ['route', 'status']);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = String(reply.statusCode);
    durations.observe({ route, status }, reply.elapsedTime / 1_000);
    log.debug({
      event: 'http.answered',
      requestId: request.id,
      route,
      status,
      durationMs: Math.round(reply.elapsedTime),
    });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
