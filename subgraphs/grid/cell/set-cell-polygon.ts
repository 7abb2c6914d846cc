import { cellFaultOf } from '../change/cell-fault.rules.js';
import { composePut } from '../change/compose-put.rules.js';
import type { Composition } from '../change/composition.rules.js';
import { makeChange } from '../change/make-change.js';
import { type PolygonFault, polygonFault } from '../geometry/polygon-fault.rules.js';
import { POLYGON_LIMITS } from '../geometry/polygon-limits.rules.js';
import { readPolygon } from '../geometry/read-polygon.js';
import type { GridContext } from '../grid-context.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { CellRecord } from './cell.rules.js';
import { cellNode } from './cell.type.js';
import type { CellChangePayload, SetCellPolygonInput } from './cell-input.type.js';

/** Draws a cell anew from a day on, or takes its polygon away. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function setCellPolygon(context: GridContext, input: SetCellPolygonInput): Promise<CellChangePayload> {
  const subject = { through: 'setCellPolygon', key: input.id, fields: { polygon: 'geoJson' } };
  const { view, outcome } = await makeChange(context, subject, input, (county, on) => compose(county, on, input));
  return { ...outcome, cell: cellNode(view, input.id) };
}

function compose({ records }: CountyIndex, on: string, input: SetCellPolygonInput): Composition {
  const { id, expectedRevision } = input;
  const ground = groundOf(input);
  if ('faults' in ground) {
    const faults = ground.faults.map((fault) => cellFaultOf({ cellId: id, ...fault }, null));
    return { changes: [], faults: faults.map((fault) => ({ ...fault, field: inInput(fault.field) })) };
  }
  const told = { thing: 'CELL', key: id, on, told: ground, otherwise: {} } as const;
  return composePut(records, { ...told, expectedRevision, isNew: false });
}

const inInput = (field: string | null): string | null => field?.replace(/^polygon/, 'geoJson') ?? null;

type Ground = Pick<CellRecord, 'polygon' | 'sourceCrs'> | { readonly faults: readonly PolygonFault[] };

function groundOf({ geoJson, crs }: SetCellPolygonInput): Ground {
  if (geoJson == null) return { polygon: null, sourceCrs: null };
  if (crs == null) return { faults: [polygonFault('POLYGON_CRS_MISSING', 'crs', '请说明所给坐标的坐标系')] };
  const read = readPolygon(geoJson, crs, POLYGON_LIMITS);
  return 'value' in read ? { polygon: read.value, sourceCrs: crs } : read;
}
