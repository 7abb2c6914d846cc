import type { FastifyInstance } from 'fastify';

/** Requests being answered now, open streams among them. */
export interface InFlight {
  count(): number;
  /** Resolves when there are none, or after `ms`. */
  drained(ms: number): Promise<void>;
}

export function countInFlight(app: FastifyInstance): InFlight {
  let count = 0;
  let drain: (() => void) | undefined;
  app.addHook('onRequest', (_request, _reply, done) => {
    count++;
    done();
  });
  app.addHook('onResponse', (_request, _reply, done) => {
    count--;
    if (count === 0) drain?.();
    done();
  });
  return {
    count: () => count,
    drained: (ms) =>
      count === 0
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
