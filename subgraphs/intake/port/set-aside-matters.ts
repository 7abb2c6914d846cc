import type { EntityManager } from '@mikro-orm/postgresql';
import type { RefusedV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { ERRORS } from '../../../platform/errors/catalogue.js';
import { type SetAsideReason } from '../inbox/arrival.js';
import { setAsideReason } from '../set-aside/hint.rules.js';

/**
 * Takes matched submissions out of the way that cannot become cases. What matching found is forgotten: once they go on
 * they are matched anew, and must not find themselves.
 *
 * @returns the reasons of those that were set aside
 */
export async function setAsideMatters(
  em: EntityManager,
  refused: readonly RefusedV1[],
  now: Date,
): Promise<SetAsideReason[]> {
  if (refused.length === 0) return [];
  const reasons = refused.map(({ code }) => setAsideReason(code in ERRORS ? code : 'PROCESSING_FAILED'));
  return statement<SetAsideReason>(
    em,
    `update intake.submission s set
       state = 'SET_ASIDE', set_aside_at = $4, set_aside_stage = 'REGISTER', set_aside_reason = r.reason,
       set_aside_field = null, set_aside_hint = r.hint, matched_at = null, matched_event = null, match_kind = null,
       anchor_id = null, match_certainty = null, match_reasons = '{}'
     from unnest($1::text[], $2::text[], $3::text[]) as r (id, reason, hint)
     where s.id = r.id and s.state = 'MATCHED'
     returning s.set_aside_reason as code, s.set_aside_field as field, s.set_aside_hint as hint`,
    [
      refused.map(({ submissionId }) => submissionId),
      reasons.map(({ code }) => code),
      reasons.map(({ hint }) => hint),
      now,
    ],
  );
}
