import type { Channel } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { IntakeContext } from '../intake-context.js';
import type { PetitionProgressType } from './petition-progress.type.js';
import { progressSteps } from './progress-steps.rules.js';
import { indexOfWritten } from './try-code.js';

interface ProgressRow {
  readonly id: string;
  readonly submission_no: string;
  readonly channel: Channel;
  readonly received_at: Date;
  readonly normalised_at: Date | null;
  readonly matched_at: Date | null;
  readonly linked_at: Date | null;
  readonly set_aside_at: Date | null;
}

/**
 * For everybody. Whether a code is malformed, unknown or somebody else's shows neither in the answer nor in its time:
 * all are looked up the same way.
 *
 * @throws HubError QUERY_CODE_REFUSED, RATE_LIMITED with `retryAfterSeconds`
 */
export async function findProgress(
  { em, client, secrets, tries }: IntakeContext,
  writtenCode: string,
): Promise<PetitionProgressType> {
  const row = await tries.attempt(client, async () => {
    const rows = await statement<ProgressRow>(
      em,
      `select id, submission_no, channel, received_at, normalised_at, matched_at, linked_at,
         case when state = 'SET_ASIDE' then set_aside_at end as set_aside_at
       from intake.submission where query_index = $1`,
      [indexOfWritten(secrets, writtenCode)],
    );
    return rows[0] ?? null;
  });
  if (!row) throw new HubError('QUERY_CODE_REFUSED');
  return progressOf(row);
}

const progressOf = (row: ProgressRow): PetitionProgressType => ({
  submissionId: row.id,
  submissionNo: row.submission_no,
  channel: row.channel,
  receivedAt: row.received_at,
  steps: progressSteps({
    receivedAt: row.received_at,
    normalisedAt: row.normalised_at,
    matchedAt: row.matched_at,
    linkedAt: row.linked_at,
    setAsideAt: row.set_aside_at,
  }),
});
