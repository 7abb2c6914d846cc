import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import type { LevelSkipCountType, LevelSkipsType } from './chain.type.js';

export interface LevelSkipsAsked {
  readonly areaCode: string;
  readonly from: Date;
  readonly to: Date;
}

const YEAR_MS = 366 * 86_400_000;

/**
 * Visits of an area, and those among them that skipped a level, by the area next below. Figures of places, never of
 * persons; of cases the viewer may see.
 *
 * @throws HubError FORBIDDEN, BAD_USER_INPUT
 */
export async function countLevelSkips(context: CasesContext, asked: LevelSkipsAsked): Promise<LevelSkipsType> {
  const { areaCode, from, to } = asked;
  if (!hasRole(context.viewer, 'clerk', 'officer', 'leader', 'inspector')) throw new HubError('FORBIDDEN');
  const spanMs = to.getTime() - from.getTime();
  if (!(spanMs > 0 && spanMs <= YEAR_MS)) throw new HubError('BAD_USER_INPUT', { field: 'to' });
  const where = onlyVisible(conditions(), await context.reach());
  where.add((value) => `v.received_at >= ${value(from)} and v.received_at < ${value(to)}`);
  where.add((value) => `v.area_codes @> array[${value(areaCode)}]::text[]`);
  const own = where.value(areaCode);
  const areas = await statement<LevelSkipCountType>(
    context.em,
    `select coalesce(v.area_codes[array_position(v.area_codes, ${own}) + 1], ${own}) as "areaCode",
            count(*)::int as visits, (count(*) filter (where v.is_skipped))::int as skipped
       from cases.visit_level v join cases.case c on c.id = v.case_id where ${where.text} group by 1 order by 1`,
    where.parameters,
  );
  const { breadth } = await context.reach();
  return {
    asOf: context.now(),
    excluded: breadth === 'ordinary' ? '检举控告；不能判断由哪一级负责的走访' : '不能判断由哪一级负责的走访',
    areas,
  };
}
