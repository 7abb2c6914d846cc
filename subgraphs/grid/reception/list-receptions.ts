import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, pageSize } from '../../../platform/graphql/connection.js';
import { afterMoment } from '../after-moment.js';
import type { GridContext } from '../grid-context.js';
import { registrarFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import { ReceptionEntity } from './reception.entity.js';
import type { ReceptionState } from './reception.rules.js';
import type { ReceptionType } from './reception.type.js';
import { receptionNode } from './reception-node.js';

export interface ReceptionFilter extends PageArguments {
  readonly from: Date | null | undefined;
  readonly to: Date | null | undefined;
  readonly areaCode: string | null | undefined;
}

/** What everybody may read: what is announced, and what was called off after that. In order of time. */
export async function listSchedule(context: GridContext, filter: ReceptionFilter): Promise<Page<ReceptionType>> {
  const from = filter.from ?? context.now();
  return list(context, { ...filter, from }, { publishedAt: { $ne: null } }, false);
}

/** What everybody may read of what came of them. In order of time. */
export async function listResults(context: GridContext, filter: ReceptionFilter): Promise<Page<ReceptionType>> {
  return list(context, filter, { state: 'REPORTED' }, false);
}

/** All, for those who plan them. @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listReceptions(
  context: GridContext,
  { state, ...filter }: ReceptionFilter & { readonly state: ReceptionState | null | undefined },
): Promise<Page<ReceptionType>> {
  await registrarFor(context);
  return list(context, filter, state == null ? {} : { state }, true);
}

async function list(
  context: GridContext,
  { from, to, areaCode, first, after }: ReceptionFilter,
  where: object,
  isForStaff: boolean,
): Promise<Page<ReceptionType>> {
  const size = pageSize(first);
  const view = await context.view();
  const rows = await context.em.find(
    ReceptionEntity,
    {
      $and: [
        where,
        ...(from == null ? [] : [{ endsAt: { $gt: from } }]),
        ...(to == null ? [] : [{ startsAt: { $lt: to } }]),
        ...(areaCode == null ? [] : [{ areaCode: { $like: `${stemOf(areaCode)}%` } }]),
        ...(after == null ? [] : [afterMoment(after, 'startsAt')]),
      ],
    },
    { orderBy: { startsAt: 'asc', id: 'asc' }, limit: size + 1 },
  );
  return pageOf(
    rows,
    size,
    ({ startsAt, id }) => cursorOf([startsAt.toISOString(), id]),
    (row) => receptionNode(view, row, isForStaff),
  );
}

/** Of a town's twelve digits the first nine are those of its villages too. @throws HubError BAD_USER_INPUT */
function stemOf(areaCode: string): string {
  if (!/^[0-9]{6}([0-9]{6})?$/.test(areaCode)) throw new HubError('BAD_USER_INPUT', { field: 'areaCode' });
  return areaCode.replace(/000$/, '');
}
