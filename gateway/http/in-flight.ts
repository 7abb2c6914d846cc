import type { FastifyInstance } from 'fastify';

/** Requests being answered now; streams, which take their replies over, are not among them. */
export interface InFlight {
  count(): number;
  /** Resolves when there are none, or after `ms`. */
  drained(ms: number): Promise<void>;
}

export function countInFlight(app: FastifyInstance): InFlight {
  let count = 0;
  let drain: (() => void) | undefined;
  app.addHook('onRequest', async (_request, reply) => {
    count++;
    reply.raw.once('close', () => {
      count--;
      if (count === 0) drain?.();
    });
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
