import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HubError } from '../../platform/errors/hub-error.js';

/** How often one client may do something. */
export interface WriteRate {
  /** @throws HubError RATE_LIMITED with `retryAfterSeconds` */
  take(client: string): Promise<void>;
}

/** Counted in this process: behind several gateways each counts for itself. */
export function writesPerMinute(most: number): WriteRate {
  const limiter = new RateLimiterMemory({ points: most, duration: 60 });
  return {
    take: async (client) => {
      try {
        await limiter.consume(client);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new HubError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1_000) });
      }
    },
  };
}
