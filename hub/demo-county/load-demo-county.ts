import type { GridPart } from '../../subgraphs/grid/grid-part.js';
import { demoCounty } from './demo-county.js';

/** Loads the demo county into a migrated grid. Loading it again changes nothing. Returns how many rows changed. */
export function loadDemoCounty(grid: Pick<GridPart, 'importCounty'>): Promise<number> {
  return grid.importCounty(demoCounty());
}
