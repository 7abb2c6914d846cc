import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { SetAsideReason, SetAsideStage } from '../inbox/arrival.js';

export interface Unfit {
  readonly id: string;
  readonly stage: SetAsideStage;
  readonly reason: SetAsideReason;
}

/** Takes submissions out of the way and keeps them whole, for a person. Those that went on meanwhile are left alone. */
export async function writeSetAside(em: EntityManager, unfit: readonly Unfit[], now: Date): Promise<void> {
  if (unfit.length === 0) return;
  await statement(
    em,
    `update intake.submission s set
       state = 'SET_ASIDE', set_aside_at = $6, set_aside_stage = u.stage, set_aside_reason = u.reason,
       set_aside_field = u.field, set_aside_hint = u.hint, held_until = null
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as u (id, stage, reason, field, hint)
     where s.id = u.id and s.state in ('RECEIVED', 'NORMALISED')`,
    [
      unfit.map(({ id }) => id),
      unfit.map(({ stage }) => stage),
      unfit.map(({ reason }) => reason.code),
      unfit.map(({ reason }) => reason.field),
      unfit.map(({ reason }) => reason.hint),
      now,
    ],
  );
}
