import { feedTopic } from '../../contracts/ports.js';
import type { EventBus } from '../../platform/events/event-bus.js';

/** Waits for word that some units' feeds may have grown. */
export interface FeedWatch {
  /** How often there was word so far. */
  count(): number;
  /** Resolves when there was word since `seen`, after `ms`, or when it is woken. */
  wait(seen: number, ms: number): Promise<void>;
  wake(): void;
  stop(): void;
}

export interface FeedNudges {
  watch(unitCodes: readonly string[]): FeedWatch;
  close(): void;
}

/** One listener on the bus for all that wait. */
export function listenForNudges(bus: Pick<EventBus, 'listen'>): FeedNudges {
  const told = new Map<string, Set<() => void>>();
  const stop = bus.listen((topic) => {
    for (const tell of told.get(topic) ?? []) tell();
  });

  return {
    close: stop,
    watch: (unitCodes) => {
      let count = 0;
      let release: (() => void) | undefined;
      const tell = (): void => {
        count++;
        release?.();
      };
      const topics = unitCodes.map(feedTopic);
      for (const topic of topics) told.set(topic, (told.get(topic) ?? new Set()).add(tell));
      return {
        count: () => count,
        wait: (seen, ms) => (count > seen ? Promise.resolve() : waitFor(ms)),
        wake: () => release?.(),
        stop: () => {
          release?.();
          for (const topic of topics) forget(topic, tell);
        },
      };

      function waitFor(ms: number): Promise<void> {
        return new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          release = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
  };

  function forget(topic: string, tell: () => void): void {
    const tells = told.get(topic);
    tells?.delete(tell);
    if (tells?.size === 0) told.delete(topic);
  }
}
