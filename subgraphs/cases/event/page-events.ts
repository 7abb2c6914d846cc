import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import type { EventRow } from '../case/case-children.js';
import type { CaseLoaders } from '../case/case-loaders.js';

/** One page of a case's events, oldest first. @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID */
export async function pageEvents(
  loaders: CaseLoaders,
  caseId: string,
  first: number | null,
  after: string | null,
): Promise<Page<EventRow>> {
  const size = pageSize(first);
  const rows = await loaders.events.load({ caseId, size, after: after === null ? 0 : sequenceOf(after) });
  return pageOf(
    rows,
    size,
    ({ sequence }) => cursorOf([String(sequence)]),
    (row) => row,
  );
}

function sequenceOf(cursor: string): number {
  const [sequence = ''] = readCursor(cursor, 1);
  if (!/^[0-9]{1,9}$/.test(sequence)) throw new HubError('CURSOR_INVALID');
  return Number(sequence);
}
