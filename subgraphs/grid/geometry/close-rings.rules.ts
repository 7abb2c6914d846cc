import type { Position } from '../cell/cell.rules.js';
import { metresBetween } from './earth.rules.js';
import { type PolygonFault, polygonFault, ringField, said } from './polygon-fault.rules.js';
import type { GivenPolygon, Read } from './read-geo-json.rules.js';

/** Rings that end where they begin, without a position twice in a row, and with three corners at least. */
export function closeRings({ isMulti, parts }: GivenPolygon, closedMetres: number): Read<GivenPolygon> {
  const faults: PolygonFault[] = [];
  const closed = parts.map((rings, part) =>
    rings.map((ring, at) => {
      const read = closeRing(ring, ringField(isMulti, part, at), closedMetres);
      if ('faults' in read) faults.push(...read.faults);
      return 'value' in read ? read.value : [];
    }),
  );
  return faults.length > 0 ? { faults } : { value: { isMulti, parts: closed } };
}

function closeRing(ring: readonly Position[], field: string, closedMetres: number): Read<readonly Position[]> {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  const gapMetres = metresBetween(first, last);
  if (gapMetres > closedMetres) {
    const hint = `环应首尾相接：末点 ${said(last)} 距首点 ${said(first)} 尚有 ${Math.round(gapMetres)} 米`;
    return { faults: [polygonFault('POLYGON_RING_OPEN', field, hint, { gapMetres: Math.round(gapMetres) })] };
  }
  const corners = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]![0] || y !== ring[at - 1]![1]);
  const closed = corners.length > 1 ? [...corners.slice(0, -1), first] : corners;
  if (closed.length >= 4) return { value: closed };
  const hint = `环至少 4 个点（首尾为同一点），现有 ${closed.length} 个不重复的相邻点`;
  return { faults: [polygonFault('POLYGON_RING_TOO_SHORT', field, hint, { positions: closed.length })] };
}
