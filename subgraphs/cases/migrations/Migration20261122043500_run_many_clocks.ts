import { Migration } from '@mikro-orm/migrations';

/**
 * Any number of clocks a case, each with warnings, pauses and an extension, and time limits as versioned rows of the
 * law with overlays of county and source. Rewrites every clock once; locks writes meanwhile.
 */
export class Migration20261122043500_run_many_clocks extends Migration {
  override up(): void {
    for (const statement of [...POLICIES, ...CLOCKS]) this.addSql(statement);
  }

  override down(): void {
    for (const statement of BACK) this.addSql(statement);
  }
}

const DUTIES = [
  ...['FORWARD', 'NOTIFY', 'HANDLE', 'ASSIGN_REPORT', 'REVIEW', 'RECHECK'],
  ...['SIMPLE_ACCEPT', 'SIMPLE_DONE', 'HOTLINE_SIGN', 'HOTLINE_HANDLE'],
];
const WINDOWS = ['OBJECTION', 'REVIEW_REQUEST', 'RECHECK_REQUEST', 'EVALUATE', 'HOTLINE_RETURN'];
const OF_THE_CASE = [
  'FORWARD',
  'HANDLE',
  'REVIEW_REQUEST',
  'RECHECK_REQUEST',
  'EVALUATE',
  'SIMPLE_ACCEPT',
  'SIMPLE_DONE',
];
const oneOf = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`;
const KINDS = oneOf([...DUTIES, ...WINDOWS]);

const POLICIES = [
  'create extension if not exists btree_gist with schema public',
  `alter table cases.clock drop constraint clock_policy_id_fkey, drop constraint clock_kind_check`,
  `alter table cases.time_limit_policy
    drop constraint time_limit_policy_kind_check,
    drop constraint time_limit_policy_day_kind_check,
    drop constraint time_limit_policy_kind_valid_from_key`,
  `alter table cases.time_limit_policy rename column days to amount`,
  `alter table cases.time_limit_policy rename column day_kind to unit`,
  `update cases.time_limit_policy
      set id = replace(id, 'NOTIFY_15D', 'NOTIFY'), kind = 'NOTIFY', unit = unit || '_DAY'`,
  `alter table cases.time_limit_policy
    -- Longest extension, in the same unit; null where none is provided for.
    add column extension_max integer check (extension_max > 0),
    -- Per cent of the amount after which a duty turns yellow, and orange.
    add column yellow_percent smallint not null default 70 check (yellow_percent between 1 and 99),
    add column orange_percent smallint not null default 90 check (orange_percent between yellow_percent and 99),
    add column authority text not null default 'STATUTE' check (authority in ('STATUTE', 'LOCAL', 'SOURCE')),
    add column evidence text not null default 'TEXT' check (evidence in ('TEXT', 'EXCERPT', 'UNCHECKED')),
    -- Where it applies; what is null applies to any.
    add column source_system text,
    add column channel text,
    add column procedure text check (procedure in ('ORDINARY', 'SIMPLE')),
    add column urgency text check (urgency in ('NORMAL', 'URGENT', 'CRITICAL')),
    add column purpose text check (purpose in ('SUGGESTION', 'ACCUSATION', 'APPEAL')),
    -- Subject of the account that put or ended it, or 'system'.
    add column put_by text not null default 'system',
    add column put_at timestamptz(3) not null default now(),
    add column reason text,
    add column ended_by text,
    add column ended_at timestamptz(3),
    add column end_reason text,
    add constraint time_limit_policy_kind_check check (kind in ${KINDS}),
    add constraint time_limit_policy_unit_check check (unit in ('CALENDAR_DAY', 'WORKING_DAY', 'HOUR')),
    add constraint time_limit_policy_roll_check check (unit <> 'HOUR' or not rolls_to_working_day),
    add constraint time_limit_policy_put_check check (put_by = 'system' or reason <> ''),
    add constraint time_limit_policy_ended_check
      check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
    -- The law holds for all alike.
    add constraint time_limit_policy_statute_check
      check (authority <> 'STATUTE' or num_nonnulls(source_system, channel, procedure, urgency, purpose) = 0),
    add constraint time_limit_policy_no_overlap exclude using gist (
      kind with =, authority with =, coalesce(source_system, '') with =, coalesce(channel, '') with =,
      coalesce(procedure, '') with =, coalesce(urgency, '') with =, coalesce(purpose, '') with =,
      daterange(valid_from, valid_to, '[]') with &&)`,
  `alter table cases.time_limit_policy alter column authority drop default, alter column evidence drop default`,
  // An order is never longer than the law it fills in, whoever writes the row. Units that differ are compared by the
  // hub, over the days of the calendar.
  `create function cases.refuse_beyond_statute() returns trigger language plpgsql as $$
    begin
      if new.authority <> 'STATUTE' and exists (
        select from cases.time_limit_policy law
         where law.authority = 'STATUTE' and law.kind = new.kind
           and daterange(law.valid_from, law.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')
           and (law.unit = new.unit and new.amount > law.amount
                or coalesce(new.extension_max, 0) > coalesce(law.extension_max, 0))) then
        raise exception 'beyond statute' using errcode = 'check_violation', constraint = 'time_limit_beyond_statute';
      end if;
      return new;
    end $$`,
  `create trigger time_limit_within_statute before insert or update on cases.time_limit_policy
    for each row execute function cases.refuse_beyond_statute()`,
  `insert into cases.time_limit_policy
      (id, kind, amount, unit, rolls_to_working_day, extension_max, authority, evidence,
       channel, procedure, urgency, valid_from, source)
    values
      ('FORWARD-2022', 'FORWARD', 15, 'CALENDAR_DAY', true, null, 'STATUTE', 'TEXT', null, null, null, '2022-05-01',
       '信访工作条例 第二十二条'),
      ('OBJECTION-2022', 'OBJECTION', 5, 'WORKING_DAY', false, null, 'STATUTE', 'TEXT', null, null, null, '2022-05-01',
       '信访工作条例 第二十三条'),
      ('HANDLE-2022', 'HANDLE', 60, 'CALENDAR_DAY', true, 30, 'STATUTE', 'TEXT', null, null, null, '2022-05-01',
       '信访工作条例 第三十四条'),
      ('REVIEW_REQUEST-2022', 'REVIEW_REQUEST', 30, 'CALENDAR_DAY', true, null, 'STATUTE', 'TEXT', null, null, null,
       '2022-05-01', '信访工作条例 第三十五条'),
      ('REVIEW-2022', 'REVIEW', 30, 'CALENDAR_DAY', true, null, 'STATUTE', 'TEXT', null, null, null, '2022-05-01',
       '信访工作条例 第三十五条'),
      ('RECHECK_REQUEST-2022', 'RECHECK_REQUEST', 30, 'CALENDAR_DAY', true, null, 'STATUTE', 'TEXT', null, null, null,
       '2022-05-01', '信访工作条例 第三十六条'),
      ('RECHECK-2022', 'RECHECK', 30, 'CALENDAR_DAY', true, null, 'STATUTE', 'TEXT', null, null, null, '2022-05-01',
       '信访工作条例 第三十六条'),
      ('EVALUATE-2022', 'EVALUATE', 30, 'CALENDAR_DAY', true, null, 'SOURCE', 'UNCHECKED', null, null, null,
       '2022-05-01', '信访事项办理群众满意度评价工作办法（国信发〔2022〕11号），条文待核'),
      ('SIMPLE_ACCEPT-2016', 'SIMPLE_ACCEPT', 3, 'WORKING_DAY', false, null, 'SOURCE', 'UNCHECKED', null, 'SIMPLE', null,
       '2022-05-01', '信访事项简易办理办法（试行）（国信发〔2016〕8号），条文待核'),
      ('SIMPLE_DONE-2016', 'SIMPLE_DONE', 10, 'WORKING_DAY', false, null, 'SOURCE', 'UNCHECKED', null, 'SIMPLE', null,
       '2022-05-01', '信访事项简易办理办法（试行）（国信发〔2016〕8号），条文待核'),
      ('HOTLINE_SIGN-2020', 'HOTLINE_SIGN', 1, 'WORKING_DAY', false, null, 'SOURCE', 'EXCERPT', 'HOTLINE', null, null,
       '2020-01-01', '12345 热线工单一个工作日内签收（区县平台通例，条文待核）'),
      ('HOTLINE_SIGN-URGENT-2023', 'HOTLINE_SIGN', 2, 'HOUR', false, null, 'SOURCE', 'EXCERPT', 'HOTLINE', null,
       'URGENT', '2023-01-01', 'DB11/T 2021—2022：水电气热、极端天气等紧急诉求两小时'),
      ('HOTLINE_SIGN-CRITICAL-2023', 'HOTLINE_SIGN', 1, 'HOUR', false, null, 'SOURCE', 'EXCERPT', 'HOTLINE', null,
       'CRITICAL', '2023-01-01', 'DB11/T 2021—2022：危及生命财产安全的诉求一小时'),
      ('HOTLINE_RETURN-2020', 'HOTLINE_RETURN', 2, 'WORKING_DAY', false, null, 'SOURCE', 'EXCERPT', 'HOTLINE', null,
       null, '2020-01-01', '山东省政务服务热线管理办法（2020）：不属于职责范围的两个工作日内说明理由退回'),
      ('HOTLINE_HANDLE-2020', 'HOTLINE_HANDLE', 5, 'WORKING_DAY', false, 10, 'SOURCE', 'EXCERPT', 'HOTLINE', null,
       null, '2020-01-01', '山东省政务服务热线管理办法（2020）：五个工作日办结，疑难的可延长不超过十个工作日')`,
];

const LATE = `interval '1 millisecond'`;
/** The county's midnight so many days after the day of the start. */
const dayBegins = (days: number): string =>
  `(((started_at at time zone interval '8 hours')::date + ${days})::timestamp at time zone interval '8 hours')`;

const CLOCKS = [
  `drop index cases.clock_running`,
  `alter table cases.clock
    -- The assignment or review it hangs on.
    add column subject_id uuid,
    -- The unit that hears of it, where it is neither the assignment's nor the case's lead.
    add column unit_code text,
    -- Its last day, as it was ordered and not by a policy.
    add column ordered_day date,
    add column yellow_at timestamptz(3),
    add column orange_at timestamptz(3),
    -- The next instant at which something falls due that was not told: a warning, or the first instant that is late.
    add column next_at timestamptz(3),
    -- In the unit of the policy.
    add column extension integer not null default 0 check (extension >= 0),
    add column extended_at timestamptz(3),
    add column extended_by text,
    add column pauses jsonb not null default '[]',
    add column paused_at timestamptz(3),
    add column told text not null default 'NONE' check (told in ('NONE', 'YELLOW', 'ORANGE', 'RED')),
    add column stop_reason text check (stop_reason in ('MET', 'VOID', 'LAPSED')),
    alter column policy_id drop not null`,
  // One statement: every row is written once. The 15 days of Art. 23 warn on the 11th and on the 14th day.
  `update cases.clock k
      set kind = 'NOTIFY',
          policy_id = replace(k.policy_id, 'NOTIFY_15D', 'NOTIFY'),
          subject_id = (select a.id from cases.assignment a where a.case_id = k.case_id and a.role = 'LEAD'
                         order by a.state in ('ASSIGNED', 'SIGNED') desc, a.assigned_at desc, a.id desc limit 1),
          yellow_at = ${dayBegins(11)},
          orange_at = ${dayBegins(14)},
          next_at = case when k.stopped_at is null and k.breached_at is null then ${dayBegins(11)} end,
          told = case when k.breached_at is null then 'NONE' else 'RED' end,
          breached_at = case when k.breached_at is not null then k.due_at + ${LATE} end,
          stop_reason = case when k.stopped_at is null then null
                             when exists (select from cases.case c where c.id = k.case_id and c.state = 'MERGED'
                                             and c.closed_at = k.stopped_at) then 'VOID'
                             else 'MET' end`,
  `alter table cases.clock
    add constraint clock_policy_id_fkey foreign key (policy_id) references cases.time_limit_policy (id),
    add constraint clock_kind_check check (kind in ${KINDS}),
    add constraint clock_subject_check check ((subject_id is null) = (kind in ${oneOf(OF_THE_CASE)})),
    add constraint clock_length_check check ((policy_id is null) <> (ordered_day is null)),
    add constraint clock_stop_check check ((stopped_at is null) = (stop_reason is null)),
    add constraint clock_lapse_check check (stop_reason <> 'LAPSED' or kind in ${oneOf(WINDOWS)}),
    add constraint clock_breach_check check (breached_at is null or kind in ${oneOf(DUTIES)}),
    add constraint clock_extended_check
      check ((extension = 0) = (extended_at is null) and (extended_at is null) = (extended_by is null))`,
  // Of each kind one at a time.
  `create unique index clock_runs_once on cases.clock (case_id, kind, subject_id) nulls not distinct
    where stopped_at is null`,
  // Serves the sweep: however many clocks run, it reads those that have fallen due.
  `create index clock_next on cases.clock (next_at) where next_at is not null`,
];

const BACK = [
  `drop index if exists cases.clock_next, cases.clock_runs_once`,
  `drop trigger if exists time_limit_within_statute on cases.time_limit_policy`,
  `drop function if exists cases.refuse_beyond_statute`,
  `delete from cases.clock where kind <> 'NOTIFY' or policy_id is null`,
  `delete from cases.time_limit_policy p
    where p.kind <> 'NOTIFY' or p.unit = 'HOUR' or not exists (select from cases.clock k where k.policy_id = p.id)
      and p.authority <> 'STATUTE'`,
  `alter table cases.clock
    drop constraint clock_policy_id_fkey, drop constraint clock_kind_check, drop constraint clock_subject_check,
    drop constraint clock_length_check, drop constraint clock_stop_check, drop constraint clock_lapse_check,
    drop constraint clock_breach_check, drop constraint clock_extended_check,
    drop column subject_id, drop column unit_code, drop column ordered_day, drop column yellow_at,
    drop column orange_at, drop column next_at, drop column extension, drop column extended_at,
    drop column extended_by, drop column pauses, drop column paused_at, drop column told, drop column stop_reason,
    alter column policy_id set not null`,
  `alter table cases.time_limit_policy
    drop constraint time_limit_policy_kind_check, drop constraint time_limit_policy_unit_check,
    drop constraint time_limit_policy_roll_check, drop constraint time_limit_policy_put_check,
    drop constraint time_limit_policy_ended_check, drop constraint time_limit_policy_statute_check,
    drop constraint time_limit_policy_no_overlap,
    drop column extension_max, drop column yellow_percent, drop column orange_percent, drop column authority,
    drop column evidence, drop column source_system, drop column channel, drop column procedure,
    drop column urgency, drop column purpose, drop column put_by, drop column put_at, drop column reason,
    drop column ended_by, drop column ended_at, drop column end_reason`,
  `update cases.time_limit_policy
      set id = replace(id, 'NOTIFY', 'NOTIFY_15D'), kind = 'NOTIFY_15D', unit = replace(unit, '_DAY', '')`,
  `update cases.clock set kind = 'NOTIFY_15D', policy_id = replace(policy_id, 'NOTIFY', 'NOTIFY_15D')`,
  `alter table cases.time_limit_policy rename column amount to days`,
  `alter table cases.time_limit_policy rename column unit to day_kind`,
  `alter table cases.time_limit_policy
    add constraint time_limit_policy_kind_check check (kind in ('NOTIFY_15D')),
    add constraint time_limit_policy_day_kind_check check (day_kind in ('CALENDAR', 'WORKING')),
    add constraint time_limit_policy_kind_valid_from_key unique (kind, valid_from)`,
  `alter table cases.clock
    add constraint clock_kind_check check (kind in ('NOTIFY_15D')),
    add constraint clock_policy_id_fkey foreign key (policy_id) references cases.time_limit_policy (id)`,
  `create index clock_running on cases.clock (due_at) where stopped_at is null and breached_at is null`,
];
