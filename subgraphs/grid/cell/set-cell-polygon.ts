import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { type UserFault, userErrorOf } from '../../../platform/graphql/user-error.js';
import { effectNodes } from '../change/change-effect.type.js';
import { userErrorsOf } from '../change/user-errors-of.js';
import type { PolygonFault } from '../geometry/polygon-fault.rules.js';
import { POLYGON_LIMITS } from '../geometry/polygon-limits.rules.js';
import { readPolygon } from '../geometry/read-polygon.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { gridEditorFor } from '../grid-permissions.js';
import { newestRevision, versionOn } from '../record/dated.rules.js';
import type { CellRecord } from './cell.rules.js';
import { cellNode } from './cell.type.js';
import type { SetCellPolygonInput, SetCellPolygonPayload } from './set-cell-polygon.type.js';

/** Where the fields of a cell stand in the input. */
const FIELDS = { polygon: 'geoJson' };

/**
 * Draws a cell anew from a day on, or takes its polygon away.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, CELL_NOT_FOUND
 */
export async function setCellPolygon(
  context: GridContext,
  { cellId, geoJson, crs, from, isTrial }: SetCellPolygonInput,
): Promise<SetCellPolygonPayload> {
  const view = on(await gridEditorFor(context), from);
  const versions = view.atlas.records.CELL.get(cellId);
  const cell = versionOn(versions, view.day);
  if (!cell) throw new HubError('CELL_NOT_FOUND', { cellId });

  const ground = groundOf(geoJson, crs ?? null);
  if ('faults' in ground) return { cell: null, effects: [], warnings: [], userErrors: ground.faults.map(userErrorOf) };
  const { validFrom: _, validTo: __, revision: ___, ...record } = cell;
  const applied = await context.change(
    [
      {
        op: 'PUT',
        thing: 'CELL',
        validFrom: view.day,
        expectedRevision: newestRevision(versions),
        record: { ...record, ...ground },
      },
    ],
    'setCellPolygon',
    { isTrial },
  );
  return {
    cell: applied.faults.length > 0 ? null : cellNode(on(await context.view(), from), cellId),
    effects: effectNodes(applied.faults.length > 0 ? [] : applied.effects),
    warnings: userErrorsOf(applied.warnings, FIELDS),
    userErrors: userErrorsOf(applied.faults, FIELDS),
  };
}

type Ground = Pick<CellRecord, 'polygon' | 'sourceCrs'> | { readonly faults: readonly UserFault[] };

function groundOf(geoJson: unknown, crs: CoordinateSystem | null): Ground {
  if (geoJson == null) return { polygon: null, sourceCrs: null };
  if (crs === null) return { faults: [{ code: 'POLYGON_CRS_MISSING', field: 'crs' }] };
  const read = readPolygon(geoJson, crs, POLYGON_LIMITS);
  return 'value' in read ? { polygon: read.value, sourceCrs: crs } : { faults: read.faults.map(faultOf) };
}

const faultOf = ({ code, field, hint }: PolygonFault): UserFault => ({
  code,
  field: field.replace(/^polygon/, FIELDS.polygon),
  hint,
});
