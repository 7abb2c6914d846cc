import { areaChain } from '../area/area.rules.js';
import { commonCell } from '../cell/cell.rules.js';
import { type Finding, foundElsewhere, type Ground, nothingFound } from './finding.rules.js';
import { groupKey, isBare, type PlaceName, type Target } from './gazetteer.rules.js';
import { deepest, depthOf, type Hypothesis, holds, hypothesesOf } from './hypotheses.rules.js';
import type { Mentions } from './mentions.rules.js';

/** How sure a finding is, by what the address says. 0 to 1. */
const CERTAINTY = {
  group: { namedTwice: 0.98, named: 0.94, bare: 0.85 },
  place: { namedTwice: 0.96, named: 0.9, bareTwice: 0.85, bare: 0.7 },
  /** It lies in the smallest cell that holds all places named. */
  oneOfSeveral: 0.65,
  /** Taken off where the village has no group of the number told. */
  noSuchGroup: 0.1,
} as const;

/**
 * The cell that the names in an address lead to.
 *
 * @param within area that the place is known to be in otherwise; tells places of the same name apart
 */
export function locateByNames(
  ground: Ground,
  { names, group, isElsewhere }: Mentions,
  within: string | null = null,
): Finding {
  if (isElsewhere) return foundElsewhere('地址写明在其他县');
  const places = names.filter(({ level }) => level > 0);
  const full = places.filter((name) => !isBare(name));
  const bare = places.filter(isBare);

  const hypotheses = hypothesesOf(ground, full.length > 0 ? full : bare);
  const whole = hypotheses.filter(({ opposition }) => opposition.length === 0);
  if (whole.length === 0) {
    return hypotheses.length === 0 ? nothingFound('地址中没有本县的地名') : severalPlaces(ground, hypotheses);
  }
  const meant = inArea(ground, deepest(whole), within);
  const best = narrowed(ground, meant, full.length > 0 ? bare : [], group);
  const [only] = best;
  return best.length === 1 && only ? onePlace(ground, only, group) : severalPlaces(ground, best);
}

/** Those in the area, unless that leaves none: then it says nothing about them. */
function inArea(ground: Ground, hypotheses: Hypothesis[], within: string | null): Hypothesis[] {
  const inside = hypotheses.filter(({ target }) =>
    areaChain(ground.areas, target.areaCode).some(({ code }) => code === within),
  );
  return inside.length > 0 ? inside : hypotheses;
}

/**
 * A bare name counts where it fits into what the full names say, and is another word where it does not. Of places with
 * the same name the one is meant that a bare name is around, or that has the group named.
 */
function narrowed(
  ground: Ground,
  hypotheses: readonly Hypothesis[],
  bare: readonly PlaceName[],
  group: number | null,
): readonly Hypothesis[] {
  const [only] = hypotheses;
  if (hypotheses.length === 1 && only) return [deepened(ground, only, bare)];
  const around = hypotheses.flatMap((hypothesis) => {
    const names = bare.filter(({ targets }) => targets.some((target) => holds(ground, target, hypothesis.target)));
    return names.length === 0 ? [] : [{ ...hypothesis, support: [...names, ...hypothesis.support] }];
  });
  if (around.length === 1) return around;
  const withGroup = hypotheses.filter(({ target }) => group !== null && groupCells(ground, target, group).length === 1);
  return withGroup.length === 1 ? withGroup : hypotheses;
}

/** The place that a bare name means within the one that is sure, if it means one only. */
function deepened(ground: Ground, sure: Hypothesis, bare: readonly PlaceName[]): Hypothesis {
  const within = bare
    .flatMap((name) => name.targets.map((target) => ({ name, target, depth: depthOf(ground, target) })))
    .filter(({ target, depth }) => depth > sure.depth && holds(ground, sure.target, target));
  const [found] = within;
  if (within.length !== 1 || !found) return sure;
  return { ...sure, target: found.target, depth: found.depth, support: [...sure.support, found.name] };
}

const groupCells = (ground: Ground, target: Target, group: number): readonly string[] =>
  ground.gazetteer.groups.get(groupKey(target.areaCode, group)) ?? [];

function onePlace(ground: Ground, { target, depth, support }: Hypothesis, group: number | null): Finding {
  const quoted = support.map(({ name }) => `“${name}”`).join('');
  const { areaCode, cellIds } = target;
  const ofGroup = depth === 2 && group !== null ? groupCells(ground, target, group) : [];
  const [groupCell] = ofGroup;
  if (ofGroup.length === 1 && groupCell !== undefined) {
    const reason = `地址写明${quoted}第${group}组`;
    return { ...nothingFound(reason, [groupCell]), cellId: groupCell, areaCode, certainty: certaintyOfGroup(support) };
  }
  const cell = cellIds.length === 0 ? null : commonCell(ground.cells, cellIds);
  const hasNoSuchGroup = depth === 2 && group !== null;
  const note = hasNoSuchGroup ? `，其下没有第${group}组` : cellIds.length > 1 ? '，该村有多个二级网格' : '';
  const finding = { ...nothingFound(`地址写明${quoted}${note}`, cellIds), areaCode };
  if (cell === null) return finding;
  const certainty = certaintyOfPlace(support) - (hasNoSuchGroup ? CERTAINTY.noSuchGroup : 0);
  return { ...finding, cellId: cell.id, certainty };
}

function certaintyOfGroup(support: readonly PlaceName[]): number {
  if (support.length > 1) return CERTAINTY.group.namedTwice;
  return support.every(isBare) ? CERTAINTY.group.bare : CERTAINTY.group.named;
}

function certaintyOfPlace(support: readonly PlaceName[]): number {
  const { namedTwice, named, bareTwice, bare } = CERTAINTY.place;
  if (support.every(isBare)) return support.length > 1 ? bareTwice : bare;
  return support.length > 1 ? namedTwice : named;
}

/** Names of several places: their common cell is sure, if they have one; which of them is meant is not. */
function severalPlaces(ground: Ground, hypotheses: readonly Hypothesis[]): Finding {
  const candidateIds = [...new Set(deepest(hypotheses).flatMap(({ target }) => target.cellIds))];
  const names = [...new Set(hypotheses.flatMap(({ support }) => support.map(({ name }) => `“${name}”`)))].join('、');
  const common = commonCell(ground.cells, [...new Set(hypotheses.flatMap(({ target }) => target.cellIds))]);
  if (common === null) return nothingFound(`${names}可指多处，无法确定`, candidateIds);
  return {
    ...nothingFound(`${names}可指多处，同在${common.name}`, candidateIds),
    cellId: common.id,
    areaCode: common.areaCode,
    certainty: CERTAINTY.oneOfSeveral,
  };
}
