import { joinCorners } from '../../hub/demo-county/join-corners.js';
import { seededRandom } from '../../hub/demo-county/seeded-random.js';
import { type Outline, splitPolygon } from '../../hub/demo-county/split-polygon.js';
import type { Position } from '../../subgraphs/grid/cell/cell.rules.js';
import type { DrawnCell } from '../../subgraphs/grid/geometry/neighbourhood.js';

const COUNTY: Outline = [
  [108.2, 33],
  [108.6, 32.9],
  [108.9, 33.2],
  [108.7, 33.5],
  [108.3, 33.5],
];
/** A border is bent this many times between two corners, as along a brook. */
const BENDS = 7;

/** Cells of one level that leave no gap and do not overlap, with winding borders that neighbours share. */
export function drawnCounty(count: number): DrawnCell[] {
  const random = seededRandom(count);
  const weights = Array.from({ length: count }, () => 0.5 + random());
  return joinCorners(splitPolygon(COUNTY, weights, random)).map((corners, at) => ({
    id: String(at),
    code: String(at).padStart(15, '0'),
    level: 3,
    parentId: null,
    validFrom: '2020-01-01',
    validTo: null,
    polygon: { type: 'Polygon', coordinates: [winding([...corners, corners[0]!])] },
  }));
}

function winding(ring: readonly Position[]): Position[] {
  const edges = ring.slice(1).map((to, at) => [ring[at]!, to] as const);
  return [ring[0]!, ...edges.flatMap(([from, to]) => [...bends(from, to), to])];
}

/** The same from either end: both neighbours get the same border. */
function bends(from: Position, to: Position): Position[] {
  const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  const [start, end] = isForward ? [from, to] : [to, from];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const random = seededRandom(Math.round((start[0] + start[1] * 3 + end[0] * 7 + end[1] * 11) * 1e7));
  const points = Array.from({ length: BENDS }, (_, at): Position => {
    const part = (at + 1) / (BENDS + 1);
    const aside = (random() - 0.5) * 0.04;
    return [rounded(start[0] + dx * part - dy * aside), rounded(start[1] + dy * part + dx * aside)];
  });
  return isForward ? points : points.reverse();
}

const rounded = (degrees: number): number => Number(degrees.toFixed(8));
