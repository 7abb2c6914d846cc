import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Vault } from '../inbox/prepare-arrival.js';
import { repairPlace } from '../normalise/normalise-row.js';
import type { SubmissionRepair } from './set-aside-desk.js';

/**
 * Puts a submission that stood aside back to where it came in, with what a clerk corrected, or as it is. Corrections
 * made before stay, and the later ones count.
 *
 * @throws HubError SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE
 */
export function sendOn(
  em: EntityManager,
  { cipher }: Pick<Vault, 'cipher'>,
  submissionId: string,
  repair: SubmissionRepair = {},
): Promise<void> {
  return em.transactional(async (tx) => {
    const [row] = await statement<{ state: string; repair_sealed: string | null }>(
      tx,
      'select state, repair_sealed from intake.submission where id = $1 for no key update',
      [submissionId],
    );
    if (!row) throw new HubError('SUBMISSION_NOT_FOUND', { submission: submissionId });
    if (row.state !== 'SET_ASIDE') {
      throw new HubError('SUBMISSION_NOT_SET_ASIDE', { submission: submissionId, state: row.state });
    }
    const place = repairPlace(submissionId);
    const earlier = row.repair_sealed === null ? {} : JSON.parse(cipher.open(row.repair_sealed, place));
    const whole = { ...earlier, ...repair };
    const sealed = Object.keys(whole).length === 0 ? null : cipher.seal(JSON.stringify(whole), place);
    await statement(
      tx,
      `update intake.submission set state = 'RECEIVED', attempts = 0, repair_sealed = $2, set_aside_at = null,
         set_aside_stage = null, set_aside_reason = null, set_aside_field = null, set_aside_hint = null
       where id = $1`,
      [submissionId, sealed],
    );
  });
}
