import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { carryOver, sendAnew } from '../assignment/carry-over.js';
import { type ClockHandOn, handOnClocks } from '../clock/hand-on-clocks.js';
import { appendEvents } from '../event/append-events.js';
import { eventLedger } from '../event/event-ledger.js';
import { type Columns, insertRows } from '../insert-rows.js';
import type { FollowedCase } from './followed-case.js';
import type { Following } from './plan-following.rules.js';

/** One case with what becomes of it; its row is locked. */
export interface Followed {
  readonly it: FollowedCase;
  readonly plan: Following;
}

/** One statement a table. What ends is ended before what begins: a case has one lead, and a unit once. */
export async function writeFollowing(tx: EntityManager, followed: readonly Followed[], now: Date): Promise<string[]> {
  const ledger = eventLedger('system', now);
  for (const { it, plan } of followed) {
    ledger.open({ caseId: it.caseId, eventCount: it.eventCount, holders: plan.holders });
    for (const entry of plan.told) ledger.add(entry);
  }
  const rows = followed.map(({ plan: { ended: _, made: __, told: ___, holders: ____, sent: _____, ...row } }) => ({
    ...row,
    eventCount: ledger.countOf(row.caseId),
  }));
  await statement(tx, END, [JSON.stringify(followed.flatMap(({ plan }) => plan.ended)), now]);
  await statement(tx, FOLLOW, [JSON.stringify(rows)]);
  await insertRows(
    tx,
    'cases.assignment',
    MADE_COLUMNS,
    followed.flatMap((one) => madeRows(one, now)),
  );
  await carryOver(
    tx,
    followed.flatMap(({ plan }) => plan.made),
  );
  await sendAnew(
    tx,
    followed.flatMap(({ plan }) => plan.sent),
  );
  await handOnClocks(tx, followed.flatMap(handOnsOf));
  return appendEvents(tx, ledger.events);
}

const END = `
  update cases.assignment a
     set state = ended.state,
         succeeded_at = case ended.state when 'SUCCEEDED' then $2::timestamptz end,
         objection = case a.objection when 'PENDING' then 'MOOT' else a.objection end,
         revoked_at = case ended.state when 'REVOKED' then $2::timestamptz end
    from jsonb_to_recordset($1::jsonb) as ended (id uuid, state text) where a.id = ended.id`;

const FOLLOW = `
  update cases.case c
     set state = row.state, lead_unit_code = row."leadUnitCode", catch_all_unit_code = row."catchAllUnitCode",
         barred_unit_codes = row."barredUnitCodes", cell_id = row."cellId", area_codes = row."areaCodes",
         place_reason = coalesce(row."placeReason", c.place_reason),
         rule_reason = coalesce(row."ruleReason", c.rule_reason),
         event_count = row."eventCount", version = c.version + 1
    from jsonb_to_recordset($1::jsonb) as row ("caseId" uuid, state text, "leadUnitCode" text,
         "catchAllUnitCode" text, "barredUnitCodes" text[], "cellId" text, "areaCodes" text[], "placeReason" text,
         "ruleReason" text, "eventCount" int)
   where c.id = row."caseId"`;

const MADE_COLUMNS: Columns<ReturnType<typeof madeRows>[number]> = {
  id: 'uuid',
  case_id: 'uuid',
  unit_code: 'text',
  role: 'text',
  state: 'text',
  assigned_at: 'timestamptz',
  received_at: 'timestamptz',
  succeeds_id: 'uuid',
  kind: 'text',
  sent_by_unit_code: 'text',
};

function madeRows({ it: { caseId, receivedAt }, plan: { made, catchAllUnitCode } }: Followed, now: Date) {
  return made.map(({ id, unitCode, role, succeedsId }) => ({
    id,
    case_id: caseId,
    unit_code: unitCode,
    role,
    state: 'ASSIGNED' as const,
    assigned_at: now,
    received_at: receivedAt,
    succeeds_id: succeedsId,
    // As of the unit before, see carryOver.
    kind: 'TRANSFER' as const,
    sent_by_unit_code: catchAllUnitCode,
  }));
}

const handOnsOf = ({ plan: { caseId, made } }: Followed): ClockHandOn[] =>
  made.map(({ id: toId, succeedsId: fromId }) => ({ caseId, fromId, toId }));
