import { EventEmitter } from 'node:events';
import type { FeedItemV1 } from '../../contracts/case-event.js';
import { type CasesPort, type FeedPageV1, type FeedQueryV1, feedTopic } from '../../contracts/ports.js';
import { HubError } from '../../platform/errors/hub-error.js';

/** A unit's log in memory, at the port the real one stands at: cursors are places in commit order. */
export interface CaseLog {
  readonly port: CasesPort;
  readonly bus: { listen(listener: (topic: string) => void): () => void };
  append(kind: FeedItemV1['kind'], caseId: string, hiddenFrom?: string[]): FeedItemV1;
  readonly items: readonly FeedItemV1[];
  /** Cases that the log's unit still has in hand. */
  underWay: number;
  readonly reads: () => number;
  listeners(): number;
}

export function caseLog(unitCode: string, options: { readonly isSilent?: boolean } = {}): CaseLog {
  const items: FeedItemV1[] = [];
  const emitter = new EventEmitter().setMaxListeners(0);
  let reads = 0;

  const feed = async ({ after, limit }: FeedQueryV1): Promise<FeedPageV1> => {
    reads++;
    await new Promise((resolve) => setImmediate(resolve));
    if (after === null) return { items: [], next: cursorAt(items.length) };
    const from = Number(/^p(\d+)$/.exec(after)?.[1] ?? Number.NaN);
    if (!(from <= items.length)) throw new HubError('CURSOR_INVALID');
    const page = items.slice(from, from + limit);
    return { items: page, next: page.at(-1)?.cursor ?? after };
  };
  const standing = async () => ({
    units: log.underWay > 0 ? [{ code: unitCode, openAssignments: log.underWay }] : [],
    cells: [],
  });
  const log: CaseLog = {
    underWay: 0,
    port: { feed, standing } as Partial<CasesPort> as CasesPort,
    bus: {
      listen: (listener) => {
        emitter.on('topic', listener);
        return () => emitter.off('topic', listener);
      },
    },
    append: (kind, caseId, hiddenFrom = []) => {
      const sequence = items.filter((item) => item.caseId === caseId).length + 1;
      const cursor = cursorAt(items.length + 1);
      const occurredAt = '2026-03-02T01:00:00.000Z';
      const item: FeedItemV1 = { cursor, kind, caseId, unitCode, sequence, occurredAt, hiddenFrom };
      items.push(item);
      if (!options.isSilent) emitter.emit('topic', feedTopic(unitCode));
      return item;
    },
    items,
    reads: () => reads,
    listeners: () => emitter.listenerCount('topic'),
  };
  return log;
}

const cursorAt = (place: number): string => `p${place}`;
