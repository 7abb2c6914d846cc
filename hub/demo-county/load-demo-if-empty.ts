import type { Progress } from '../command/progress.js';
import type { Infrastructure } from '../infrastructure.js';
import type { HubParts } from '../open-parts.js';
import { DEMO_SHAPES } from './demo-shapes.js';
import { loadDemoCounty } from './load-demo-county.js';

/** `HUB_DEMO=1` is meant for trying the hub out: a county's own database is never filled with an invented county. */
export async function loadDemoIfEmpty(
  { config, database }: Infrastructure,
  { grid }: HubParts,
  progress: Progress,
): Promise<void> {
  if (grid === null || config.HUB_DEMO !== '1' || !database.embedded || !(await grid.isEmpty())) return;
  await progress.step('示范县已装入 / demo county', () => loadDemoCounty(grid, DEMO_SHAPES[config.HUB_DEMO_COUNTY]));
}
