import { HubError } from '../../../platform/errors/hub-error.js';
import { pageSize } from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import { reachedBy } from '../submission/reached.js';
import { countUnknownValues, type UnknownValueCount } from './count-unknown-values.js';

const DAY_MS = 86_400_000;
const DAYS_LIMIT = 366;

/** @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, BAD_USER_INPUT */
export async function listUnknownValues(
  { em, viewer, now }: IntakeContext,
  { days, first }: { readonly days: number | null; readonly first: number | null },
): Promise<UnknownValueCount[]> {
  refuseUnlessAllowed(viewer, 'listUnknownValues');
  const past = days ?? 30;
  if (past < 1 || past > DAYS_LIMIT) throw new HubError('BAD_USER_INPUT', { field: 'days' });
  const since = new Date(now().getTime() - past * DAY_MS);
  return countUnknownValues(em, { since, limit: pageSize(first), reached: reachedBy(viewer) });
}
