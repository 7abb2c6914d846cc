import { HubError } from '../../../platform/errors/hub-error.js';
import type { NewEvent } from './append-events.js';
import { hearersOf } from './event-audience.rules.js';

/** A case whose row this transaction holds. */
export interface HeldCase {
  readonly caseId: string;
  /** Events it has so far. */
  readonly eventCount: number;
  /** Units with the case in hand once the transaction is through. */
  readonly holders: readonly string[];
}

export type LedgerEntry = Pick<NewEvent, 'caseId' | 'kind' | 'unitCode' | 'facts'> & {
  /** Units that hear of it though they do not have the case: who gave it. */
  readonly besides?: readonly string[];
  /** Goes into no feed: backfill of old matter. */
  readonly isQuiet?: boolean;
};

/** Counts the events of cases while a transaction makes them, and knows who hears of each. */
export interface EventLedger {
  readonly events: readonly NewEvent[];
  open(held: HeldCase): void;
  add(entry: LedgerEntry): void;
  countOf(caseId: string): number;
}

export function eventLedger(actor: string, now: Date): EventLedger {
  const tallies = new Map<string, { count: number; readonly holders: readonly string[] }>();
  const events: NewEvent[] = [];
  const tallyOf = (caseId: string) => {
    const tally = tallies.get(caseId);
    if (!tally) throw new HubError('INTERNAL_SERVER_ERROR', { caseId });
    return tally;
  };
  return {
    events,
    open: ({ caseId, eventCount, holders }) => {
      tallies.set(caseId, { count: eventCount, holders });
    },
    countOf: (caseId) => tallyOf(caseId).count,
    add: ({ isQuiet = false, besides = [], ...entry }) => {
      const tally = tallyOf(entry.caseId);
      tally.count += 1;
      const hearers = isQuiet ? [] : hearersOf(entry.kind, entry.unitCode, [...tally.holders, ...besides]);
      events.push({ ...entry, actor, at: now, sequence: tally.count, hearers });
    },
  };
}
