import { statement } from '../../../platform/database/statement.js';
import type { CasesContext } from '../cases-context.js';
import type { CaseFilter } from './case-filter.type.js';
import { isOpen } from './case-states.rules.js';
import type { CaseStateCount, CaseSummaryType } from './case-summary.type.js';
import { filterCases } from './filter-cases.js';

/** Counts of the viewer's cases that fit a filter. @throws HubError BAD_USER_INPUT */
export async function summariseCases(context: CasesContext, filter: CaseFilter | null): Promise<CaseSummaryType> {
  const where = await filterCases(context, filter ?? {});
  const asOf = context.now();
  const now = where.value(asOf);
  const states = await statement<CaseStateCount>(
    context.em,
    `select c.state, count(*)::int as count, (count(*) filter (where c.due_at < ${now}))::int as overdue
       from cases.case c where ${where.text} group by c.state order by c.state`,
    where.parameters,
  );
  const sum = (counted: readonly CaseStateCount[], of: 'count' | 'overdue'): number =>
    counted.reduce((total, row) => total + row[of], 0);
  const { breadth } = await context.reach();
  return {
    asOf,
    total: sum(states, 'count'),
    open: sum(
      states.filter(({ state }) => isOpen(state)),
      'count',
    ),
    overdue: sum(states, 'overdue'),
    states,
    excluded: breadth === 'ordinary' ? '检举控告事项、已并案事项' : '已并案事项',
  };
}
