import type { KeptAccess } from '../../../platform/access-log/access-entry.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import {
  cursorOf,
  type Page,
  type PageAsked,
  pageOf,
  pageSize,
  readCursor,
} from '../../../platform/graphql/connection.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import type { AccessFilter } from './access-log.type.js';

/**
 * Who read what, the latest first. For auditors of no unit: it names cases that may accuse a unit (Art. 30).
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listAccess(
  { viewer, accessLog }: CasesContext,
  filter: AccessFilter | null,
  { first, after }: PageAsked,
): Promise<Page<KeptAccess>> {
  if (viewer.roles.length === 0) throw new HubError('UNAUTHENTICATED');
  if (!hasRole(viewer, 'auditor') || viewer.unitCode !== null) throw new HubError('FORBIDDEN');
  const size = pageSize(first);
  const rows = await accessLog.read({
    ...filter,
    before: after == null ? null : sequenceOf(after),
    limit: size + 1,
  });
  return pageOf(
    rows,
    size,
    ({ sequence }) => cursorOf([String(sequence)]),
    (row) => row,
  );
}

function sequenceOf(cursor: string): number {
  const [sequence = ''] = readCursor(cursor, 1);
  if (!/^[0-9]{1,15}$/.test(sequence)) throw new HubError('CURSOR_INVALID');
  return Number(sequence);
}
