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
import { EVALUATION_FROM, EVALUATION_ROW, type EvaluationRow } from './evaluation-rows.js';
import { restarts } from './round.js';

/**
 * Bad judgements on the handling that wait for an officer to say whether the case is taken up again, the oldest first.
 *
 * @throws HubError FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listUndecided(context: CasesContext, { first, after }: PageAsked): Promise<Page<EvaluationRow>> {
  if (!hasRole(context.viewer, 'officer')) throw new HubError('FORBIDDEN', { by: 'officer' });
  const size = pageSize(first);
  const where = onlyVisible(conditions(), await context.reach());
  if (after) {
    const [at = '', id = ''] = readCursor(after, 2);
    if (Number.isNaN(Date.parse(at)) || !isCaseId(id)) throw new HubError('CURSOR_INVALID');
    where.add((value) => `(e.at, e.id) > (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const limit = where.value(size + 1);
  const rows = await statement<EvaluationRow>(
    context.em,
    `select ${EVALUATION_ROW} from ${EVALUATION_FROM} join cases.case c on c.id = o.case_id
      where (e.grade = 'DISSATISFIED' or e.process = 'DISSATISFIED' or e.result = 'DISSATISFIED' or e.solved = 'UNSOLVED')
        and o.target = 'HANDLING_UNIT' and next.id is null and d.decision is null
        and c.state in ('REPLIED', 'CONCLUDED')
        and o.round = 1 + (select count(*) from cases.case_event past where past.case_id = c.id and ${restarts('past')})
        and ${where.text}
      order by e.at, e.id limit ${limit}`,
    where.parameters,
  );
  return pageOf(
    rows,
    size,
    ({ at, id }) => cursorOf([at.toISOString(), id]),
    (row) => row,
  );
}
