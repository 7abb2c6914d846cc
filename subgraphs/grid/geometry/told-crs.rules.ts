import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../../../contracts/coordinates.js';

/** Names by which the `crs` member of GeoJSON 2008 calls our systems; longitude comes first in all of them. */
const NAMES: readonly (readonly [RegExp, CoordinateSystem])[] = [
  [/^(urn:ogc:def:crs:)?OGC:(1\.3)?:?CRS84$/i, 'WGS84'],
  [/^(urn:ogc:def:crs:)?EPSG:[\d.]*:?4326$/i, 'WGS84'],
  [/^(urn:ogc:def:crs:)?EPSG:[\d.]*:?4490$/i, 'CGCS2000'],
];

/**
 * The system that a `crs` names: one of our own words, a name of EPSG, or a member as GeoJSON 2008 had it.
 * Null when there is none, undefined for one we do not know.
 */
export function crsOf(told: unknown): CoordinateSystem | null | undefined {
  if (told === undefined || told === null || told === '') return null;
  const name = typeof told === 'string' ? told : nameOf(told);
  const own = COORDINATE_SYSTEMS.find((each) => each === name?.toUpperCase().replace(/[-_\s]/g, ''));
  return own ?? NAMES.find(([form]) => form.test(name ?? ''))?.[1];
}

/** `{ "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::4490" } }` */
function nameOf(member: unknown): string | null {
  const name = (member as { properties?: { name?: unknown } | null }).properties?.name;
  return typeof name === 'string' ? name : null;
}
