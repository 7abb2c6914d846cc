import { Migration } from '@mikro-orm/migrations';

/**
 * What petitioners say of the petition department and of the units that handled their matters (Art. 21). New tables
 * only. All of it is append-only, whoever writes: a judgement is never altered, another one stands beside it.
 */
export class Migration20261122044000_evaluate_handling extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(
      `drop table if exists ${[...APPEND_ONLY, 'evaluation_policy'].map((name) => `cases.${name}`).join(', ')}`,
    );
    this.addSql('drop function if exists cases.refuse_evaluation_change');
  }
}

const GRADES = `('SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED')`;

const APPEND_ONLY = [
  'evaluation_opening',
  'callback',
  'evaluation',
  'evaluation_unjudged',
  'evaluation_decision',
  'evaluation_recheck',
  'evaluation_recheck_decision',
];

const TABLES = [
  `create table cases.evaluation_policy (
    id text primary key,
    -- Null: for all channels that have no row of their own.
    channel text,
    -- Events from which on the petition department, and the unit that answers, can be judged: a kind of event, or a
    -- kind with the kind of document that was issued (DOCUMENT_ISSUED:ACCEPTANCE_NOTICE).
    opens_department text[] not null,
    opens_unit text[] not null,
    -- What a helping unit has to have done to be judged along with the lead.
    opens_co text[] not null,
    -- Matters that nobody is asked about.
    leaves_out text[] not null,
    -- Reasons of not being judged that are no part of a rate's denominator.
    uncounted text[] not null,
    callback_attempts integer not null check (callback_attempts between 1 and 20),
    -- How often one judgement may be changed in its window.
    changes integer not null check (changes between 0 and 5),
    -- Codes that take the case up again by themselves; none: an officer decides.
    reopens_on text[] not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    source text not null check (source <> ''),
    unique nulls not distinct (channel, valid_from)
  )`,

  `create table cases.evaluation_opening (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    -- 1, and one more each time the case was taken up again.
    round integer not null check (round > 0),
    target text not null check (target in ('PETITION_DEPARTMENT', 'HANDLING_UNIT')),
    unit_code text not null check (unit_code <> ''),
    role text check (role in ('LEAD', 'CO')),
    opened_at timestamptz(3) not null,
    policy_id text not null references cases.evaluation_policy (id),
    -- Judged, or known not to be: the only thing that changes, once.
    settled boolean not null default false,
    unique (case_id, round, target, unit_code),
    check ((target = 'HANDLING_UNIT') = (role is not null))
  )`,
  // Serves the figures of a time.
  `create index evaluation_opening_opened on cases.evaluation_opening (opened_at, id)`,
  // Serves the sweep for what nobody judged in time.
  `create index evaluation_opening_open on cases.evaluation_opening (opened_at) where not settled`,

  `create table cases.callback (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    round integer not null check (round > 0),
    -- BUREAU: one of ours telephoned. HOTLINE: the platform told us what it heard.
    source text not null check (source in ('BUREAU', 'HOTLINE')),
    attempt integer not null check (attempt > 0),
    outcome text not null check (outcome in ('REACHED', 'NO_ANSWER', 'UNREACHABLE', 'REFUSED')),
    asked_at timestamptz(3) not null,
    -- Subject of the account that asked, or 'system'.
    asked_by text not null check (asked_by <> ''),
    asked_unit text,
    unique (case_id, round, source, attempt)
  )`,

  `create table cases.evaluation (
    id uuid primary key,
    opening_id uuid not null references cases.evaluation_opening (id),
    unit_code text not null,
    -- The judgement that this one takes the place of.
    supersedes_id uuid unique references cases.evaluation (id),
    grade text check (grade in ${GRADES}),
    -- Of a hotline matter: how it was done, what came of it, and whether it is solved.
    process text check (process in ${GRADES}),
    result text check (result in ${GRADES}),
    solved text check (solved in ('SOLVED', 'PARTLY', 'UNSOLVED')),
    source text not null check (source in ('PETITIONER', 'CALLBACK', 'HOTLINE', 'POLL')),
    -- The petitioner's words, sealed.
    comment_sealed text,
    -- Whose query code it was.
    submission_id text,
    callback_id uuid references cases.callback (id),
    at timestamptz(3) not null,
    -- Subject of the account that took it down; 'anonymous' for the petitioner himself.
    recorded_by text not null check (recorded_by <> ''),
    recorded_unit text,
    check ((grade is not null) = (process is null and result is null and solved is null)),
    check ((source = 'PETITIONER') = (submission_id is not null)),
    check (source <> 'CALLBACK' or callback_id is not null),
    -- Whoever writes: nobody takes down a judgement on his own unit.
    constraint evaluation_not_by_judged check (recorded_unit is null or recorded_unit <> unit_code),
    check (supersedes_id <> id)
  )`,
  // One judgement a target and round; what changes it names what it changes.
  `create unique index evaluation_once on cases.evaluation (opening_id) where supersedes_id is null`,
  // Serves the judgements of an opening.
  `create index evaluation_opening_id on cases.evaluation (opening_id)`,
  // Serves the list of what waits for an officer's decision.
  `create index evaluation_bad on cases.evaluation (at, id)
    where grade = 'DISSATISFIED' or process = 'DISSATISFIED' or result = 'DISSATISFIED' or solved = 'UNSOLVED'`,

  `create table cases.evaluation_unjudged (
    opening_id uuid primary key references cases.evaluation_opening (id),
    reason text not null check (reason in
      ('NOT_EVALUATED', 'UNREACHABLE', 'REFUSED', 'REDONE', 'MERGED', 'WITHDRAWN', 'ACCUSATION', 'OTHER_ROUTE')),
    at timestamptz(3) not null
  )`,

  `create table cases.evaluation_decision (
    evaluation_id uuid primary key references cases.evaluation (id),
    decision text not null check (decision in ('REOPENED', 'LEFT')),
    reason text,
    decided_at timestamptz(3) not null,
    decided_by text not null check (decided_by <> ''),
    check (decision <> 'LEFT' or reason <> '')
  )`,

  `create table cases.evaluation_recheck (
    id uuid primary key,
    evaluation_id uuid not null unique references cases.evaluation (id),
    reason text not null check (reason <> ''),
    asked_at timestamptz(3) not null,
    asked_by text not null check (asked_by <> ''),
    asked_unit text not null
  )`,
  `create table cases.evaluation_recheck_decision (
    recheck_id uuid primary key references cases.evaluation_recheck (id),
    outcome text not null check (outcome in ('UPHELD', 'NOTED')),
    reason text not null check (reason <> ''),
    decided_at timestamptz(3) not null,
    decided_by text not null check (decided_by <> '')
  )`,
];

