import type { FastifyInstance } from 'fastify';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Role } from '../../platform/identity/viewer.js';

/** A token of the demo county, to try the graph with. */
export interface DemoToken {
  /** Shown beside it, e.g. `信访局工作人员`. */
  readonly label: string;
  readonly role: Role;
  readonly token: string;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Ready tokens, for a browser on this machine only: neither through a proxy nor for a page of another origin. */
export function serveDemoTokens(app: FastifyInstance, demoTokens: () => Promise<readonly DemoToken[]>): void {
  app.get('/demo/tokens', async (request, reply) => {
    const { headers, raw } = request;
    const isForwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
    const isForeign = !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
    const site = headers['sec-fetch-site'] ?? 'same-origin';
    if (!LOOPBACK.test(raw.socket.remoteAddress ?? '') || isForwarded || isForeign || site !== 'same-origin') {
      throw new HubError('ROUTE_NOT_FOUND');
    }
    return reply.send(await demoTokens());
  });
}
