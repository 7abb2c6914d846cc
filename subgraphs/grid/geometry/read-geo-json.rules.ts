import type { Position } from '../cell/cell.rules.js';
import { type PolygonFault, polygonFault, ringField } from './polygon-fault.rules.js';

/** Parts, rings and positions of a GeoJSON polygon as they were given: nothing is known of them but that they are numbers. */
export interface GivenPolygon {
  readonly isMulti: boolean;
  readonly parts: readonly (readonly (readonly Position[])[])[];
}

export type Read<Value> = { readonly value: Value } | { readonly faults: readonly PolygonFault[] };

const FORM = '应为 GeoJSON 的 Polygon 或 MultiPolygon（type、coordinates）';
const DEPTH = 'coordinates 的层数与 type 不符：Polygon 为环、点两层，MultiPolygon 为块、环、点三层';

/** Of any JSON value. A height behind longitude and latitude is left out; everything else must be as RFC 7946 has it. */
export function readGeoJson(value: unknown, mostPositions: number): Read<GivenPolygon> {
  const { type, coordinates } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return refused('polygon', FORM);
  const isMulti = type === 'MultiPolygon';
  const parts = isMulti ? coordinates : [coordinates];
  if (!isList(parts) || !parts.every((part) => isList(part) && part.every(isList))) {
    return refused('polygon.coordinates', DEPTH);
  }
  const given = parts as unknown[][][];
  const count = given.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (count > mostPositions) {
    const hint = `一个网格的范围不超过 ${mostPositions} 个点，现有 ${count} 个：请先抽稀`;
    return { faults: [polygonFault('POLYGON_TOO_DETAILED', 'polygon.coordinates', hint, { positions: count })] };
  }
  return readParts(given, isMulti);
}

function readParts(given: readonly (readonly (readonly unknown[])[])[], isMulti: boolean): Read<GivenPolygon> {
  for (const [partAt, rings] of given.entries()) {
    for (const [ringAt, ring] of rings.entries()) {
      const bad = ring.findIndex((position) => !isPosition(position));
      if (bad < 0) continue;
      return refused(`${ringField(isMulti, partAt, ringAt)}[${bad}]`, '每个点应为 [经度, 纬度] 两个数');
    }
  }
  const parts = given.map((rings) => rings.map((ring) => ring.map((at) => twoOf(at as readonly [number, number]))));
  return { value: { isMulti, parts } };
}

const refused = (field: string, hint: string): { readonly faults: readonly PolygonFault[] } => ({
  faults: [polygonFault('POLYGON_UNREADABLE', field, hint)],
});

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);

const twoOf = ([longitude, latitude]: readonly [number, number]): Position => [longitude, latitude];
