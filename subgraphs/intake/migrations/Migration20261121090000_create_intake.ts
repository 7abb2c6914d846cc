import { Migration } from '@mikro-orm/migrations';

const TABLES = [
  // Distance of two tellings of one matter. In public, where the other subgraphs' databases have it too.
  `create extension if not exists pg_trgm with schema public`,

  `create sequence intake.submission_serial`,

  `create table intake.mapping_profile (
    name text not null check (name ~ '^[a-z][a-z0-9-]{1,62}$'),
    version integer not null check (version > 0),
    definition jsonb not null,
    valid_from timestamptz(3) not null,
    -- Where the mapping is written down: the sender's interface document, or the file it came with.
    source text not null check (source <> ''),
    published_by text not null,
    published_at timestamptz(3) not null,
    primary key (name, version)
  )`,

  `create table intake.match_policy (
    valid_from timestamptz(3) primary key,
    -- At and above it a submission joins by itself; from 'propose_certainty' on a clerk is asked.
    auto_join_certainty real not null check (auto_join_certainty between 0 and 1),
    propose_certainty real not null check (propose_certainty between 0 and 1),
    -- How far apart two tellings of one matter may lie.
    window_days integer not null check (window_days > 0),
    -- How long an event waits for the order it belongs to, before it stands for itself.
    hold_seconds integer not null check (hold_seconds > 0),
    source text not null check (source <> ''),
    check (propose_certainty <= auto_join_certainty)
  )`,
  `insert into intake.match_policy values ('2022-05-01T00:00:00+08:00', 0.9, 0.45, 180, 600,
    '默认值：同一人、同一地点、文字几乎相同方自动并入；其余由登记员确认')`,

  `create table intake.submission (
    id text primary key,
    submission_no text not null unique,
    channel text not null check (channel in ('LETTER', 'VISIT', 'ONLINE', 'HOTLINE', 'MAILBOX')),
    source_system text not null,
    external_id text not null,
    event text not null,
    version text not null,
    profile text not null,
    -- The version that read it; null until something did.
    profile_version integer,
    received_at timestamptz(3) not null,
    arrived_at timestamptz(3) not null,
    state text not null check (state in ('RECEIVED', 'NORMALISED', 'MATCHED', 'LINKED', 'SET_ASIDE')),
    normalised_at timestamptz(3),
    matched_at timestamptz(3),
    linked_at timestamptz(3),
    set_aside_at timestamptz(3),
    content_type text not null,
    raw_sha256 text not null,
    raw_bytes integer not null check (raw_bytes >= 0),
    -- The envelope as it came, sealed. Null: it is large and lies in the content store under raw_sha256.
    raw_sealed bytea,
    -- Same key and same hash: the same thing told again. Over what the profile compares, and the files.
    content_hash text not null,
    -- The whole payload this item was cut from, in the content store.
    payload_sha256 text,
    quiet boolean not null default false,
    -- Without persons; phone and ID numbers in free text are masked.
    normalised jsonb,
    title text,
    content text,
    -- What a clerk corrected, laid over what the profile reads. Sealed: it may name persons.
    repair_sealed text,
    attempts smallint not null default 0,
    set_aside_stage text check (set_aside_stage in ('RECEIVE', 'NORMALISE', 'MATCH')),
    set_aside_reason text,
    set_aside_field text,
    set_aside_hint text,
    -- An event that came before its order waits until then.
    held_until timestamptz(3),
    -- What it is to its matter; differs from event when an order known already came as NEW again.
    matched_event text,
    match_kind text check (match_kind in ('NEW', 'EVENT', 'JOINED')),
    match_certainty real,
    match_reasons text[] not null default '{}',
    anchor_id text references intake.submission (id),
    case_id text,
    case_no text,
    query_index text not null unique,
    unique (source_system, external_id, event, version),
    check (raw_sealed is not null or raw_bytes > 65536),
    check (state <> 'SET_ASIDE' or (set_aside_reason is not null and set_aside_stage is not null)),
    check (state not in ('MATCHED', 'LINKED') or match_kind is not null),
    check (match_kind is null or (match_kind = 'NEW') = (anchor_id is null)),
    check (state <> 'LINKED' or case_id is not null)
  )`,
  // What still stands somewhere, for the sweeper: small, whatever the table holds.
  `create index submission_under_way on intake.submission (state, arrived_at) where state not in ('LINKED', 'SET_ASIDE')`,
  `create index submission_set_aside on intake.submission (id) where state = 'SET_ASIDE'`,
  // Case.submissions, batched.
  `create index submission_case on intake.submission (case_id) where case_id is not null`,
  // Our own number in a mail.
  `create index submission_case_no on intake.submission (case_no) where case_no is not null`,
  // Events and joins that wait for their anchor's case.
  `create index submission_anchor on intake.submission (anchor_id) where anchor_id is not null`,

  `create table intake.attachment (
    id text primary key,
    submission_id text not null references intake.submission (id),
    ordinal smallint not null,
    sha256 text not null,
    -- Names of files name persons: sealed.
    name_sealed text not null,
    content_type text not null,
    bytes bigint not null check (bytes >= 0),
    unique (submission_id, ordinal)
  )`,

  `create table intake.petitioner (
    id text primary key,
    created_at timestamptz(3) not null
  )`,
  `create table intake.petitioner_identifier (
    petitioner_id text not null references intake.petitioner (id),
    kind text not null check (kind in ('NAME', 'SALUTATION', 'ID_NO', 'PHONE', 'EMAIL', 'ADDRESS', 'NAME_ADDRESS')),
    -- Keyed hash over kind and normalised value.
    blind_index text not null,
    -- Null for what is only there to be found by.
    sealed text,
    primary key (petitioner_id, blind_index)
  )`,
  // Who else has this phone: the latest few only, so that a number everybody gives costs no more than another.
  `create index petitioner_identifier_found on intake.petitioner_identifier (blind_index, petitioner_id)`,
  `create table intake.petitioner_link (
    submission_id text not null references intake.submission (id),
    ordinal smallint not null,
    petitioner_id text not null references intake.petitioner (id),
    is_lead boolean not null,
    received_at timestamptz(3) not null,
    -- Which of the person's identifiers this submission told.
    told text[] not null,
    primary key (submission_id, ordinal)
  )`,
  // The person's latest submissions, for matching.
  `create index petitioner_link_recent on intake.petitioner_link (petitioner_id, received_at desc)`,

  `create table intake.thread_key (
    blind_index text not null,
    submission_id text not null references intake.submission (id),
    primary key (blind_index, submission_id)
  )`,

  `create table intake.match_candidate (
    submission_id text not null references intake.submission (id),
    anchor_id text not null references intake.submission (id),
    certainty real not null check (certainty between 0 and 1),
    reasons text[] not null,
    state text not null check (state in ('PROPOSED', 'JOINED')),
    found_at timestamptz(3) not null,
    primary key (submission_id, anchor_id)
  )`,
];

/** Everything intake keeps. Takes no lock that anybody waits for: the schema is empty. */
export class Migration20261121090000_create_intake extends Migration {
  override up(): void {
    for (const table of TABLES) this.addSql(table);
  }

  override down(): void {
    const tables = [
      'match_candidate',
      'thread_key',
      'petitioner_link',
      'petitioner_identifier',
      'petitioner',
      'attachment',
      'submission',
      'match_policy',
      'mapping_profile',
    ];
    for (const table of tables) this.addSql(`drop table intake.${table}`);
    this.addSql('drop sequence intake.submission_serial');
  }
}
