import type { FeedItemV1 } from '../../contracts/case-event.js';
import type { CasesPort, GridPort } from '../../contracts/ports.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { EventBus } from '../../platform/events/event-bus.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { Logger } from '../../platform/log/logger.js';
import type { GatewayContext } from '../graph/gateway-context.js';
import type { FeedAsked, FeedField } from './feed-graph.js';
import { listenForNudges } from './feed-nudges.js';
import { type FeedQueue, feedQueue } from './feed-queue.js';
import { openFeedTails } from './feed-tails.js';
import { type FollowedUnit, mayHear, unitToFollow } from './may-follow.js';
import { type Followed, type OpenStream, recheckStreams } from './recheck-streams.js';

export interface FeedStreamsOptions {
  readonly cases: Pick<CasesPort, 'feed' | 'standing'>;
  readonly grid: GridPort;
  readonly bus: Pick<EventBus, 'listen'>;
  readonly log: Logger;
  /** Streams open at once. */
  readonly most: number;
  /** Milliseconds, default 2 000. */
  readonly pollMs?: number;
  /** Milliseconds, default 30 000. */
  readonly slowMs?: number;
  /** How often the right to each stream is looked at again. Milliseconds, default 30 000. */
  readonly recheckMs?: number;
}

export interface FeedStreams {
  /**
   * Of a unit that is over: what it heard, and then the end, UNIT_RETIRED.
   *
   * @throws HubError UNAUTHENTICATED, FORBIDDEN, CURSOR_INVALID, SUBSCRIPTION_LIMIT, SHUTTING_DOWN
   */
  open(asked: FeedAsked, context: GatewayContext): Promise<AsyncIterable<FeedItemV1>>;
  counts(): { readonly streams: number; readonly tails: number };
  /** Ends every stream with SHUTTING_DOWN. */
  close(): void;
}

/** Which items a field shows. */
const WANTED: Readonly<Record<FeedField, (item: FeedItemV1) => boolean>> = {
  caseAssigned: ({ kind }) => kind === 'CASE_ASSIGNED',
  caseChanged: () => true,
};

export function openFeedStreams(options: FeedStreamsOptions): FeedStreams {
  const { cases, grid, bus, log, most, pollMs = 2_000, slowMs = 30_000, recheckMs = 30_000 } = options;
  const nudges = listenForNudges(bus);
  const tails = openFeedTails({ cases, nudges, pollMs, slowMs, log });
  const open = new Map<FeedQueue, OpenStream>();
  const recheck = setInterval(() => {
    const follow = async (viewer: Viewer, unit: string): Promise<Followed> => {
      const followed = await unitToFollow(grid, viewer, unit);
      return { lineage: followed.lineage, lastWords: await lastWordsOf(unit, followed) };
    };
    void recheckStreams([...open.values()], follow, tails.finish);
  }, recheckMs);
  let isClosing = false;

  /** Why the unit's feed has ended: it is over, and nothing in its hands still waits to be gone on with elsewhere. */
  async function lastWordsOf(unitCode: string, { unitCodes, successorCodes }: FollowedUnit): Promise<HubError | null> {
    if (successorCodes === null) return null;
    const { units } = await cases.standing({ unitCodes, cellIds: [] });
    return units.length > 0 ? null : new HubError('UNIT_RETIRED', { unitCode, successors: successorCodes.join() });
  }

  return {
    open: async ({ field, unit, after = null }, { caller, expiresAt }) => {
      if (isClosing) throw new HubError('SHUTTING_DOWN');
      if (open.size >= most) throw new HubError('SUBSCRIPTION_LIMIT', { limit: most });
      const heard = (item: FeedItemV1): boolean => WANTED[field](item) && mayHear(stream.lineage, item);
      const queue: FeedQueue = feedQueue(heard, () => {
        open.delete(queue);
        stopExpiry();
        tails.leave(queue);
      });
      const stopExpiry = at(expiresAt, () => queue.end(new HubError('UNAUTHENTICATED')));
      const stream: OpenStream = { queue, unit, viewer: caller.viewer, lineage: [] };
      open.set(queue, stream);
      try {
        const followed = await unitToFollow(grid, caller.viewer, unit);
        stream.lineage = followed.lineage;
        const lastWords = await lastWordsOf(unit, followed);
        await tails.follow(unit, followed.unitCodes, after, queue);
        if (lastWords) tails.finish(queue, lastWords);
      } catch (error) {
        queue.close();
        throw error;
      }
      return queue;
    },
    counts: () => ({ streams: open.size, tails: tails.count() }),
    close: () => {
      isClosing = true;
      clearInterval(recheck);
      for (const queue of [...open.keys()]) queue.end(new HubError('SHUTTING_DOWN'));
      nudges.close();
    },
  };
}

/** Longest a timer can be set for. Milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** @returns stop. A token that lives longer than a timer ends the stream early, and its client comes again. */
function at(time: Date | null, act: () => void): () => void {
  if (time === null) return () => undefined;
  const timer = setTimeout(act, Math.min(Math.max(time.getTime() - Date.now(), 0), LONGEST_TIMER_MS));
  return () => clearTimeout(timer);
}
