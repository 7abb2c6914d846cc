import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { CaseEventKind } from '../../../contracts/case-event.js';
import { statement } from '../../../platform/database/statement.js';
import { HAS_PETITIONER } from '../acceptance/has-petitioner.js';
import { type Columns, insertRows } from '../insert-rows.js';
import type { EvaluationTarget, UnjudgedReason } from './evaluation-words.rules.js';
import { restarts } from './round.js';

/** What has just happened to a case, as far as evaluation asks. */
interface Happened {
  readonly caseId: string;
  readonly sequence: number;
  readonly kind: CaseEventKind;
  readonly at: Date;
  readonly unitCode: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Kinds that some policy may let open a time for judging. Others cost nothing. */
const OPENING: readonly CaseEventKind[] = [
  'CASE_ACCEPTED',
  'CASE_NOT_ACCEPTED',
  'CASE_REFERRED',
  'CASE_REPLIED',
  'ASSIGNMENT_REPORTED',
  'DOCUMENT_ISSUED',
  'DOCUMENT_DELIVERED',
];
/** Kinds after which the matter may be handled anew, see `restarts`. */
const RESTARTING: readonly CaseEventKind[] = ['CASE_REOPENED', 'REVIEW_DECIDED'];

/**
 * Notes from when on the petition department and the units can be judged, as the policy of the case's channel says,
 * and that what nobody judged before the case was taken up again will not be judged. The rows of the cases are locked
 * by this transaction, and the events not yet written.
 */
export async function openEvaluations(tx: EntityManager, events: readonly Happened[]): Promise<void> {
  const isAny = (kinds: readonly CaseEventKind[]): boolean => events.some(({ kind }) => kinds.includes(kind));
  const isOpening = isAny(OPENING);
  const isRestarting = isAny(RESTARTING);
  if (!isOpening && !isRestarting) return;
  const told = JSON.stringify(events.filter(({ kind }) => [...OPENING, ...RESTARTING].includes(kind)));
  if (isRestarting) await statement(tx, END_FORMER_ROUNDS, [told]);
  if (isOpening) await open(tx, told);
}

async function open(tx: EntityManager, told: string): Promise<void> {
  const opened = await statement<Opened>(tx, OPENED, [told]);
  const rows = opened.map((row) => ({ ...row, id: uuidv7(), settled: row.reason !== null }));
  await insertRows(tx, 'cases.evaluation_opening', OPENING_COLUMNS, rows.map(openingRow));
  await insertRows(
    tx,
    'cases.evaluation_unjudged',
    { opening_id: 'uuid', reason: 'text', at: 'timestamptz' },
    rows.flatMap(({ id, reason, opened_at }) => (reason === null ? [] : [{ opening_id: id, reason, at: opened_at }])),
  );
}

interface Opened {
  readonly case_id: string;
  readonly round: number;
  readonly target: EvaluationTarget;
  readonly unit_code: string;
  readonly role: 'LEAD' | 'CO' | null;
  readonly opened_at: Date;
  readonly policy_id: string;
  readonly reason: UnjudgedReason | null;
}

const OPENING_COLUMNS: Columns<ReturnType<typeof openingRow>> = {
  id: 'uuid',
  case_id: 'uuid',
  round: 'int',
  target: 'text',
  unit_code: 'text',
  role: 'text',
  opened_at: 'timestamptz',
  policy_id: 'text',
  settled: 'boolean',
};

function openingRow(row: Opened & { readonly id: string; readonly settled: boolean }) {
  const { id, case_id, round, target, unit_code, role, opened_at, policy_id, settled } = row;
  return { id, case_id, round, target, unit_code, role, opened_at, policy_id, settled };
}

const HAPPENED = `happened as (
  select * from json_to_recordset($1::json)
    as e("caseId" uuid, sequence int, kind text, at timestamptz, "unitCode" text, facts jsonb))`;

const END_FORMER_ROUNDS = `
  with ${HAPPENED}, ended as (
    update cases.evaluation_opening o set settled = true
      from (select e."caseId", max(e.at) as at from happened e where ${restarts('e')} group by e."caseId") restart
     where o.case_id = restart."caseId" and not o.settled
    returning o.id, restart.at)
  insert into cases.evaluation_unjudged (opening_id, reason, at) select id, 'REDONE', at from ended`;

/** Where nobody has petitioned, nobody judges. Else judged are, once a round: the bureau, the unit that answered, and each helper that has reported in the round. */
const OPENED = `
  with ${HAPPENED}, told as (
    select e.*, p.id as policy_id, p.opens_department, p.opens_unit, p.opens_co, c.lead_unit_code, c.catch_all_unit_code,
           coalesce(last.sequence, 0) as restarted_at, coalesce(last.restarts, 0) + 1 as round,
           array[e.kind, e.kind || ':' || (e.facts ->> 'kind')] as names,
           case when c.confidentiality = 'ACCUSATION' and 'ACCUSATION' = any (p.leaves_out) then 'ACCUSATION'
                when c.legal_route <> 'PETITION' and 'OTHER_ROUTE' = any (p.leaves_out) then 'OTHER_ROUTE' end as reason
      from happened e
      join cases.case c on c.id = e."caseId" and ${HAS_PETITIONER('c')}
     cross join lateral (
       select * from cases.evaluation_policy own
        where (own.channel is null or own.channel = c.channel)
          and (e.at at time zone interval '8 hours')::date between own.valid_from and coalesce(own.valid_to, 'infinity')
        order by own.channel nulls last limit 1) p
     cross join lateral (
       select max(past.sequence) as sequence, count(*)::int as restarts from (
         select b.sequence from cases.case_event b where b.case_id = e."caseId" and ${restarts('b')}
         union all
         select b.sequence from happened b
          where b."caseId" = e."caseId" and b.sequence < e.sequence and ${restarts('b')}) past) last),
  judged as (
    select t.*, 'PETITION_DEPARTMENT' as target, t.catch_all_unit_code as judged_unit, null as role
      from told t where t.opens_department && t.names
    union all
    select t.*, 'HANDLING_UNIT', coalesce(t."unitCode", t.lead_unit_code), 'LEAD' from told t where t.opens_unit && t.names
    union all
    select t.*, 'HANDLING_UNIT', helper.unit_code, 'CO'
      from told t
     cross join lateral (
       select distinct a.unit_code from cases.assignment a
        where a.case_id = t."caseId" and a.role = 'CO' and a.state in ('ASSIGNED', 'SIGNED')
          and a.unit_code <> t.lead_unit_code
          and (a.unit_code = t."unitCode" and t.opens_co && t.names
               or exists (select from cases.case_event past
                           where past.case_id = t."caseId" and past.unit_code = a.unit_code
                             and past.kind = any (t.opens_co) and past.sequence > t.restarted_at))) helper
     where t.opens_unit && t.names
        or (t.opens_co && t.names and exists (
              select from cases.evaluation_opening lead
               where lead.case_id = t."caseId" and lead.round = t.round and lead.role = 'LEAD')))
  select distinct on (j."caseId", j.round, j.target, j.judged_unit)
         j."caseId" as case_id, j.round, j.target, j.judged_unit as unit_code, j.role, j.at as opened_at, j.policy_id, j.reason
    from judged j
   where not exists (
     select from cases.evaluation_opening known
      where known.case_id = j."caseId" and known.round = j.round and known.target = j.target
        and known.unit_code = j.judged_unit)
   order by j."caseId", j.round, j.target, j.judged_unit, j.sequence, j.role desc`;
