import type { Channel } from '../../../contracts/channel.js';
import { dayAfter } from '../../../platform/calendar/count-days.rules.js';
import { endOfCountyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import { type Conditions, conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';

/** Of which time, unit and channel. Days are the county's, both among them. */
export interface FiguresAsked {
  readonly from: string;
  readonly to: string;
  /** The judged unit, with all below it. */
  readonly unit?: string | null | undefined;
  readonly channel?: Channel | null | undefined;
}

/**
 * What opened in that time, as conditions on `cases.evaluation_opening o` and `cases.case c`: of the cases the viewer
 * sees, and without accusations for whoever is judged by the figures.
 *
 * @throws HubError BAD_USER_INPUT
 */
export async function openingConditions(context: CasesContext, asked: FiguresAsked): Promise<Conditions> {
  const { from, to, unit, channel } = asked;
  if (from > to) throw new HubError('BAD_USER_INPUT', { field: 'to' });
  const reach = await context.reach();
  const where = onlyVisible(conditions(), reach);
  if (reach.breadth !== 'all') where.add(() => `c.confidentiality <> 'ACCUSATION'`);
  const before = endOfCountyDay(dayAfter(from, -1));
  where.add((value) => `o.opened_at > ${value(before)} and o.opened_at <= ${value(endOfCountyDay(to))}`);
  if (unit) {
    const units = [unit, ...(await context.feedUnits(unit))];
    where.add((value) => `o.unit_code = any (${value(units)}::text[])`);
  }
  if (channel) where.add((value) => `c.channel = ${value(channel)}`);
  return where;
}
