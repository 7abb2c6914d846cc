import { statement } from '../../../platform/database/statement.js';
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
import { isCaseId } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import { OBJECTION_ROW, type ObjectionRow } from './objection-row.js';

/**
 * Objections that wait for a decision, the oldest first: for officers all of the county, for a unit those to what it
 * dispatched.
 *
 * @throws HubError FORBIDDEN, PAGE_TOO_LARGE, BAD_USER_INPUT, CURSOR_INVALID
 */
export async function listPendingObjections(
  context: CasesContext,
  { first, after }: PageAsked,
): Promise<Page<ObjectionRow>> {
  const { viewer, subtree } = context;
  const isOfficer = hasRole(viewer, 'officer');
  if (!isOfficer && !hasRole(viewer, 'department', 'head')) throw new HubError('FORBIDDEN');
  const size = pageSize(first);
  const where = onlyVisible(conditions(), await context.reach());
  where.add(() => `a.objection = 'PENDING' and c.closed_at is null and o.decided_at is null`);
  if (!isOfficer) {
    const own = viewer.unitCode === null ? [] : await subtree(viewer.unitCode);
    where.add((value) => `a.sent_by_unit_code = any (${value(own)}::text[])`);
  }
  if (after) {
    const { at, id } = positionOf(after);
    where.add((value) => `(o.objected_at, o.id) > (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const limit = where.value(size + 1);
  const rows = await statement<ObjectionRow>(
    context.em,
    `select ${OBJECTION_ROW}
       from cases.objection o join cases.assignment a on a.id = o.assignment_id join cases.case c on c.id = o.case_id
      where ${where.text} order by o.objected_at, o.id limit ${limit}`,
    where.parameters,
  );
  return pageOf(
    rows,
    size,
    ({ objectedAt, id }) => cursorOf([objectedAt.toISOString(), id]),
    (row) => row,
  );
}

function positionOf(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = readCursor(cursor, 2);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!isInstant || !isCaseId(id)) throw new HubError('CURSOR_INVALID');
  return { at, id };
}
