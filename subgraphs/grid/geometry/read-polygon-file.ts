import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../../../contracts/coordinates.js';
import type { CellPolygon } from '../cell/cell.rules.js';
import { type LongObject, type Span, spansOf, textOf } from './json-spans.rules.js';
import { type PolygonFault, type PolygonFaultCode, polygonFault } from './polygon-fault.rules.js';
import type { PolygonLimits } from './polygon-limits.rules.js';
import type { Read } from './read-geo-json.rules.js';
import { readPolygon } from './read-polygon.js';
import { crsOf } from './told-crs.rules.js';

/** One feature of a file: the polygon of a cell, or what is wrong with it. */
export interface FeatureRead {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Code of the cell. Null when it is not named. */
  readonly code: string | null;
  /** In WGS 84. Null exactly when there are faults. */
  readonly polygon: CellPolygon | null;
  /** The system in which the polygon was first drawn. */
  readonly sourceCrs: CoordinateSystem | null;
  readonly faults: readonly PolygonFault[];
}

const CRS_HINT = `请说明坐标系：${COORDINATE_SYSTEMS.join('、')}`;

/**
 * The polygons of a GeoJSON FeatureCollection, each when it is asked for: beside the file's bytes only one feature is
 * held. `properties.code` names the cell. Its system is said by `properties.crs`, else by whoever brings the file, else
 * by the file's own `crs`, which many programs write without asking; it is never assumed.
 */
export function readPolygonFile(
  bytes: Uint8Array,
  toldCrs: CoordinateSystem | null,
  limits: PolygonLimits,
): Read<Iterable<FeatureRead>> {
  if (bytes.length > limits.fileBytes) {
    return refused('POLYGON_FILE_TOO_LARGE', `文件不超过 ${Math.floor(limits.fileBytes / 1_000_000)} MB，请分成几个`);
  }
  const collection = spansOf(bytes, 'features');
  const type = collection && memberOf(bytes, collection, 'type');
  if (!collection?.members.has('features') || type !== 'FeatureCollection') {
    return refused('POLYGON_FILE_UNREADABLE', '应为 UTF-8 的 GeoJSON 文件，type 为 FeatureCollection');
  }
  const fileCrs = crsOf(memberOf(bytes, collection, 'crs'));
  if (toldCrs === null && fileCrs === undefined) return refused('POLYGON_CRS_UNKNOWN', CRS_HINT, 'crs');
  return { value: features(bytes, collection.items, toldCrs ?? fileCrs ?? null, limits) };
}

function* features(
  bytes: Uint8Array,
  spans: readonly Span[],
  crs: CoordinateSystem | null,
  limits: PolygonLimits,
): Generator<FeatureRead> {
  const numbers = new Map<string, number>();
  for (const [at, span] of spans.entries()) {
    const feature = readFeature(parsed(bytes, span), at + 1, crs, limits);
    const first = feature.code === null ? undefined : numbers.get(feature.code);
    if (feature.code !== null && first === undefined) numbers.set(feature.code, at + 1);
    yield first === undefined ? feature : repeated(feature, first);
  }
}

interface Feature {
  readonly type?: unknown;
  readonly geometry?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

function readFeature(
  value: unknown,
  number: number,
  fileCrs: CoordinateSystem | null,
  limits: PolygonLimits,
): FeatureRead {
  const { type, geometry, properties } = (typeof value === 'object' && value !== null ? value : {}) as Feature;
  const code = codeOf(properties?.['code']);
  const refusedAs = (fault: PolygonFault): FeatureRead => ({
    number,
    code,
    polygon: null,
    sourceCrs: null,
    faults: [fault],
  });
  if (type !== 'Feature') return refusedAs(polygonFault('POLYGON_UNREADABLE', 'type', '应为 GeoJSON 的 Feature'));
  if (code === null) {
    const hint = '应有网格编码；超过 15 位的编码须写成文字，不能写成数';
    return refusedAs(polygonFault('POLYGON_CODE_MISSING', 'properties.code', hint));
  }
  const told = crsOf(properties?.['crs']);
  if (told === undefined) return refusedAs(polygonFault('POLYGON_CRS_UNKNOWN', 'properties.crs', CRS_HINT));
  const crs = told ?? fileCrs;
  if (crs === null) return refusedAs(polygonFault('POLYGON_CRS_MISSING', 'crs', CRS_HINT));
  const read = readPolygon(geometry, crs, limits);
  if ('faults' in read) return { number, code, polygon: null, sourceCrs: null, faults: read.faults };
  return { number, code, polygon: read.value, sourceCrs: crsOf(properties?.['sourceCrs']) ?? crs, faults: [] };
}

function repeated(feature: FeatureRead, first: number): FeatureRead {
  const hint = `一个网格只应出现一次，第 ${first} 个要素已写过此编码；多块范围请用 MultiPolygon`;
  const fault = polygonFault('POLYGON_CODE_REPEATED', 'properties.code', hint, { first });
  return { ...feature, polygon: null, sourceCrs: null, faults: [...feature.faults, fault] };
}

function codeOf(told: unknown): string | null {
  if (typeof told === 'number') return Number.isSafeInteger(told) ? String(told) : null;
  return typeof told === 'string' && told.trim() !== '' ? told.trim() : null;
}

const memberOf = (bytes: Uint8Array, { members }: LongObject, name: string): unknown => {
  const span = members.get(name);
  return span === undefined ? undefined : parsed(bytes, span);
};

/** Undefined for what is no JSON. */
function parsed(bytes: Uint8Array, span: Span): unknown {
  try {
    return JSON.parse(textOf(bytes, span));
  } catch {
    return undefined;
  }
}

const refused = (code: PolygonFaultCode, hint: string, field = 'file'): Read<never> => ({
  faults: [polygonFault(code, field, hint)],
});
