import { statement } from '../../../platform/database/statement.js';
import { accessPolicy } from '../access/access-policy.js';
import type { CasesContext } from '../cases-context.js';
import type { CaseFilter } from './case-filter.type.js';
import { isOpen } from './case-states.rules.js';
import type { CaseSummaryType } from './case-summary.type.js';
import { filterCases } from './filter-cases.js';
import { type CountedState, shownSummary } from './shown-summary.rules.js';

/** Counts of the viewer's cases that fit a filter. @throws HubError BAD_USER_INPUT */
export async function summariseCases(context: CasesContext, filter: CaseFilter | null): Promise<CaseSummaryType> {
  const where = await filterCases(context, filter ?? {});
  const asOf = context.now();
  const now = where.value(asOf);
  const states = await statement<CountedState>(
    context.em,
    `select c.state, count(*)::int as count, (count(*) filter (where c.due_at < ${now}))::int as overdue
       from cases.case c where ${where.text} group by c.state order by c.state`,
    where.parameters,
  );
  const { breadth } = await context.reach();
  const least = breadth === 'ordinary' ? await accessPolicy(context.em, 'SMALL_COUNT', asOf) : 1;
  const shown = shownSummary(states, isOpen, least);
  return {
    asOf,
    ...shown,
    states: [...shown.states],
    excluded: breadth === 'ordinary' ? '检举控告事项、已并案事项' : '已并案事项',
  };
}
