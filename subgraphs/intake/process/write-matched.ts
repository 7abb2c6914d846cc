import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Matched } from '../match/match-batch.js';

const UPDATE = `
update intake.submission s set
  state = m.state, normalised = m.normalised, title = m.title, content = m.content, profile_version = m.profile_version,
  normalised_at = coalesce(s.normalised_at, $12), matched_at = case when m.state = 'MATCHED' then $13::timestamptz end,
  matched_event = m.matched_event, match_kind = m.match_kind, anchor_id = m.anchor_id,
  match_certainty = m.match_certainty,
  match_reasons = coalesce(array(select jsonb_array_elements_text(m.reasons)), '{}'),
  held_until = case when m.state = 'NORMALISED' then coalesce(s.held_until, $14) end,
  attempts = 0
from unnest(
  $1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[], $9::text[],
  $10::real[], $11::jsonb[]
) as m (id, state, normalised, title, content, profile_version, matched_event, match_kind, anchor_id,
  match_certainty, reasons)
where s.id = m.id`;

/** Writes what normalising and matching found out, and the candidates that a clerk is to see. */
export async function writeMatched(
  em: EntityManager,
  matched: readonly Matched[],
  times: { readonly normalisedAt: Date; readonly matchedAt: Date; readonly heldUntil: Date },
): Promise<void> {
  if (matched.length === 0) return;
  const rows = matched.map(({ item, decision }) => {
    const { kept, profileVersion } = item;
    const base = { id: item.id, kept, profileVersion, reasons: [] as readonly string[] };
    if (decision.kind === 'HOLD') return { ...base, state: 'NORMALISED', event: null, kind: null, anchor: null };
    const { kind, event, anchor, reasons } = decision;
    return { ...base, state: 'MATCHED', event, kind, anchor, reasons };
  });
  await statement(em, UPDATE, [
    rows.map(({ id }) => id),
    rows.map(({ state }) => state),
    rows.map(({ kept }) => JSON.stringify(kept.rest)),
    rows.map(({ kept }) => kept.title),
    rows.map(({ kept }) => kept.content),
    rows.map(({ profileVersion }) => profileVersion),
    rows.map(({ event }) => event),
    rows.map(({ kind }) => kind),
    rows.map(({ anchor }) => anchor?.id ?? null),
    rows.map(({ anchor }) => anchor?.certainty ?? null),
    rows.map(({ reasons }) => JSON.stringify(reasons)),
    times.normalisedAt,
    times.matchedAt,
    times.heldUntil,
  ]);
  await writeCandidates(em, matched, times.matchedAt);
}

async function writeCandidates(em: EntityManager, matched: readonly Matched[], now: Date): Promise<void> {
  const rows = matched.flatMap(({ item, decision }) =>
    decision.kind === 'HOLD'
      ? []
      : decision.candidates.map((candidate) => ({
          ...candidate,
          submissionId: item.id,
          state: decision.kind === 'JOINED' && candidate.id === decision.anchor?.id ? 'JOINED' : 'PROPOSED',
        })),
  );
  if (rows.length === 0) return;
  await statement(
    em,
    `insert into intake.match_candidate (submission_id, anchor_id, certainty, reasons, state, found_at)
     select c.submission_id, c.anchor_id, c.certainty, array(select jsonb_array_elements_text(c.reasons)), c.state, $6
     from unnest($1::text[], $2::text[], $3::real[], $4::jsonb[], $5::text[])
       as c (submission_id, anchor_id, certainty, reasons, state)
     on conflict do nothing`,
    [
      rows.map(({ submissionId }) => submissionId),
      rows.map(({ id }) => id),
      rows.map(({ certainty }) => certainty),
      rows.map(({ reasons }) => JSON.stringify(reasons)),
      rows.map(({ state }) => state),
      now,
    ],
  );
}
