import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import type { CellPolygon, Position } from '../cell/cell.rules.js';
import { fromWgs84 } from './coordinate-systems.js';

export interface WrittenCell {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  /** In WGS 84. */
  readonly polygon: CellPolygon;
  readonly sourceCrs: CoordinateSystem;
}

/** Parts of a degree that are written of a position that was converted: more than is kept, so that reading gives back what is kept. */
const PARTS = 1e10;

/** What RFC 7946 has no word for; older programs read it. GCJ-02 and BD-09 have no name of EPSG. */
const MEMBERS: Readonly<Partial<Record<CoordinateSystem, string>>> = {
  WGS84: 'urn:ogc:def:crs:OGC:1.3:CRS84',
  CGCS2000: 'urn:ogc:def:crs:EPSG::4490',
};

/** A GeoJSON FeatureCollection in pieces of text, one a cell: `readPolygonFile` reads the same polygons of it again. */
export function* writePolygonFile(cells: Iterable<WrittenCell>, crs: CoordinateSystem): Generator<string> {
  const name = MEMBERS[crs];
  const member = name ? `"crs":${JSON.stringify({ type: 'name', properties: { name } })},` : '';
  yield `{"type":"FeatureCollection",${member}"features":[`;
  let separator = '\n';
  for (const { polygon, ...cell } of cells) {
    const properties = { ...cell, crs };
    yield separator + JSON.stringify({ type: 'Feature', properties, geometry: inSystem(polygon, crs) });
    separator = ',\n';
  }
  yield '\n]}\n';
}

function inSystem(polygon: CellPolygon, crs: CoordinateSystem): CellPolygon {
  if (crs === 'WGS84' || crs === 'CGCS2000') return polygon;
  const rings = (part: readonly (readonly Position[])[]) =>
    part.map((ring) => ring.map((at) => rounded(fromWgs84(at, crs))));
  return polygon.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rings(polygon.coordinates) }
    : { type: 'MultiPolygon', coordinates: polygon.coordinates.map(rings) };
}

const rounded = ([x, y]: Position): Position => [Math.round(x * PARTS) / PARTS, Math.round(y * PARTS) / PARTS];
