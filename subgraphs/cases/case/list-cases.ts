import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import { noteAccusations } from '../access/note-accusations.js';
import type { CasesContext } from '../cases-context.js';
import type { CaseFilter, CaseOrder } from './case-filter.type.js';
import { CASE_ROW, type CaseRow, isCaseId } from './case-row.js';
import { filterCases } from './filter-cases.js';

export interface CaseListing {
  readonly filter: CaseFilter | null;
  readonly orderBy: CaseOrder;
  readonly first: number | null;
  readonly after: string | null;
}

/** Each order is an index of its own: sort key and id, and which way the key is walked. */
const ORDERS = {
  RECEIVED_NEWEST: { key: 'received_at', field: 'receivedAt', direction: 'desc', beyond: '<' },
  RECEIVED_OLDEST: { key: 'received_at', field: 'receivedAt', direction: 'asc', beyond: '>' },
  DUE_SOONEST: { key: 'due_at', field: 'dueAt', direction: 'asc', beyond: '>' },
} as const satisfies Record<CaseOrder, object>;

/** One page of the viewer's cases, by keyset. @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT */
export async function listCases(context: CasesContext, listing: CaseListing): Promise<Page<CaseRow>> {
  const { filter, orderBy, first, after } = listing;
  const { key, field, direction, beyond } = ORDERS[orderBy];
  const size = pageSize(first);
  const where = await filterCases(context, filter ?? {});
  if (orderBy === 'DUE_SOONEST') where.add(() => 'c.due_at is not null');
  if (after !== null) {
    const { at, id } = positionOf(after, orderBy);
    where.add((value) => `(c.${key}, c.id) ${beyond} (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const limit = where.value(size + 1);
  const rows = await statement<CaseRow>(
    context.em,
    `select ${CASE_ROW} from cases.case c where ${where.text}
      order by c.${key} ${direction}, c.id ${direction} limit ${limit}`,
    where.parameters,
  );
  const page = pageOf(
    rows,
    size,
    (row) => cursorOf([orderBy, row[field]?.toISOString() ?? '', row.id]),
    (row) => row,
  );
  await noteAccusations(context.access, page.nodes);
  return page;
}

function positionOf(cursor: string, orderBy: CaseOrder): { at: string; id: string } {
  const [order, at = '', id = ''] = readCursor(cursor, 3);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (order !== orderBy || !isInstant || !isCaseId(id)) throw new HubError('CURSOR_INVALID');
  return { at, id };
}
