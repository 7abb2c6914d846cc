import type { Atlas } from '../atlas/atlas.js';
import type { Change, Fault } from './change.rules.js';
import { judgeGround } from './judge-ground.js';
import { type ChangePlan, planChanges } from './plan-changes.rules.js';
import { readDrawnCells } from './read-drawn-cells.js';

export interface Judged extends ChangePlan {
  /** What may be wrong and is written all the same. */
  readonly warnings: readonly Fault[];
}

/** What the changes come to, judged also by the ground that they draw. */
export function judgeChanges(
  atlas: Pick<Atlas, 'records' | 'index' | 'neighbourhood'>,
  given: readonly Change[],
): Judged {
  const { changes, faults: misdrawn } = readDrawnCells(atlas.records, given);
  const plan = planChanges(atlas.index(), changes);
  if (misdrawn.length > 0) return { ...plan, faults: [...plan.faults, ...misdrawn], warnings: [] };
  const { faults, warnings } = judgeGround(atlas.neighbourhood, plan.writes, changes);
  return { ...plan, faults: [...plan.faults, ...faults], warnings };
}
