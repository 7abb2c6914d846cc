import type { FilterQuery } from '@mikro-orm/core';
import { statement } from '../../../platform/database/statement.js';
import type { GridContext } from '../grid-context.js';
import type { RecusalRow } from './recusal.entity.js';

/** Cases that the port answers for at once. */
const MOST_CASES = 1_000;

/**
 * Recusals from single cases are there for those who may see the case, and cases alone knows who: whoever belongs to a
 * unit would learn from them of a case that may accuse it (Art. 30).
 */
export async function visibleRecusals({ em, cases, viewer }: GridContext): Promise<FilterQuery<RecusalRow>> {
  if (viewer.unitCode === null) return {};
  const named = await statement<{ caseId: string }>(
    em,
    'select distinct case_id as "caseId" from grid.recusal where case_id is not null limit $1',
    [MOST_CASES],
  );
  if (named.length === 0) return { caseId: null };
  const { items } = await cases().placings({
    from: '1949-10-01T00:00:00.000Z',
    to: '9999-01-01T00:00:00.000Z',
    after: null,
    limit: MOST_CASES,
    caseIds: named.map(({ caseId }) => caseId),
    viewer: { unitCode: viewer.unitCode, areaCode: viewer.areaCode },
  });
  return { $or: [{ caseId: null }, { caseId: { $in: items.map(({ caseId }) => caseId) } }] };
}
