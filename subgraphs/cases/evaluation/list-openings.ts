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
import { noteAccusations } from '../access/note-accusations.js';
import { isCaseId } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import type { Conditions } from '../conditions.js';
import { type FiguresAsked, openingConditions } from './evaluation-filter.js';
import type { EvaluationTarget, Grade } from './evaluation-words.rules.js';
import type { LeftOut } from './figures.rules.js';
import { OPENING_FROM, OPENING_ROW, type OpeningRow, type StoredOpening, standing } from './read-openings.js';

export interface OpeningsAsked extends FiguresAsked {
  readonly target?: EvaluationTarget | null | undefined;
  /** With this grade. */
  readonly grade?: Grade | null | undefined;
  /** Not judged, for this reason. */
  readonly leftOut?: LeftOut | null | undefined;
}

/** The cases behind the figures, one page; each line a body that could be judged. @throws HubError BAD_USER_INPUT, PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listOpenings(
  context: CasesContext,
  asked: OpeningsAsked,
  { first, after }: PageAsked,
): Promise<Page<OpeningRow>> {
  const size = pageSize(first);
  const where = await openingConditions(context, asked);
  narrow(where, asked);
  if (after) {
    const { at, id } = positionOf(after);
    where.add((value) => `(o.opened_at, o.id) > (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const limit = where.value(size + 1);
  const rows = await statement<StoredOpening>(
    context.em,
    `select ${OPENING_ROW} from ${OPENING_FROM} where ${where.text} order by o.opened_at, o.id limit ${limit}`,
    where.parameters,
  );
  const named = rows.map(({ caseId: id, confidentiality }) => ({ id, confidentiality }));
  await noteAccusations(context.access, named);
  const almanac = await context.calendar.read();
  return pageOf(
    rows,
    size,
    ({ openedAt, id }) => cursorOf([openedAt.toISOString(), id]),
    (row) => standing(almanac, row),
  );
}

function narrow(where: Conditions, { target, grade, leftOut }: OpeningsAsked): void {
  if (target) where.add((value) => `o.target = ${value(target)}`);
  if (grade) {
    where.add(
      (value) => `exists (select from cases.evaluation e where e.id = held.id
        and coalesce(e.grade, e.result) = ${value(grade)})`,
    );
  }
  if (leftOut === 'STILL_OPEN') where.add(() => 'held.id is null and u.reason is null');
  else if (leftOut) where.add((value) => `held.id is null and u.reason = ${value(leftOut)}`);
}

function positionOf(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = readCursor(cursor, 2);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!isInstant || !isCaseId(id)) throw new HubError('CURSOR_INVALID');
  return { at, id };
}
