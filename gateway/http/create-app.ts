import Fastify, { type FastifyInstance } from 'fastify';
import { HubError } from '../../platform/errors/hub-error.js';
import { PROBLEM_JSON, problemOfError } from '../../platform/errors/problem.js';
import type { Logger } from '../../platform/log/logger.js';
import { MAX_BODY_BYTES } from '../limits/limits.js';
import { hubErrorOf } from './hub-error-of.js';
import { languageOf } from './language-of.js';
import { requestIdOf } from './request-id.js';
import { sendSecurityHeaders } from './security-headers.js';

export interface AppOptions {
  readonly trustedProxies: readonly string[];
  readonly isStopping: () => boolean;
  readonly log: Logger;
}

/** When a client of a stopping hub may come again. Seconds. */
const RETRY_AFTER_SECONDS = 5;

/** The HTTP server all routes share: ids, headers, and errors as problems unless a route speaks GraphQL. */
export function createApp({ trustedProxies, isStopping, log }: AppOptions): FastifyInstance {
  const app = Fastify({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: requestIdOf,
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // Its own 503 has no Retry-After: the hook below answers until the last connection is gone.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
  sendSecurityHeaders(app);
  app.addHook('onRequest', (_request, reply, done) => {
    if (!isStopping()) return done();
    reply.header('retry-after', String(RETRY_AFTER_SECONDS)).header('connection', 'close');
    return done(new HubError('SHUTTING_DOWN'));
  });
  app.setNotFoundHandler(() => {
    throw new HubError('ROUTE_NOT_FOUND');
  });
  app.setErrorHandler((error, request, reply) => {
    const known = hubErrorOf(error);
    if (known.code === 'INTERNAL_SERVER_ERROR') log.error({ event: 'http.failed', requestId: request.id, err: error });
    const problem = problemOfError(known, languageOf(request.headers['accept-language']));
    return reply.status(problem.status).header('content-type', PROBLEM_JSON).send(JSON.stringify(problem));
  });
  return app;
}
