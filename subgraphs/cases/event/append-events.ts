import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { type CaseEventKind } from '../../../contracts/case-event.js';
import { feedTopic } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { openEvaluations } from '../evaluation/open-evaluations.js';

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
 * below it. What runs under the lock is this statement and the commit.
 *
 * @returns topics to publish after the commit
 */
export async function appendEvents(tx: EntityManager, events: readonly NewEvent[]): Promise<string[]> {
  if (events.length === 0) return [];
  await openEvaluations(tx, events);
  const rows = events.map(({ caseId, unitCode, ...event }) => ({
    ...event,
    id: uuidv7(),
    case_id: caseId,
    unit_code: unitCode,
  }));
  await statement(tx, APPEND, [FEED_LOCK, events.length, JSON.stringify(rows)]);
  return [...new Set(events.flatMap(({ hearers }) => hearers))].map(feedTopic);
}

/** One statement, for all that is sent under the lock keeps every other writer waiting. */
const APPEND = `
  with drawn as (
    select nextval('cases.case_event_position') as position, ordinal
      from pg_advisory_xact_lock($1), generate_series(1, $2) as ordinal),
  told as (
    select drawn.position, event.* from drawn
      join rows from (json_to_recordset($3::json) as
             (id uuid, case_id uuid, sequence int, kind text, at timestamptz, actor text, unit_code text, facts jsonb,
              hearers text[])) with ordinality
        as event (id, case_id, sequence, kind, at, actor, unit_code, facts, hearers, ordinal) using (ordinal)),
  logged as (
    insert into cases.case_event (position, id, case_id, sequence, kind, at, actor, unit_code, facts)
    select position, id, case_id, sequence, kind, at, actor, unit_code, facts from told)
  insert into cases.unit_feed (unit_code, position, kind, case_id, sequence, at)
  select hearer, position, kind, case_id, sequence, at from told cross join unnest(hearers) as hearer`;
