import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Requests being answered now, open streams among them; those refused because the hub stops are not. */
export interface InFlight {
  count(): number;
  /** Resolves when there are none, or after `ms`. */
  drained(ms: number): Promise<void>;
}

export function countInFlight(app: FastifyInstance): InFlight {
  const running = new Set<IncomingMessage>();
  let drain: (() => void) | undefined;
  app.addHook('onRequest', (request, _reply, done) => {
    running.add(request.raw);
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    // One that an earlier hook refused never was among them.
    if (running.delete(request.raw) && running.size === 0) drain?.();
    done();
  });
  return {
    count: () => running.size,
    drained: (ms) =>
      running.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            const timer = setTimeout(resolve, ms);
            drain = () => {
              clearTimeout(timer);
              resolve();
            };
          }),
  };
}
