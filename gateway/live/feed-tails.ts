import type { CasesPort } from '../../contracts/ports.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Logger } from '../../platform/log/logger.js';
import type { FeedNudges, FeedWatch } from './feed-nudges.js';
import type { FeedQueue } from './feed-queue.js';

export interface TailOptions {
  readonly cases: Pick<CasesPort, 'feed'>;
  readonly nudges: FeedNudges;
  /** How long a tail waits without word before it looks by itself. Milliseconds. */
  readonly pollMs: number;
  /** How long a subscriber may leave its queue full. Milliseconds. */
  readonly slowMs: number;
  readonly log: Logger;
}

export interface FeedTails {
  /**
   * Hands the queue everything of the unit's feed after the cursor (null: from now on), in order, until it closes.
   *
   * @param unitCodes the unit with its subtree: whose feeds it is that may grow
   * @throws HubError CURSOR_INVALID, and what the log says when it cannot be read now
   */
  follow(unit: string, unitCodes: readonly string[], after: string | null, queue: FeedQueue): Promise<void>;
  /** The unit's feed has ended: the queue is finished with the reason once it has been handed all there is. */
  finish(queue: FeedQueue, reason: HubError): void;
  /** To be called when a queue has closed. */
  leave(queue: FeedQueue): void;
  count(): number;
}

/** Items read at once. */
const PAGE = 100;

/** One reader of a unit's log, and those who stand at the same place in it. */
interface Tail {
  readonly unit: string;
  readonly unitCodes: readonly string[];
  readonly watch: FeedWatch;
  readonly queues: Set<FeedQueue>;
  cursor: string;
  /** Words heard before the last read: those since then may tell of something it did not see. */
  seen: number;
  /** Its last page was not full: there is nothing between it and the present. */
  isAtHead: boolean;
}

/**
 * Replay and live are one loop over the log: read from the cursor; when nothing is there, wait for a nudge or look again
 * later. So there is no seam at which an event could be missed or come twice. Tails that meet at one place become one.
 */
export function openFeedTails({ cases, nudges, pollMs, slowMs, log }: TailOptions): FeedTails {
  const tails = new Set<Tail>();
  const places = new Map<string, Tail>();
  const lastWords = new Map<FeedQueue, HubError>();

  return {
    count: () => tails.size,
    follow: async (unit, unitCodes, after, queue) => {
      const near = after === null ? headOf(unit) : places.get(placeOf({ unit, cursor: after }));
      if (near) {
        near.queues.add(queue);
        return;
      }
      const tail = newTail(unit, unitCodes, after, queue);
      try {
        await read(tail, after);
      } catch (error) {
        tail.watch.stop();
        throw error;
      }
      if (queue.isOpen) start(tail);
      else tail.watch.stop();
    },
    finish: (queue, reason) => {
      lastWords.set(queue, reason);
      for (const tail of tails) if (tail.queues.has(queue)) tail.watch.wake();
    },
    leave: (queue) => {
      lastWords.delete(queue);
      for (const tail of tails) if (tail.queues.delete(queue) && tail.queues.size === 0) tail.watch.wake();
    },
  };

  function newTail(unit: string, unitCodes: readonly string[], cursor: string | null, queue: FeedQueue): Tail {
    const watch = nudges.watch(unitCodes);
    return { unit, unitCodes, watch, queues: new Set([queue]), cursor: cursor ?? '', seen: 0, isAtHead: false };
  }

  function start(tail: Tail): void {
    tails.add(tail);
    settle(tail);
    void run(tail);
  }

  async function run(tail: Tail): Promise<void> {
    while (tail.queues.size > 0) {
      if (tail.isAtHead) await tail.watch.wait(tail.seen, pollMs);
      await makeRoom(tail);
      if (tail.queues.size > 0) await step(tail);
    }
    tails.delete(tail);
    unsettle(tail);
    tail.watch.stop();
  }

  async function step(tail: Tail): Promise<void> {
    try {
      await read(tail, tail.cursor);
    } catch (error) {
      tail.isAtHead = true;
      if (error instanceof HubError && !error.retry) for (const queue of [...tail.queues]) queue.end(error);
      else log.warn({ event: 'feed.read-failed', unit: tail.unit, err: error });
    }
  }

  /** The place is left and taken in one go: whoever comes meanwhile finds the tail before or after its page. */
  async function read(tail: Tail, after: string | null): Promise<void> {
    tail.seen = tail.watch.count();
    // Those told before the read: what it does not see has not happened to them.
    const ending = [...tail.queues].filter((queue) => lastWords.has(queue));
    const page = await cases.feed({ unitCode: tail.unit, after, limit: PAGE });
    for (const queue of tail.queues) queue.offer(page.items);
    tail.isAtHead = page.items.length < PAGE;
    if (tail.isAtHead) for (const queue of ending) finishWith(queue);
    if (page.next === tail.cursor) return;
    unsettle(tail);
    tail.cursor = page.next;
    if (tails.has(tail)) settle(tail);
  }

  function finishWith(queue: FeedQueue): void {
    const reason = lastWords.get(queue);
    if (reason) queue.finish(reason);
  }

  /** A subscriber whose queue is full goes on by itself, so that nobody waits for it, and is ended after a while. */
  async function makeRoom(tail: Tail): Promise<void> {
    for (const queue of [...tail.queues]) {
      if (queue.hasRoom()) continue;
      if (tail.queues.size > 1) {
        tail.queues.delete(queue);
        const own = newTail(tail.unit, tail.unitCodes, tail.cursor, queue);
        tails.add(own);
        void run(own);
        continue;
      }
      unsettle(tail);
      if (!(await queue.roomWithin(slowMs))) queue.end(new HubError('SUBSCRIBER_TOO_SLOW'));
      settle(tail);
    }
  }

  function headOf(unit: string): Tail | undefined {
    for (const tail of places.values()) if (tail.unit === unit && tail.isAtHead) return tail;
    return undefined;
  }

  function settle(tail: Tail): void {
    const standing = places.get(placeOf(tail));
    if (!standing) {
      places.set(placeOf(tail), tail);
    } else if (standing !== tail) {
      for (const queue of tail.queues) standing.queues.add(queue);
      tail.queues.clear();
    }
  }

  function unsettle(tail: Tail): void {
    if (places.get(placeOf(tail)) === tail) places.delete(placeOf(tail));
  }
}

const placeOf = ({ unit, cursor }: Pick<Tail, 'unit' | 'cursor'>): string => `${unit}\n${cursor}`;
