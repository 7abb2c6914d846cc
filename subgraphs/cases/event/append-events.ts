import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { type CaseEventKind } from '../../../contracts/case-event.js';
import { feedTopic } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { openEvaluations } from '../evaluation/open-evaluations.js';
import { type Columns, insertRows } from '../insert-rows.js';

/** An event that is about to be. */
export interface NewEvent {
  readonly caseId: string;
  /** Counts the events of the case; the caller holds the case's row. */
  readonly sequence: number;
  readonly kind: CaseEventKind;
  readonly at: Date;
  /** Subject of the account that did it, or `system`. */
  readonly actor: string;
  /** The unit it is about. */
  readonly unitCode: string | null;
  /** Ids, codes and states; never what a petitioner wrote. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** Units whose feeds it enters. */
  readonly hearers: readonly string[];
}

/** "feed" in ASCII. */
const FEED_LOCK = 0x66656564;

/**
 * The only writer of the event log and of the feeds. **Call it last in the transaction.**
 *
 * Positions are drawn under a lock that the server frees after the commit has become visible. So the order of
 * positions is the order in which events become visible, and a reader that stands at a position has missed nothing
 * below it. What runs under the lock is these inserts and the commit.
 *
 * @returns topics to publish after the commit
 */
export async function appendEvents(tx: EntityManager, events: readonly NewEvent[]): Promise<string[]> {
  if (events.length === 0) return [];
  await openEvaluations(tx, events);
  const positions = await statement<{ position: string }>(
    tx,
    `select nextval('cases.case_event_position') as position from pg_advisory_xact_lock($1), generate_series(1, $2)`,
    [FEED_LOCK, events.length],
  );
  const placed = events.map((event, at) => ({ ...event, position: positions[at]?.position ?? '' }));
  await insertRows(tx, 'cases.case_event', EVENT_COLUMNS, placed.map(eventRow));
  await insertRows(tx, 'cases.unit_feed', FEED_COLUMNS, placed.flatMap(feedRows));
  return [...new Set(events.flatMap(({ hearers }) => hearers))].map(feedTopic);
}

type PlacedEvent = NewEvent & { readonly position: string };

const EVENT_COLUMNS: Columns<ReturnType<typeof eventRow>> = {
  position: 'bigint',
  id: 'uuid',
  case_id: 'uuid',
  sequence: 'int',
  kind: 'text',
  at: 'timestamptz',
  actor: 'text',
  unit_code: 'text',
  facts: 'jsonb',
};

function eventRow({ position, caseId, sequence, kind, at, actor, unitCode, facts }: PlacedEvent) {
  return { position, id: uuidv7(), case_id: caseId, sequence, kind, at, actor, unit_code: unitCode, facts };
}

const FEED_COLUMNS: Columns<ReturnType<typeof feedRows>[number]> = {
  unit_code: 'text',
  position: 'bigint',
  kind: 'text',
  case_id: 'uuid',
  sequence: 'int',
  at: 'timestamptz',
};

function feedRows({ hearers, position, kind, caseId, sequence, at }: PlacedEvent) {
  return hearers.map((unit) => ({ unit_code: unit, position, kind, case_id: caseId, sequence, at }));
}
