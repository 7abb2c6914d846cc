import type { GridPart } from '../../subgraphs/grid/grid-part.js';
import { demoCounty } from './demo-county.js';
import type { DemoShape } from './demo-shape.js';

/** Loads the demo county into a migrated grid. Loading it again changes nothing. Returns how many rows changed. */
export function loadDemoCounty(grid: Pick<GridPart, 'importCounty'>, shape?: DemoShape): Promise<number> {
  return grid.importCounty(demoCounty(shape));
}
