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
import { noteAccusations } from '../access/note-accusations.js';
import { CASE_ROW, type CaseRow, isCaseId } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import { EXECUTING } from './execution-owed.rules.js';

/**
 * Cases whose opinion supported the request and is not executed yet, the longest answered first: a walk along an index
 * of those alone.
 *
 * @throws HubError FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listExecutionOwed(context: CasesContext, { first, after }: PageAsked): Promise<Page<CaseRow>> {
  if (!hasRole(context.viewer, 'officer')) throw new HubError('FORBIDDEN');
  const size = pageSize(first);
  const where = onlyVisible(conditions(), await context.reach());
  if (after) {
    const [at, id] = positionOf(after);
    where.add((value) => `(c.replied_at, c.id) > (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const limit = where.value(size + 1);
  const rows = await statement<CaseRow>(context.em, executionOwedStatement(where.text, limit), where.parameters);
  const page = pageOf(
    rows,
    size,
    ({ repliedAt, id }) => cursorOf([repliedAt?.toISOString() ?? '', id]),
    (row) => row,
  );
  await noteAccusations(context.access, page.nodes);
  return page;
}

/** What `case_execution_owed` holds, further down to what the viewer sees. */
export const executionOwedStatement = (where: string, limit: string): string => `
  select ${CASE_ROW} from cases.case c
   where c.answer_outcome = 'SUPPORTED' and c.executed_at is null
     and c.state in (${EXECUTING.map((state) => `'${state}'`).join(', ')}) and ${where}
   order by c.replied_at, c.id limit ${limit}`;

function positionOf(cursor: string): readonly [string, string] {
  const [at = '', id = ''] = readCursor(cursor, 2);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!isInstant || !isCaseId(id)) throw new HubError('CURSOR_INVALID');
  return [at, id];
}
