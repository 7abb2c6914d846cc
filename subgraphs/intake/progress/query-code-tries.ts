import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HubError } from '../../../platform/errors/hub-error.js';

/** Wrong tries of one client, and how long it then waits. */
const WRONG_TRIES = 5;
const WAIT_SECONDS = 900;
/** Wrong tries of all clients together in a minute: what many addresses at once may guess. */
const WRONG_TRIES_OF_ALL = 300;
const ALL = 'all';

/** Counts wrong query codes. */
export interface QueryCodeTries {
  /**
   * Runs one try. It counts as wrong from its start, so that a thousand at once are not all let in; what it finds
   * takes that back.
   *
   * @throws HubError RATE_LIMITED with `retryAfterSeconds`; a right code too is refused then
   */
  attempt<Found>(client: string, find: () => Promise<Found | null>): Promise<Found | null>;
}

/**
 * Kept in this process: with N processes a client has N times as many tries, against codes of 60 bits.
 * A try that fails because the database is away does not count.
 */
export function createQueryCodeTries(): QueryCodeTries {
  const ofClient = new RateLimiterMemory({ points: WRONG_TRIES, duration: WAIT_SECONDS });
  const ofAll = new RateLimiterMemory({ points: WRONG_TRIES_OF_ALL, duration: 60 });

  return {
    attempt: async (client, find) => {
      await ofClient.consume(client).catch(refuse);
      await ofAll.consume(ALL).catch(async (limit: unknown) => {
        await ofClient.reward(client);
        refuse(limit);
      });
      const takeBack = () => Promise.all([ofClient.reward(client), ofAll.reward(ALL)]);
      try {
        const found = await find();
        if (found !== null) await takeBack();
        return found;
      } catch (error) {
        await takeBack();
        throw error;
      }
    },
  };
}

function refuse(limit: unknown): never {
  if (!(limit instanceof RateLimiterRes)) throw limit;
  throw new HubError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(limit.msBeforeNext / 1_000)) });
}
