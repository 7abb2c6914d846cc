import type { Cell, CellPolygon, CellRecord, Position } from '../../subgraphs/grid/cell/cell.rules.js';
import { demoId } from './demo-ids.js';
import { joinCorners } from './join-corners.js';
import { type CellPlan, planCells } from './plan-cells.js';
import { seededRandom } from './seeded-random.js';
import { type Outline, splitPolygon } from './split-polygon.js';

export type DemoCell = CellRecord & { readonly polygon: CellPolygon };

/** The county's outline, in degrees: some 3,700 square kilometres of invented mountains. */
export const COUNTY_OUTLINE: Outline = [
  [108.21, 33.06],
  [108.47, 32.98],
  [108.73, 33.03],
  [108.9, 33.2],
  [108.88, 33.42],
  [108.7, 33.57],
  [108.45, 33.6],
  [108.25, 33.48],
  [108.17, 33.27],
];

/** All cells of the three levels with their outlines: every point of the county lies in one of each level. */
export function demoCells(): DemoCell[] {
  const random = seededRandom(20_241_122);
  const drawn = draw(planCells(random), COUNTY_OUTLINE, null, random);
  const outlines = joinCorners(drawn.map(({ outline }) => outline));
  return drawn.map(({ cell }, at) => ({ ...cell, polygon: polygonOf(outlines[at] ?? []), sourceCrs: 'WGS84' }));
}

interface Drawn {
  readonly cell: Cell;
  readonly outline: Outline;
}

function draw(plans: readonly CellPlan[], outline: Outline, parentId: string | null, random: () => number): Drawn[] {
  const pieces = splitPolygon(
    outline,
    plans.map(({ ground }) => ground),
    random,
  );
  return plans.flatMap(({ ground: _, parts, ...plan }, at) => {
    const piece = pieces[at] ?? outline;
    const cell = { id: demoId('cell', plan.code), ...plan, parentId, aliases: [] };
    return [{ cell, outline: piece }, ...(parts.length === 0 ? [] : draw(parts, piece, cell.id, random))];
  });
}

function polygonOf(outline: readonly Position[]): CellPolygon {
  const [first] = outline;
  return { type: 'Polygon', coordinates: [first ? [...outline, first] : []] };
}
