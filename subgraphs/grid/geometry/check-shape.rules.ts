import type { Position } from '../cell/cell.rules.js';
import { meetingBoxes } from './box.rules.js';
import { selfCrossings } from './crossings.rules.js';
import { squareMetresPerSquareDegree } from './earth.rules.js';
import { groundOutside, groundShared } from './ground.rules.js';
import { type PolygonFault, polygonFault, ringField, said } from './polygon-fault.rules.js';
import type { PolygonLimits } from './polygon-limits.rules.js';
import type { GivenPolygon } from './read-geo-json.rules.js';
import { squareDegreesOf } from './ring-area.rules.js';
import { type Shape, shapeOf } from './shape.rules.js';

type Rings = readonly (readonly Position[])[];
type FieldOf = (ring: number) => string;

/** Crossings are named until this many: whoever mends them sees the rest at the next try. */
const MOST_POINTS = 10;

/** What is wrong with a polygon by itself. Rings are closed; where one crosses itself nothing else is looked at. */
export function shapeFaults({ isMulti, parts }: GivenPolygon, limits: PolygonLimits): PolygonFault[] {
  const fieldOf =
    (part: number): FieldOf =>
    (ring) =>
      ringField(isMulti, part, ring);
  const checks = [
    () => parts.flatMap((rings, part) => rings.flatMap((ring, at) => crossingFaults(ring, fieldOf(part)(at)))),
    () => parts.flatMap((rings, part) => outsideFaults(rings, fieldOf(part), limits)),
    () => parts.flatMap((rings, part) => holeFaults(rings, fieldOf(part), limits)),
    () => parts.flatMap((rings, part) => emptyFaults(rings, fieldOf(part)(0), limits)),
    () => partFaults(parts, limits),
  ];
  for (const check of checks) {
    const faults = check();
    if (faults.length > 0) return faults;
  }
  return [];
}

function crossingFaults(ring: readonly Position[], field: string): PolygonFault[] {
  const points = selfCrossings(ring, MOST_POINTS);
  if (points.length === 0) return [];
  const at = points.map(said).join('；');
  return [polygonFault('POLYGON_CROSSES_ITSELF', field, `边界不得与自身相交或相接，交点：${at}`, { points: at })];
}

function outsideFaults(rings: Rings, fieldOf: FieldOf, limits: PolygonLimits): PolygonFault[] {
  const [shell, ...holes] = rings.map((ring) => shapeOf([ring]));
  return holes.flatMap((hole, at) => {
    const { squareMetres, at: point } = groundOutside(hole, shell!);
    if (squareMetres <= limits.ownSquareMetres || !point) return [];
    const hint = `洞应全部在外环之内，现有 ${metres(squareMetres)} 在外，位于 ${said(point)}`;
    return [polygonFault('POLYGON_HOLE_OUTSIDE', fieldOf(at + 1), hint, { squareMetres: Math.ceil(squareMetres) })];
  });
}

function holeFaults(rings: Rings, fieldOf: FieldOf, limits: PolygonLimits): PolygonFault[] {
  const holes = rings.slice(1).map((ring) => shapeOf([ring]));
  return overlapsOf(holes, limits).map(({ one, two, squareMetres }) => {
    const hint = `洞与洞不得重叠，与第 ${one + 1} 个洞重叠 ${metres(squareMetres)}`;
    return polygonFault('POLYGON_HOLES_OVERLAP', fieldOf(two + 1), hint, { squareMetres: Math.ceil(squareMetres) });
  });
}

function emptyFaults(rings: Rings, field: string, { leastSquareMetres }: PolygonLimits): PolygonFault[] {
  const [shell = 0, ...holes] = rings.map((ring) => Math.abs(squareDegreesOf(ring)));
  const squareDegrees = holes.reduce((left, hole) => left - hole, shell);
  if (squareDegrees * squareMetresPerSquareDegree(rings[0]![0]![1]) >= leastSquareMetres) return [];
  return [polygonFault('POLYGON_EMPTY', field, `面积应不小于 ${leastSquareMetres} 平方米`)];
}

function partFaults(parts: readonly Rings[], limits: PolygonLimits): PolygonFault[] {
  return overlapsOf(parts.map(shapeOf), limits).map(({ one, two, squareMetres }) => {
    const hint = `各块不得重叠，与第 ${one + 1} 块重叠 ${metres(squareMetres)}`;
    const field = `polygon.coordinates[${two}]`;
    return polygonFault('POLYGON_PARTS_OVERLAP', field, hint, { squareMetres: Math.ceil(squareMetres) });
  });
}

/** Places in the list, and what the two share. */
interface Overlap {
  readonly one: number;
  readonly two: number;
  readonly squareMetres: number;
}

function overlapsOf(shapes: readonly Shape[], { ownSquareMetres }: PolygonLimits): Overlap[] {
  return meetingBoxes(shapes.map(({ box }) => box))
    .map(([one, two]) => ({ one, two, ...groundShared(shapes[one]!, shapes[two]!) }))
    .filter(({ squareMetres }) => squareMetres > ownSquareMetres);
}

const metres = (squareMetres: number): string => `${Math.ceil(squareMetres)} 平方米`;
