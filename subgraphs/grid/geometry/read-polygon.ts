import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import type { CellPolygon, Position } from '../cell/cell.rules.js';
import { positionFaults } from './check-positions.rules.js';
import { shapeFaults } from './check-shape.rules.js';
import { closeRings } from './close-rings.rules.js';
import { toWgs84 } from './coordinate-systems.js';
import type { PolygonLimits } from './polygon-limits.rules.js';
import { type GivenPolygon, type Read, readGeoJson } from './read-geo-json.rules.js';
import { wound } from './wind-rings.rules.js';

/** Parts of a degree that are kept: a millimetre, so that what is written in any system and read again is the same. */
const PARTS = 1e8;

/**
 * A polygon of any JSON value, in WGS 84, with its rings closed and wound as RFC 7946 has it, or everything that is
 * wrong with it by itself. Which neighbours it may overlap is not known here.
 */
export function readPolygon(value: unknown, crs: CoordinateSystem, limits: PolygonLimits): Read<CellPolygon> {
  const given = readGeoJson(value, limits.positions);
  if ('faults' in given) return given;
  const misplaced = positionFaults(given.value, limits.box);
  if (misplaced.length > 0) return { faults: misplaced };
  const closed = closeRings(inWgs84(given.value, crs), limits.closedMetres);
  if ('faults' in closed) return closed;
  const faults = shapeFaults(closed.value, limits);
  if (faults.length > 0) return { faults };
  const polygon = polygonOf(closed.value);
  READ.add(polygon);
  return { value: polygon };
}

const READ = new WeakSet<CellPolygon>();

/** Whether this very polygon was read here, so that it need not be read again. */
export const isReadPolygon = (polygon: CellPolygon): boolean => READ.has(polygon);

function inWgs84({ isMulti, parts }: GivenPolygon, crs: CoordinateSystem): GivenPolygon {
  const converted = (given: Position): Position => {
    const [longitude, latitude] = toWgs84(given, crs);
    return [Math.round(longitude * PARTS) / PARTS, Math.round(latitude * PARTS) / PARTS];
  };
  return { isMulti, parts: parts.map((rings) => rings.map((ring) => ring.map(converted))) };
}

/** A single part is a Polygon, however it was given: what is the same is stored alike. */
function polygonOf({ parts }: GivenPolygon): CellPolygon {
  const [only, ...others] = parts.map((rings) => rings.map((ring, at) => wound(ring, at === 0)));
  return others.length === 0
    ? { type: 'Polygon', coordinates: only ?? [] }
    : { type: 'MultiPolygon', coordinates: [only ?? [], ...others] };
}