const STATEMENTS = [
  ...TABLES,
  `create function cases.refuse_evaluation_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end $$`,
  ...APPEND_ONLY.flatMap((table) => [
    `create trigger ${table}_append_only before ${
      table === 'evaluation_opening'
        ? 'delete or update of id, case_id, round, target, unit_code, role, opened_at, policy_id'
        : 'update or delete'
    } on cases.${table} for each row execute function cases.refuse_evaluation_change()`,
    `create trigger ${table}_not_emptied before truncate on cases.${table}
      for each statement execute function cases.refuse_evaluation_change()`,
  ]),
  `create trigger evaluation_opening_settled_once before update on cases.evaluation_opening
    for each row when (old.settled) execute function cases.refuse_evaluation_change()`,

  // A county's own rule is a further row. The times themselves are rows of time_limit_policy (EVALUATE).
  `insert into cases.evaluation_policy values
    ('EVALUATE-2022', null,
     '{CASE_ACCEPTED,CASE_NOT_ACCEPTED,CASE_REPLIED,DOCUMENT_ISSUED:REGISTRATION_RECEIPT,DOCUMENT_ISSUED:ACCEPTANCE_NOTICE}',
     '{CASE_REPLIED}', '{ASSIGNMENT_REPORTED}', '{ACCUSATION,OTHER_ROUTE}',
     '{ACCUSATION,OTHER_ROUTE,MERGED,WITHDRAWN,REDONE,UNREACHABLE}', 3, 0, '{}', '2022-05-01', null,
     '信访工作条例 第二十一条；信访事项办理群众满意度评价工作办法（国信发〔2022〕11号）'),
    ('EVALUATE-HOTLINE-2022', 'HOTLINE',
     '{CASE_ACCEPTED,CASE_NOT_ACCEPTED,CASE_REPLIED,DOCUMENT_ISSUED:REGISTRATION_RECEIPT,DOCUMENT_ISSUED:ACCEPTANCE_NOTICE}',
     '{CASE_REPLIED}', '{ASSIGNMENT_REPORTED}', '{ACCUSATION,OTHER_ROUTE}',
     '{ACCUSATION,OTHER_ROUTE,MERGED,WITHDRAWN,REDONE,UNREACHABLE}', 3, 0, '{}', '2022-05-01', null,
     '国务院办公厅关于进一步优化地方政务服务便民热线的指导意见（国办发〔2020〕53号）：回访、评价')`,
];
