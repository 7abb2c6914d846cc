import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import type { Viewer } from '../../../platform/identity/viewer.js';
import type { GridContext, GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { ruleEditorFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import { chainOn } from '../record/look-up.rules.js';
import { RecusalEntity } from './recusal.entity.js';
import type { RecusalType } from './recusal.type.js';
import { recusalNode } from './recusal-node.js';
import { visibleRecusals } from './visible-recusals.js';

interface RecusalListing extends PageArguments {
  readonly unit: string | null | undefined;
  readonly isInForce: boolean;
}

/**
 * Newest first.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listRecusals(
  context: GridContext,
  { unit, isInForce, first, after }: RecusalListing,
): Promise<Page<RecusalType>> {
  const view = await ruleEditorFor(context);
  const size = pageSize(first);
  const [last] = after == null ? [] : readCursor(after, 1);
  const today = countyDay(context.now());
  const rows = await context.em.find(
    RecusalEntity,
    {
      $and: [
        { $or: [{ caseId: null }, { unitCode: { $nin: unitsAbove(view, context.viewer) } }] },
        await visibleRecusals(context),
        ...(unit == null ? [] : [{ unitCode: unit }]),
        ...(isInForce
          ? [{ validFrom: { $lte: today } }, { $or: [{ validTo: null }, { validTo: { $gt: today } }] }]
          : []),
        ...(last === undefined ? [] : [{ id: { $lt: last } }]),
      ],
    },
    { orderBy: { id: 'desc' }, limit: size + 1 },
  );
  return pageOf(
    rows,
    size,
    ({ id }) => cursorOf([id]),
    (row) => recusalNode(view, row),
  );
}

/**
 * The viewer's unit and those above it. From which single cases these keep out is not for their own people to read:
 * it would tell them of a case that may accuse them (Art. 30).
 */
export function unitsAbove(view: GridView, { unitCode }: Viewer): string[] {
  return unitCode === null ? [] : [unitCode, ...chainOn(onDay(view), 'UNIT', unitCode).map(({ code }) => code)];
}
