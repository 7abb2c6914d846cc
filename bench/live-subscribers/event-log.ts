import { setTimeout as wait } from 'node:timers/promises';
import type { FeedItemV1 } from '../../contracts/case-event.js';
import { type CasesPort, type FeedQueryV1, feedTopic } from '../../contracts/ports.js';

export const UNIT = 'unit-1';

/** How a side is told to write: so many events, evenly, at so many a second. */
export interface WriteOrder {
  readonly events: number;
  readonly perSecond: number;
}

/** A unit's log in memory. Each item carries the moment it was written as its `occurredAt`. */
export function eventLog() {
  const items: FeedItemV1[] = [];
  const listeners = new Set<(topic: string) => void>();
  const port = {
    feed: async ({ after, limit }: FeedQueryV1) => {
      const from = after === null ? items.length : Number(after);
      const page = items.slice(from, from + limit);
      return { items: page, next: String(from + page.length) };
    },
    document: async () => null,
    standing: async () => ({ units: [], cells: [] }),
    placings: async () => ({ items: [], next: null }),
  } satisfies CasesPort;
  const append = (): void => {
    const at = items.length;
    const occurredAt = new Date().toISOString();
    const caseId = `case-${at % 50}`;
    items.push({
      cursor: String(at + 1),
      kind: 'CASE_ASSIGNED',
      caseId,
      unitCode: UNIT,
      sequence: 1,
      occurredAt,
      hiddenFrom: [],
    });
    for (const listener of listeners) listener(feedTopic(UNIT));
  };
  return {
    port,
    bus: {
      listen: (listener: (topic: string) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    append,
  };
}

/** Keeps to the rate, also where a single step came late. */
export async function writeEvenly({ events, perSecond }: WriteOrder, write: () => void): Promise<void> {
  const started = performance.now();
  for (let at = 0; at < events; at++) {
    const due = started + (at * 1_000) / perSecond;
    if (due > performance.now()) await wait(due - performance.now());
    write();
  }
}
