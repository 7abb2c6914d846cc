import { createInterface } from 'node:readline';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type MoveOrder, signAll, type Unsigned } from './move-order.js';

/**
 * Signs by the statements the hub sends for it, one transaction a case, on plain node-postgres with prepared
 * statements. HAND_DATABASE_URL says where, HAND_UNIT whose people sign.
 */
const pool = new pg.Pool({ connectionString: process.env['HAND_DATABASE_URL'], max: 10 });
const unit = process.env['HAND_UNIT'] ?? '';

createInterface({ input: process.stdin }).on('line', async (line) => {
  console.log(JSON.stringify(await signAll(JSON.parse(line) as MoveOrder, sign)));
});
console.log('ready hand');

async function sign({ caseId, version, assignmentId }: Unsigned): Promise<void> {
  const client = await pool.connect();
  const ask = async (name: string, values: readonly unknown[] = []) =>
    (await client.query({ name, text: STATEMENTS[name] ?? '', values: [...values] })).rows;
  const now = new Date();
  try {
    await ask('visible', [[unit], [unit], [caseId]]);
    await client.query('begin');
    const [it] = await ask('case', [caseId]);
    const assignments = await ask('assignments', [caseId]);
    const held = assignments.find(({ id }) => id === assignmentId);
    if (it.version !== version || held?.state !== 'ASSIGNED') throw new Error(`changed: ${caseId}`);
    await ask('sign case', [caseId, version]);
    await ask('sign assignment', [assignmentId, now]);
    const clocks = await ask('clocks', [[caseId]]);
    const stopped = clocks
      .filter(({ subjectId, kind }) => subjectId === assignmentId && ENDS.includes(kind))
      .map(({ id }) => ({ id, stopped_at: now, stop_reason: 'MET' }));
    if (stopped.length > 0) await ask('stop clocks', [JSON.stringify(stopped)]);
    await ask('due', [[caseId], WINDOWS]);
    const hearers = assignments.filter(({ state }) => HELD.includes(state)).map(({ unit_code }) => unit_code);
    const event = { id: uuidv7(), case_id: caseId, sequence: it.event_count + 1, kind: 'ASSIGNMENT_SIGNED', at: now };
    const facts = { assignmentId, role: 'LEAD', move: 'sign' };
    const told = [{ ...event, actor: 'by-hand', unit_code: unit, facts, hearers }];
    await ask('append', [0x66656564, 1, JSON.stringify(told)]);
    await client.query('commit');
    await ask('visible', [[unit], [unit], [caseId]]);
  } finally {
    client.release();
  }
}

const HELD = ['ASSIGNED', 'SIGNED'];
const ENDS = ['OBJECTION', 'HOTLINE_SIGN', 'HOTLINE_RETURN'];
const WINDOWS = ['OBJECTION', 'HOTLINE_RETURN', 'REVIEW_REQUEST', 'RECHECK_REQUEST', 'EVALUATE'];

const STATEMENTS: Readonly<Record<string, string>> = {
  visible: `select c.id, c.case_no, c.state, c.purpose, c.legal_route, c.procedure, c.channel, c.category, c.urgency,
      c.confidentiality, c.title, c.cell_id, c.area_codes, c.lead_unit_code, c.respondent_unit_codes, c.rule_id,
      c.rule_reason, c.place_reason, c.place_certainty, c.received_at, c.registered_at, c.due_at, c.closed_at,
      c.accepted_at, c.replied_at, c.version
    from cases.case c where not (c.barred_unit_codes && $1::text[])
     and exists (select from cases.assignment a where a.case_id = c.id and a.state in ('ASSIGNED', 'SIGNED')
                  and a.unit_code = any ($2::text[])) and c.id = any ($3::uuid[])`,
  case: 'select * from cases.case where id = $1 for update',
  assignments: 'select * from cases.assignment where case_id = $1 order by assigned_at, id',
  'sign case': `update cases.case set state = 'SIGNED', event_count = event_count + 1, version = version + 1
    where id = $1 and version = $2`,
  'sign assignment': `update cases.assignment set state = 'SIGNED', signed_at = $2 where id = $1`,
  clocks: `select k.id, k.kind, k.subject_id as "subjectId", k.due_at, k.pauses, k.extension, k.started_at, k.policy_id
    from cases.clock k where k.case_id = any ($1::uuid[]) and k.stopped_at is null order by k.case_id, k.id for update`,
  'stop clocks': `update cases.clock k set stopped_at = row.stopped_at, stop_reason = row.stop_reason, next_at = null
    from json_to_recordset($1::json) as row (id uuid, stopped_at timestamptz, stop_reason text) where k.id = row.id`,
  due: `update cases.case c set due_at = earliest.due_at
    from (select given.id, min(k.due_at) as due_at from unnest($1::uuid[]) as given (id)
            left join cases.clock k on k.case_id = given.id and k.stopped_at is null and k.paused_at is null
                 and k.kind <> all ($2::text[]) group by given.id) earliest
   where c.id = earliest.id and c.due_at is distinct from earliest.due_at`,
  append: `with drawn as (
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
    select hearer, position, kind, case_id, sequence, at from told cross join unnest(hearers) as hearer`,
};
