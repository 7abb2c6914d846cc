import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import { type Conditions, conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import type { CaseFilter } from './case-filter.type.js';
import { isCaseNo } from './case-no.rules.js';
import { comparable, gramsOf } from './title-grams.rules.js';

/** The viewer's cases that fit a filter, as conditions on `cases.case c`. @throws HubError BAD_USER_INPUT */
export async function filterCases(context: CasesContext, filter: CaseFilter): Promise<Conditions> {
  const { state, unit, cellId, areaCode, overdue, category, origin, settlement, text } = filter;
  const where = onlyVisible(conditions(), await context.reach());
  if (state) where.add((value) => `c.state = any (${value(state)})`);
  else where.add(() => `c.state <> 'MERGED'`);
  if (unit) {
    // Also of a unit that is over: its concluded cases stay with it.
    const units = await context.feedUnits(unit);
    where.add(
      (value) => `exists (select from cases.assignment held where held.case_id = c.id
        and held.state in ('ASSIGNED', 'SIGNED') and held.unit_code = any (${value(units)}::text[]))`,
    );
  }
  if (cellId) where.add((value) => `c.cell_id = ${value(cellId)}`);
  if (areaCode) where.add((value) => `c.area_codes @> array[${value(areaCode)}]::text[]`);
  if (origin) where.add((value) => `c.origin = any (${value(origin)})`);
  if (settlement) where.add((value) => `c.settlement = any (${value(settlement)})`);
  if (category) where.add((value) => `c.category = ${value(category)}`);
  if (typeof overdue === 'boolean') where.add((value) => overdueAt(overdue, value(context.now())));
  if (text) addText(where, text.trim());
  return where;
}

const overdueAt = (overdue: boolean, now: string): string =>
  overdue ? `c.due_at < ${now}` : `(c.due_at is null or c.due_at >= ${now})`;

/** The pairs find candidates by index; the whole text then decides. Nothing in it is a pattern. */
function addText(where: Conditions, text: string): void {
  if (isCaseNo(text.toUpperCase())) {
    where.add((value) => `c.case_no = ${value(text.toUpperCase())}`);
    return;
  }
  const grams = gramsOf(text);
  if (grams.length === 0 || text.includes('\u0000')) throw new HubError('BAD_USER_INPUT', { field: 'text' });
  where.add((value) => `c.title_grams @> ${value(grams)}::text[]`);
  where.add((value) => `position(${value(comparable(text))} in lower(normalize(c.title, NFKC))) > 0`);
}
