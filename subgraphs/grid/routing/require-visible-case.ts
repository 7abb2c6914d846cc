import { HubError } from '../../../platform/errors/hub-error.js';
import type { GridContext } from '../grid-context.js';

/** Asks cases, which alone decides who sees what. @throws HubError CASE_NOT_FOUND also when the viewer may not see it */
export async function requireVisibleCase({ cases, viewer }: GridContext, caseId: string): Promise<void> {
  const { items } = await cases().placings({
    from: '1949-10-01T00:00:00.000Z',
    to: '9999-01-01T00:00:00.000Z',
    after: null,
    limit: 1,
    caseIds: [caseId],
    viewer: { unitCode: viewer.unitCode, areaCode: viewer.areaCode },
  });
  if (items.length === 0) throw new HubError('CASE_NOT_FOUND', { caseId });
}
