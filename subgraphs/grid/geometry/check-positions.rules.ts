import type { Position } from '../cell/cell.rules.js';
import type { Box } from './box.rules.js';
import { type PolygonFault, polygonFault, ringField } from './polygon-fault.rules.js';
import type { GivenPolygon } from './read-geo-json.rules.js';

/** Whether every position can lie in a county, and if not, what it looks like. One fault, with the first that cannot. */
export function positionFaults({ isMulti, parts }: GivenPolygon, box: Box): PolygonFault[] {
  const outside = parts.flatMap((rings, part) =>
    rings.flatMap((ring, ringAt) =>
      ring.flatMap((position, at) => (isWithin(box, position) ? [] : [{ part, ringAt, at, position }])),
    ),
  );
  const [first] = outside;
  if (!first) return [];
  const field = `${ringField(isMulti, first.part, first.ringAt)}[${first.at}]`;
  const facts = { longitude: first.position[0], latitude: first.position[1], positions: outside.length };
  if (outside.every(({ position: [x, y] }) => isWithin(box, [y, x]))) {
    return [polygonFault('POLYGON_AXES_SWAPPED', field, '纬度经度颠倒：应为 [经度, 纬度]，经度在前', facts)];
  }
  return [polygonFault('POLYGON_OUT_OF_RANGE', field, rangeHint(first.position, box), facts)];
}

function rangeHint([x, y]: Position, [west, south, east, north]: Box): string {
  const range = `经度应在 ${west} 至 ${east} 度、纬度应在 ${south} 至 ${north} 度之间`;
  return Math.abs(x) > 360 || Math.abs(y) > 360 ? `${range}；所给的像是以米为单位的投影坐标，请先转为经纬度` : range;
}

const isWithin = ([west, south, east, north]: Box, [x, y]: Position): boolean =>
  x >= west && x <= east && y >= south && y <= north;
