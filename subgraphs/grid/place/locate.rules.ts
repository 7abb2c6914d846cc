import { type Area, areaChain } from '../area/area.rules.js';
import { type Cell, cellChain, commonCell } from '../cell/cell.rules.js';
import { type Gazetteer, groupKey, isBare, type PlaceName, type Target } from './gazetteer.rules.js';
import type { Mentions } from './mentions.rules.js';

/** The ground as locating needs it. */
export interface Ground {
  readonly areas: ReadonlyMap<string, Area>;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly gazetteer: Gazetteer;
}

/** What one way of looking (address, point, area code) found. */
export interface Finding {
  /** Null: nothing, or several that cannot both be meant. */
  readonly cellId: string | null;
  /** The smallest area that is sure; may be deeper than the cell. */
  readonly areaCode: string | null;
  /** 0 to 1: how sure it is that the place lies in this cell. */
  readonly certainty: number;
  /** For the clerk. Quotes the county's own names only. */
  readonly reason: string;
  /** Cells that the clerk may choose from. */
  readonly candidateIds: readonly string[];
}

export const nothingFound = (reason: string, candidateIds: readonly string[] = []): Finding => ({
  cellId: null,
  areaCode: null,
  certainty: 0,
  reason,
  candidateIds,
});

interface Hypothesis {
  readonly target: Target;
  readonly depth: number;
  readonly support: readonly PlaceName[];
  readonly opposition: readonly PlaceName[];
}

/** The cell that the names in an address lead to. */
export function locateByNames(ground: Ground, { names, group, isElsewhere }: Mentions): Finding {
  if (isElsewhere) return nothingFound('地址写明在其他县');
  const places = names.filter(({ level }) => level > 0);
  const full = places.filter((name) => !isBare(name));
  const bare = places.filter(isBare);

  const hypotheses = hypothesesOf(ground, full.length > 0 ? full : bare);
  const whole = hypotheses.filter(({ opposition }) => opposition.length === 0);
  if (whole.length === 0) {
    return hypotheses.length === 0 ? nothingFound('地址中没有本县的地名') : severalPlaces(ground, hypotheses);
  }
  const best = narrowed(ground, deepest(whole), full.length > 0 ? bare : [], group);
  const [only] = best;
  return best.length === 1 && only ? onePlace(ground, only, group) : severalPlaces(ground, best);
}

function hypothesesOf(ground: Ground, names: readonly PlaceName[]): Hypothesis[] {
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
function holds(ground: Ground, outer: Target, inner: Target): boolean {
  const isInArea = areaChain(ground.areas, inner.areaCode).some(({ code }) => code === outer.areaCode);
  if (!isInArea) return false;
  if (depthOf(ground, outer) < 3 && outer.areaCode !== inner.areaCode) return true;
  if (inner.cellIds.length === 0) return outer.cellIds.length === 0;
  return inner.cellIds.every((id) => cellChain(ground.cells, id).some((cell) => outer.cellIds.includes(cell.id)));
}

function depthOf(ground: Ground, { areaCode, cellIds: [first] }: Target): number {
  const cell = first === undefined ? undefined : ground.cells.get(first);
  return cell?.level ?? (ground.areas.get(areaCode)?.level ?? 1) - 1;
}

function deepest(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const depth = Math.max(...hypotheses.map((hypothesis) => hypothesis.depth));
  return hypotheses.filter((hypothesis) => hypothesis.depth === depth);
}

/**
 * A bare name counts where it fits into what the full names say, and is another word where it does not; of places with
 * the same name, the one that has the group named is meant.
 */
function narrowed(
  ground: Ground,
  hypotheses: readonly Hypothesis[],
  bare: readonly PlaceName[],
  group: number | null,
): readonly Hypothesis[] {
  const [only] = hypotheses;
  if (hypotheses.length === 1 && only) {
    const within = bare
      .flatMap((name) => name.targets.map((target) => ({ name, target })))
      .filter(({ target }) => depthOf(ground, target) > only.depth && holds(ground, only.target, target));
    const [found] = within;
    if (within.length !== 1 || !found) return hypotheses;
    return [
      { ...only, target: found.target, depth: depthOf(ground, found.target), support: [...only.support, found.name] },
    ];
  }
  const withGroup =
    group === null ? [] : hypotheses.filter(({ target }) => groupCells(ground, target, group).length === 1);
  return withGroup.length === 1 ? withGroup : hypotheses;
}

const groupCells = (ground: Ground, target: Target, group: number): readonly string[] =>
  ground.gazetteer.groups.get(groupKey(target.areaCode, group)) ?? [];

function onePlace(ground: Ground, { target, depth, support }: Hypothesis, group: number | null): Finding {
  const quoted = support.map(({ name }) => `“${name}”`).join('');
  const isNamedTwice = support.length > 1;
  const isOnlyBare = support.every(isBare);
  const ofGroup = depth === 2 && group !== null ? groupCells(ground, target, group) : [];
  const [groupCell] = ofGroup;
  const { areaCode } = target;

  if (ofGroup.length === 1 && groupCell !== undefined) {
    const certainty = isNamedTwice ? 0.98 : isOnlyBare ? 0.85 : 0.94;
    return {
      cellId: groupCell,
      areaCode,
      certainty,
      reason: `地址写明${quoted}第${group}组`,
      candidateIds: [groupCell],
    };
  }
  const cell = target.cellIds.length === 0 ? null : commonCell(ground.cells, target.cellIds);
  const sure = isOnlyBare ? (isNamedTwice ? 0.85 : 0.7) : isNamedTwice ? 0.96 : 0.9;
  const hasNoSuchGroup = depth === 2 && group !== null;
  const note = hasNoSuchGroup ? `，其下没有第${group}组` : target.cellIds.length > 1 ? '，该村有多个二级网格' : '';
  return {
    cellId: cell?.id ?? null,
    areaCode,
    certainty: cell === null ? 0 : hasNoSuchGroup ? sure - 0.1 : sure,
    reason: `地址写明${quoted}${note}`,
    candidateIds: target.cellIds,
  };
}

/** Names of several places: their common cell is sure, if they have one; which of them is meant is not. */
function severalPlaces(ground: Ground, hypotheses: readonly Hypothesis[]): Finding {
  const candidateIds = [...new Set(deepest(hypotheses).flatMap(({ target }) => target.cellIds))];
  const names = [...new Set(hypotheses.flatMap(({ support }) => support.map(({ name }) => `“${name}”`)))].join('、');
  const common = commonCell(ground.cells, [...new Set(hypotheses.flatMap(({ target }) => target.cellIds))]);
  if (common === null) return nothingFound(`${names}可指多处，无法确定`, candidateIds);
  return {
    cellId: common.id,
    areaCode: common.areaCode,
    certainty: 0.65,
    reason: `${names}可指多处，同在${common.name}`,
    candidateIds,
  };
}
