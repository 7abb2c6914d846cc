import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';

/**
 * Whose submission a query code is. Intake checks it, under the same limits on tries as a look at the progress; it is
 * kept nowhere.
 *
 * @throws HubError QUERY_CODE_REFUSED, RATE_LIMITED with `retryAfterSeconds`
 */
export async function submissionOfCode({ tryCode, client }: CasesContext, queryCode: string): Promise<string> {
  const tried = await tryCode({ queryCode, client });
  if (tried.outcome === 'REFUSED') throw new HubError('QUERY_CODE_REFUSED');
  if (tried.outcome === 'LIMITED') throw new HubError('RATE_LIMITED', { retryAfterSeconds: tried.retryAfterSeconds });
  return tried.submissionId;
}
