import type { FeedItemV1 } from '../../contracts/case-event.js';
import { HubError } from '../../platform/errors/hub-error.js';

/** A subscriber's place between the log that is read and the socket that takes. */
export interface FeedQueue extends AsyncIterable<FeedItemV1> {
  /** Whether another page may be offered. */
  hasRoom(): boolean;
  /** False when it stayed full for `ms`. */
  roomWithin(ms: number): Promise<boolean>;
  offer(items: readonly FeedItemV1[]): void;
  /** Ends the stream with a reason, to which the last cursor handed out is added; what still waits is dropped. */
  end(reason: HubError): void;
  /** Ends the stream with a reason once all that waits has been taken. */
  finish(reason: HubError): void;
  close(): void;
  readonly isOpen: boolean;
}

/** Items that may wait before no further page is read for this subscriber. */
const ROOM = 100;

/**
 * A hand-written iterator: `return()` of an async generator would wait for the `next()` that waits for an event, and the
 * subscription would stay.
 *
 * @param closed called once, however the stream ends
 */
export function feedQueue(wanted: (item: FeedItemV1) => boolean, closed: () => void): FeedQueue {
  const items: FeedItemV1[] = [];
  let reason: HubError | null = null;
  let isFinished = false;
  let isOpen = true;
  let lastCursor: string | null = null;
  let taken: (() => void) | undefined;
  let arrived: (() => void) | undefined;

  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    items.length = 0;
    taken?.();
    arrived?.();
    closed();
  };
  const next = async (): Promise<IteratorResult<FeedItemV1, undefined>> => {
    while (isOpen && !isFinished && items.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
    const item = items.shift();
    if (item) {
      lastCursor = item.cursor;
      if (items.length < ROOM) taken?.();
      return { value: item, done: false };
    }
    const ended = reason;
    reason = null;
    close();
    if (ended)
      throw new HubError(ended.code, { ...ended.facts, ...(lastCursor === null ? {} : { cursor: lastCursor }) });
    return { value: undefined, done: true };
  };
  return {
    get isOpen() {
      return isOpen;
    },
    hasRoom: () => items.length < ROOM,
    roomWithin: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), ms);
        taken = () => {
          clearTimeout(timer);
          taken = undefined;
          resolve(true);
        };
        if (items.length < ROOM) taken();
      }),
    offer: (offered) => {
      if (!isOpen) return;
      if (isFinished) return;
      for (const item of offered) if (wanted(item)) items.push(item);
      if (items.length > 0) arrived?.();
    },
    close,
    finish: (why) => {
      if (!isOpen || isFinished) return;
      reason = why;
      isFinished = true;
      arrived?.();
    },
    end: (why) => {
      if (isOpen) reason = why;
      close();
    },
    [Symbol.asyncIterator]: () => ({
      next,
      return: async () => {
        close();
        return { value: undefined, done: true };
      },
    }),
  };
}
