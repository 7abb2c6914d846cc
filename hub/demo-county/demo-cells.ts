import type { CellPolygon, CellRecord, Position } from '../../subgraphs/grid/cell/cell.rules.js';
import { demoId } from './demo-ids.js';
import type { DemoShape } from './demo-shape.js';
import { joinCorners } from './join-corners.js';
import { type CellPlan, planCells } from './plan-cells.js';
import { seededRandom } from './seeded-random.js';
import { shares } from './shares.js';
import { type Outline, splitPolygon } from './split-polygon.js';

/**
 * All cells of the three levels with their outlines, every point of the county lies in one of each level; and the
 * linked households below them, which have none.
 */
export function demoCells(shape: DemoShape): CellRecord[] {
  const random = seededRandom(20_241_122);
  const drawn = draw(planCells(shape, random), shape.outline, null, random);
  const outlines = joinCorners(drawn.map(({ outline }) => outline));
  const cells = drawn.map(
    ({ cell }, at): CellRecord => ({ ...cell, polygon: polygonOf(outlines[at] ?? []), sourceCrs: 'WGS84' }),
  );
  return [...cells, ...householdGroups(shape, cells)];
}

/** 联户: shared out among the cells of level 3 by their households. */
function householdGroups(shape: DemoShape, cells: readonly CellRecord[]): CellRecord[] {
  if (shape.householdGroups === 0) return [];
  const lowest = cells.filter(({ level }) => level === 3);
  const counts = shares(
    shape.householdGroups,
    lowest.map(({ households }) => households),
  );
  return lowest.flatMap(({ id, code, name, areaCode, households }, at) => {
    const sizes = shares(
      households,
      Array.from({ length: counts[at] ?? 0 }, () => 1),
    );
    return sizes.map((size, group): CellRecord => {
      const own = code + String(group + 1).padStart(3, '0');
      const place = { code: own, level: 4, parentId: id, areaCode, households: size } as const;
      const plain = { aliases: [], polygon: null, sourceCrs: null };
      return { id: demoId('cell', own), ...place, name: `${name}第${group + 1}联户`, ...plain };
    });
  });
}

interface Drawn {
  readonly cell: Omit<CellRecord, 'polygon' | 'sourceCrs'>;
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
