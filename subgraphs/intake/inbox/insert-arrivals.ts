import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Arrival } from './arrival.js';

/** The number is drawn only for rows that are not there yet, so repeats leave no gaps in it. */
const INSERT = `
with arriving as (
  select * from unnest(
    $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
    $9::timestamptz[], $10::text[], $11::text[], $12::int[], $13::bytea[], $14::text[], $15::text[], $16::bool[],
    $17::text[], $18::text[], $19::text[], $20::text[], $21::text[]
  ) as a (
    id, channel, source_system, external_id, event, version, profile, received_at, arrived_at, content_type,
    raw_sha256, raw_bytes, raw_sealed, content_hash, payload_sha256, quiet, query_index, year,
    set_aside_reason, set_aside_field, set_aside_hint
  )
), taken as (
  insert into intake.submission (
    id, submission_no, channel, source_system, external_id, event, version, profile, received_at, arrived_at,
    content_type, raw_sha256, raw_bytes, raw_sealed, content_hash, payload_sha256, quiet, query_index,
    state, set_aside_at, set_aside_stage, set_aside_reason, set_aside_field, set_aside_hint
  )
  select id,
    'XJ' || year || '-' || case when serial < 1000000 then lpad(serial::text, 6, '0') else serial::text end,
    channel, source_system, external_id, event, version, profile, received_at, arrived_at,
    content_type, raw_sha256, raw_bytes, raw_sealed, content_hash, payload_sha256, quiet, query_index,
    case when set_aside_reason is null then 'RECEIVED' else 'SET_ASIDE' end,
    case when set_aside_reason is not null then arrived_at end,
    case when set_aside_reason is not null then 'RECEIVE' end,
    set_aside_reason, set_aside_field, set_aside_hint
  from (
    select free.*, nextval('intake.submission_serial') as serial from (
      select a.* from arriving a
      where not exists (
        select from intake.submission s
        where s.source_system = a.source_system and s.external_id = a.external_id
          and s.event = a.event and s.version = a.version
      )
      order by a.id
    ) free
  ) fresh
  on conflict (source_system, external_id, event, version) do nothing
  returning id
), files as (
  insert into intake.attachment (id, submission_id, ordinal, sha256, name_sealed, content_type, bytes)
  select f.* from unnest($22::text[], $23::text[], $24::int[], $25::text[], $26::text[], $27::text[], $28::bigint[])
    as f (id, submission_id, ordinal, sha256, name_sealed, content_type, bytes)
  join taken on taken.id = f.submission_id
)
select id from taken`;

const YEAR = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Shanghai' });

/** Writes the arrivals whose key is free, with their files. Answers the ids of those it wrote. */
export async function insertArrivals(em: EntityManager, arrivals: readonly Arrival[]): Promise<ReadonlySet<string>> {
  const column = <T>(read: (arrival: Arrival) => T): T[] => arrivals.map(read);
  const files = arrivals.flatMap((arrival) =>
    arrival.files.map((file, ordinal) => ({ ...file, submissionId: arrival.id, ordinal })),
  );
  const rows = await statement<{ id: string }>(em, INSERT, [
    column(({ id }) => id),
    column(({ channel }) => channel),
    column(({ sourceSystem }) => sourceSystem),
    column(({ externalId }) => externalId),
    column(({ event }) => event),
    column(({ version }) => version),
    column(({ profile }) => profile),
    column(({ receivedAt }) => receivedAt),
    column(({ arrivedAt }) => arrivedAt),
    column(({ contentType }) => contentType),
    column(({ rawSha256 }) => rawSha256),
    column(({ rawBytes }) => rawBytes),
    column(({ rawSealed }) => rawSealed),
    column(({ contentHash }) => contentHash),
    column(({ payloadSha256 }) => payloadSha256),
    column(({ quiet }) => quiet),
    column(({ queryIndex }) => queryIndex),
    column(({ arrivedAt }) => YEAR.format(arrivedAt)),
    column(({ setAside }) => setAside?.code ?? null),
    column(({ setAside }) => setAside?.field ?? null),
    column(({ setAside }) => setAside?.hint ?? null),
    files.map(({ id }) => id),
    files.map(({ submissionId }) => submissionId),
    files.map(({ ordinal }) => ordinal),
    files.map(({ sha256 }) => sha256),
    files.map(({ nameSealed }) => nameSealed),
    files.map(({ contentType }) => contentType),
    files.map(({ bytes }) => bytes),
  ]);
  return new Set(rows.map(({ id }) => id));
}
