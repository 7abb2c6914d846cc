import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeFoundV1, CodeTryV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { IntakeSecrets } from '../intake-secrets.js';
import type { QueryCodeTries } from './query-code-tries.js';

/** Longest text that is looked at for a code; a right one has 12 characters and a few hyphens. */
const WRITTEN_MAX = 64;

/** What a written code is looked up by; for what is no code, something that finds nothing, at the same cost. */
export const indexOfWritten = (secrets: Pick<IntakeSecrets, 'queryIndexOf'>, writtenCode: string): string =>
  secrets.queryIndexOf(writtenCode.slice(0, WRITTEN_MAX));

/** Whose submission a code is, for another part: under the same limits on tries as a look at the progress. */
export async function tryCode(
  em: EntityManager,
  secrets: Pick<IntakeSecrets, 'queryIndexOf'>,
  tries: QueryCodeTries,
  { queryCode, client }: CodeTryV1,
): Promise<CodeFoundV1> {
  try {
    const submissionId = await tries.attempt(client, async () => {
      const rows = await statement<{ id: string }>(em, 'select id from intake.submission where query_index = $1', [
        indexOfWritten(secrets, queryCode),
      ]);
      return rows[0]?.id ?? null;
    });
    return submissionId === null ? { outcome: 'REFUSED' } : { outcome: 'FOUND', submissionId };
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'RATE_LIMITED') throw error;
    return { outcome: 'LIMITED', retryAfterSeconds: Number(error.facts.retryAfterSeconds) };
  }
}
