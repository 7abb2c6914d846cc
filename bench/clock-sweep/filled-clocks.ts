import type { Client } from 'pg';

const KINDS = [
  ...['HANDLE', 'FORWARD', 'NOTIFY', 'ASSIGN_REPORT', 'REVIEW', 'RECHECK'],
  ...['SIMPLE_ACCEPT', 'SIMPLE_DONE', 'HOTLINE_SIGN', 'HOTLINE_HANDLE'],
];
const OF_THE_CASE = ['HANDLE', 'FORWARD', 'SIMPLE_ACCEPT', 'SIMPLE_DONE'];

/** So many running clocks, ten a case, of which some have fallen due: each of another case, spread over the table. */
export async function fillClocks(database: Client, count: number, dueCount: number, now: Date): Promise<void> {
  const cases = count / KINDS.length;
  await database.query(CASES, [cases, now]);
  await database.query(ASSIGNMENTS, [cases, now]);
  for (const [at, kind] of KINDS.entries()) {
    await database.query(CLOCKS, [cases, now, at, kind, !OF_THE_CASE.includes(kind), at === 0 ? cases / dueCount : 0]);
  }
  await database.query('vacuum (analyze) cases.case, cases.assignment, cases.clock');
}

/** Puts back what a sweep has marked. */
export async function makeDueAgain(database: Client, now: Date): Promise<void> {
  await database.query(
    `update cases.clock set told = 'ORANGE', breached_at = null, next_at = due_at + interval '1 millisecond'
      where told = 'RED' and due_at < $1`,
    [now],
  );
  await database.query('vacuum (analyze) cases.clock, cases.case');
}

/** The rows a sweep has to find, as one statement. */
export const SAME_ROWS = `
  select id, case_id, kind, due_at from cases.clock where next_at <= $1 order by next_at`;

/** The rows a sweep has to write, by one statement: marked clocks, counted cases, events, feeds. No locks, no rules. */
export const SAME_WRITES = `
  with marked as (
    update cases.clock set told = 'RED', breached_at = due_at + interval '1 millisecond', next_at = null
     where next_at <= $1 returning id, case_id, kind, due_at),
  counted as (
    update cases.case c set event_count = event_count + 1 from marked where c.id = marked.case_id
    returning c.id, c.event_count, c.lead_unit_code, marked.id as clock_id, marked.kind, marked.due_at),
  told as (
    insert into cases.case_event (position, id, case_id, sequence, kind, at, actor, unit_code, facts)
    select nextval('cases.case_event_position'), uuidv7(), id, event_count, 'CLOCK_BREACHED', $1, 'system',
           lead_unit_code, json_build_object('clockId', clock_id, 'kind', kind, 'dueAt', due_at)
      from counted returning position, case_id, sequence, unit_code, at)
  insert into cases.unit_feed (unit_code, position, kind, case_id, sequence, at)
  select unit_code, position, 'CLOCK_BREACHED', case_id, sequence, at from told`;

const idOf = (digit: string): string => `('00000000-0000-7000-${digit}000-' || lpad(to_hex(i), 12, '0'))::uuid`;

const CASES = `
  insert into cases.case (id, case_no, state, purpose, urgency, confidentiality, title, title_grams, area_codes,
    place_reason, place_certainty, respondent_unit_codes, barred_unit_codes, lead_unit_code, catch_all_unit_code, rule_id,
    rule_reason, quiet, received_at, registered_at, due_at, event_count, channel, source_system)
  select ${idOf('8')}, 'XF2026-' || lpad(i::text, 6, '0'), 'SIGNED', 'APPEAL', 'NORMAL', 'ORDINARY', '路面塌陷', '{路面,塌陷}',
         '{610999}', '', 1, '{}', '{}', 'U' || i % 40, 'XFJ', 'r', '', false, $2::timestamptz - interval '40 days',
         $2::timestamptz - interval '40 days', $2::timestamptz + interval '5 days', 3, 'ONLINE', 'web'
    from generate_series(1, $1::int) i`;

const ASSIGNMENTS = `
  insert into cases.assignment (id, case_id, unit_code, role, kind, sent_by_unit_code, state, assigned_at, signed_at, received_at)
  select ${idOf('9')}, ${idOf('8')}, 'U' || i % 40, 'LEAD', 'TRANSFER', 'XFJ', 'SIGNED', $2::timestamptz, $2::timestamptz, $2::timestamptz
    from generate_series(1, $1::int) i`;

/** Every `$6`th has fallen due, none when it is 0. */
const CLOCKS = `
  insert into cases.clock (id, case_id, kind, subject_id, policy_id, started_at, due_at, provisional, yellow_at,
    orange_at, next_at, told)
  select gen_random_uuid(), ${idOf('8')}, $4, case when $5 then ${idOf('9')} end, 'HANDLE-2022',
         due.at - interval '60 days', due.at, false, due.at - interval '18 days', due.at - interval '6 days',
         due.at + interval '1 millisecond', 'ORANGE'
    from generate_series(1, $1::int) i
   cross join lateral (
     select $2::timestamptz + (case when $6::int > 0 and i % greatest($6::int, 1) = 0 then -1 else 1 end)
            * interval '1 minute' * (1 + (i * 7919 + $3::int * 104729) % 80000) as at) due`;
