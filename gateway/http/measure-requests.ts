import type { FastifyInstance } from 'fastify';
import type { Histogram } from 'prom-client';
import type { Logger } from '../../platform/log/logger.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';

/** Seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** `GET /metrics`, and a duration of every request by route and status. */
export function measureRequests(app: FastifyInstance, metrics: Metrics, log: Logger): void {
  const durations = metrics.histogram('hub_http_request_seconds', '各路由应答用时（秒）', BUCKETS, ['route', 'status']);
  const durationOf = rememberedLabels(durations);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    durationOf(route, reply.statusCode).observe(reply.elapsedTime / 1_000);
    if (log.isLevelEnabled('debug')) {
      const durationMs = Math.round(reply.elapsedTime);
      log.debug({ event: 'http.answered', requestId: request.id, route, status: reply.statusCode, durationMs });
    }
    done();
  });
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}

interface Duration {
  observe(seconds: number): void;
}

/** Finding a labelled figure anew costs more than counting in it. Routes and statuses are few. */
function rememberedLabels(durations: Histogram<'route' | 'status'>): (route: string, status: number) => Duration {
  const known = new Map<string, Duration>();
  return (route, status) => {
    const key = `${status} ${route}`;
    const before = known.get(key);
    if (before) return before;
    const found: Duration = durations.labels(route, String(status));
    known.set(key, found);
    return found;
  };
}
