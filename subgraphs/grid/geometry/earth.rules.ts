import type { Position } from '../cell/cell.rules.js';

/** The ellipsoid of WGS 84: half of its longer axis in metres, and its eccentricity squared. */
const AXIS = 6_378_137;
const ECCENTRICITY_2 = 0.006_694_379_990_141;
const RADIANS = Math.PI / 180;

/** Square metres of ground in a square degree at a latitude. */
export function squareMetresPerSquareDegree(latitude: number): number {
  const [east, north] = metresPerDegree(latitude);
  return east * north;
}

/** Metres; straight on, for positions some kilometres apart. */
export function metresBetween(a: Position, b: Position): number {
  const [east, north] = metresPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * east, (a[1] - b[1]) * north);
}

/** Metres to the east and to the north in a degree of longitude and of latitude. */
function metresPerDegree(latitude: number): readonly [east: number, north: number] {
  const flattened = 1 - ECCENTRICITY_2 * Math.sin(latitude * RADIANS) ** 2;
  const east = (AXIS * Math.cos(latitude * RADIANS)) / Math.sqrt(flattened);
  return [east * RADIANS, ((AXIS * (1 - ECCENTRICITY_2)) / flattened ** 1.5) * RADIANS];
}
