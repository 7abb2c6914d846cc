import type { EntityManager } from '@mikro-orm/postgresql';
import { isDatabaseAway, withinDatabaseLimit } from '../../../platform/database/database-fault.js';
import type { Arrival, Committed } from './arrival.js';
import { commitArrivals } from './commit-arrivals.js';

export type Settled = { readonly committed: Committed } | { readonly error: unknown };

/**
 * Commits arrivals of many senders together, each with an outcome of its own: one that the database refuses is found
 * by trying one by one and fails alone.
 */
export async function commitSettled(
  fork: () => EntityManager,
  arrivals: readonly Arrival[],
  limitMs: number,
): Promise<Settled[]> {
  try {
    const committed = await withinDatabaseLimit(commitArrivals(fork(), arrivals), limitMs);
    return committed.map((one) => ({ committed: one }));
  } catch (error) {
    if (arrivals.length === 1 || isDatabaseAway(error)) return arrivals.map(() => ({ error }));
  }
  const settled: Settled[] = [];
  for (const arrival of arrivals) settled.push(...(await commitSettled(fork, [arrival], limitMs)));
  return settled;
}
