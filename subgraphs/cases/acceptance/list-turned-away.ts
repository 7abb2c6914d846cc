import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import { isCaseId } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import { type Conditions, conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import { DECISION_ROW, DECISION_TABLES, type DecisionRow } from './decision-row.js';
import { type GroundRow, readGrounds } from './ground-row.js';

export interface TurnedAwayAsked {
  /** Null: referred ones too. */
  readonly ground: string | null;
  readonly first: number | null;
  readonly after: string | null;
}

export interface TurnedAwayCount {
  readonly ground: string;
  readonly count: number;
  readonly overruled: number;
}

/**
 * For the bureau, which sees to it that nobody turns away what is its own (Art. 44(2)): newest first.
 *
 * @throws HubError FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listTurnedAway(context: CasesContext, asked: TurnedAwayAsked): Promise<Page<DecisionRow>> {
  const { ground, first, after } = asked;
  const size = pageSize(first);
  const where = await turnedAway(context);
  if (ground !== null) where.add((value) => `g.code = ${value(ground)}`);
  if (after !== null) {
    const { at, id } = positionOf(after);
    where.add((value) => `(d.decided_at, d.id) < (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const limit = where.value(size + 1);
  const rows = await statement<DecisionRow>(
    context.em,
    `select ${DECISION_ROW} from ${DECISION_TABLES} join cases.case c on c.id = d.case_id
      where ${where.text} order by d.decided_at desc, d.id desc limit ${limit}`,
    where.parameters,
  );
  return pageOf(
    rows,
    size,
    ({ decidedAt, id }) => cursorOf([decidedAt.toISOString(), id]),
    (row) => row,
  );
}

/** How many were not accepted, by ground. @throws HubError FORBIDDEN */
export async function countTurnedAway(context: CasesContext): Promise<TurnedAwayCount[]> {
  const where = (await turnedAway(context)).add(() => `d.decision = 'NOT_ACCEPTED'`);
  return statement(
    context.em,
    `select g.code as ground, count(*)::int as count, count(d.overruled_at)::int as overruled
       from ${DECISION_TABLES} join cases.case c on c.id = d.case_id
      where ${where.text} group by g.code order by g.code`,
    where.parameters,
  );
}

/** Grounds in force today. @throws HubError FORBIDDEN */
export async function notAcceptedGrounds({ em, viewer, now }: CasesContext): Promise<GroundRow[]> {
  const mayAsk = hasRole(viewer, 'clerk', 'officer', 'department', 'head');
  if (!mayAsk) throw new HubError('FORBIDDEN', { act: 'notAcceptedGrounds' });
  return readGrounds(em, countyDay(now()));
}

async function turnedAway(context: CasesContext): Promise<Conditions> {
  if (!hasRole(context.viewer, 'officer', 'inspector')) throw new HubError('FORBIDDEN', { act: 'turnedAwayCases' });
  return onlyVisible(conditions(), await context.reach()).add(() => `d.decision <> 'ACCEPTED'`);
}

function positionOf(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = readCursor(cursor, 2);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!isInstant || !isCaseId(id)) throw new HubError('CURSOR_INVALID');
  return { at, id };
}
