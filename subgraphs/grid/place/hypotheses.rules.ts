import type { Ground } from './finding.rules.js';
import type { Target } from './gazetteer.rules.js';
import { liesInArea, liesInCell } from './lies-within.rules.js';
import type { Mention } from './mentions.rules.js';

/** A place that the names may mean, with those that speak for it and those that cannot be true of it. */
export interface Hypothesis {
  readonly target: Target;
  readonly depth: number;
  readonly support: readonly Mention[];
  readonly opposition: readonly Mention[];
}

export function hypothesesOf(ground: Ground, names: readonly Mention[]): Hypothesis[] {
  const targets = new Map(names.flatMap((name) => name.targets).map((target) => [keyOf(target), target]));
  return [...targets.values()].map((target) => {
    const support = names.filter((name) => name.targets.some((other) => holds(ground, other, target)));
    const opposition = names.filter(
      (name) => !name.targets.some((other) => holds(ground, other, target) || holds(ground, target, other)),
    );
    return { target, depth: depthOf(ground, target), support, opposition };
  });
}

const keyOf = ({ areaCode, cellIds }: Target): string => [areaCode, ...cellIds].join(' ');

/** True when every place in `inner` also lies in `outer`. */
export function holds(ground: Ground, outer: Target, inner: Target): boolean {
  if (!liesInArea(ground.areas, inner.areaCode, outer.areaCode)) return false;
  if (isWholeArea(ground, outer) && outer.areaCode !== inner.areaCode) return true;
  if (inner.cellIds.length === 0) return outer.cellIds.length === 0;
  return inner.cellIds.every((id) => liesInCell(ground.cells, id, outer.cellIds));
}

/** False for a cell that is less than its area: an estate, or a park that lies in a town and in none of its villages. */
const isWholeArea = (ground: Ground, target: Target): boolean =>
  depthOf(ground, target) < (ground.areas.get(target.areaCode)?.level ?? 0);

/** 0 for the county, else the level of the cells. */
export function depthOf(ground: Ground, { areaCode, cellIds: [first] }: Target): number {
  const cell = first === undefined ? undefined : ground.cells.get(first);
  return cell?.level ?? (ground.areas.get(areaCode)?.level ?? 1) - 1;
}

export function deepest(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const depth = Math.max(...hypotheses.map((hypothesis) => hypothesis.depth));
  return hypotheses.filter((hypothesis) => hypothesis.depth === depth);
}
