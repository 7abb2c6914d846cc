import { POLYGON_LIMITS } from '../geometry/polygon-limits.rules.js';
import { isReadPolygon, readPolygon } from '../geometry/read-polygon.js';
import { isSame } from '../record/is-same.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import { cellFaultOf } from './cell-fault.rules.js';
import type { Change, Fault } from './change.rules.js';

/** The changes with every polygon in the one form in which it is kept, and what is wrong with those that have none. */
export function readDrawnCells(
  { CELL }: CountyRecords,
  given: readonly Change[],
): { readonly changes: readonly Change[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const changes = given.map((change) => {
    if (change.op !== 'PUT' || change.thing !== 'CELL') return change;
    const { id, polygon } = change.record;
    const isKnown = polygon === null || isReadPolygon(polygon);
    if (isKnown || CELL.get(id)?.some((version) => isSame(version.polygon, polygon))) return change;
    const read = readPolygon(polygon, 'WGS84', POLYGON_LIMITS);
    if ('value' in read) return { ...change, record: { ...change.record, polygon: read.value } };
    faults.push(...read.faults.map((fault) => cellFaultOf({ cellId: id, ...fault }, change.line ?? null)));
    return change;
  });
  return { changes, faults };
}
