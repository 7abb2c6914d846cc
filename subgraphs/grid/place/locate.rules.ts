import { commonCell } from '../cell/cell.rules.js';
import { certaintyOf, ONE_OF_SEVERAL } from './certainty.rules.js';
import { comparable } from './comparable.rules.js';
import { descended } from './descend.rules.js';
import { isElsewhere } from './elsewhere.rules.js';
import { type Finding, foundElsewhere, type Ground, nothingFound } from './finding.rules.js';
import { isBare } from './gazetteer.rules.js';
import { deepest, depthOf, type Hypothesis, holds, hypothesesOf } from './hypotheses.rules.js';
import { liesInArea } from './lies-within.rules.js';
import { type Mention, type Mentions, mentionsIn, type PartMention, withNearNames } from './mentions.rules.js';

/**
 * The cell that an address leads to. Names with a wrong character count only where the ones without do not reach a
 * village.
 *
 * @param text as `comparable` gives it
 * @param within area that the place is known to be in otherwise; tells places of the same name apart
 */
export function locateByText(ground: Ground, text: string, within: string | null = null): Finding {
  const exact = mentionsIn(text, ground.gazetteer);
  if (isElsewhere(text, exact.names)) return foundElsewhere('地址写明在其他县');
  const found = locateByNames(ground, exact, within);
  if (isInVillage(ground, found)) return found;
  const near = withNearNames(text, exact, ground.gazetteer);
  const nearer = near === null ? found : locateByNames(ground, near, within);
  return nearer.cellId === null && found.cellId !== null ? found : nearer;
}

const isInVillage = (ground: Ground, { cellId, areaCode }: Finding): boolean =>
  cellId !== null && ground.areas.get(areaCode ?? '')?.level === 3;

function locateByNames(ground: Ground, { names, parts }: Mentions, within: string | null): Finding {
  const places = names.filter(({ level }) => level > 0);
  const full = places.filter((name) => !isBare(name));
  const bare = places.filter(isBare);

  const hypotheses = hypothesesOf(ground, full.length > 0 ? full : bare);
  const whole = hypotheses.filter(({ opposition }) => opposition.length === 0);
  if (whole.length === 0) {
    return hypotheses.length === 0 ? nothingFound('地址中没有本县的地名') : severalPlaces(ground, hypotheses);
  }
  const meant = inArea(ground, deepest(whole), within);
  const best = narrowed(ground, meant, full.length > 0 ? bare : [], parts);
  const [only] = best;
  return best.length === 1 && only ? onePlace(ground, only, parts) : severalPlaces(ground, best);
}

/** Those in the area, unless that leaves none: then it says nothing about them. */
function inArea(ground: Ground, hypotheses: Hypothesis[], within: string | null): Hypothesis[] {
  const inside = hypotheses.filter(({ target }) => liesInArea(ground.areas, target.areaCode, within));
  return inside.length > 0 ? inside : hypotheses;
}

/**
 * A bare name counts where it fits into what the full names say, and is another word where it does not. Of places with
 * the same name the one is meant that a bare name is around, or that has the group named.
 */
function narrowed(
  ground: Ground,
  hypotheses: readonly Hypothesis[],
  bare: readonly Mention[],
  parts: readonly PartMention[],
): readonly Hypothesis[] {
  const [only] = hypotheses;
  if (hypotheses.length === 1 && only) return [deepened(ground, only, bare)];
  const around = hypotheses.flatMap((hypothesis) => {
    const names = bare.filter(({ targets }) => targets.some((target) => holds(ground, target, hypothesis.target)));
    return names.length === 0 ? [] : [{ ...hypothesis, support: [...names, ...hypothesis.support] }];
  });
  if (around.length === 1) return around;
  const withPart = hypotheses.filter(({ target }) => descended(ground, target, parts).used.length > 0);
  return withPart.length === 1 ? withPart : hypotheses;
}

/** The place that a bare name means within the one that is sure, if it means one only. */
function deepened(ground: Ground, sure: Hypothesis, bare: readonly Mention[]): Hypothesis {
  const within = bare
    .flatMap((name) => name.targets.map((target) => ({ name, target, depth: depthOf(ground, target) })))
    .filter(({ target, depth }) => depth > sure.depth && holds(ground, sure.target, target));
  const [found] = within;
  if (within.length !== 1 || !found) return sure;
  return { ...sure, target: found.target, depth: found.depth, support: [...sure.support, found.name] };
}

function onePlace(ground: Ground, { target, depth, support }: Hypothesis, named: readonly PartMention[]): Finding {
  const parts = support.some(({ writing }) => writing === 'FORMER') ? [] : named;
  const { target: meant, used } = descended(ground, target, parts);
  const group = depth === 2 ? parts.find(({ part }) => part.endsWith('组')) : undefined;
  const lacksGroup = group !== undefined && !used.includes(group);
  const note = lacksGroup
    ? `，其下没有${partInWords(group.part)}`
    : meant.cellIds.length > 1
      ? '，该村有多个二级网格'
      : '';
  const reason = `地址写明${support.map((mention) => quoted(ground, mention)).join('')}${used.map(({ part }) => partInWords(part)).join('')}${note}`;
  const cell = meant.cellIds.length === 0 ? null : commonCell(ground.cells, meant.cellIds);
  return {
    ...nothingFound(reason, meant.cellIds),
    cellId: cell?.id ?? null,
    areaCode: meant.areaCode,
    certainty: cell === null ? 0 : certaintyOf(support, { hasPart: used.length > 0, lacksGroup }),
    readTo: Math.max(...[...support, ...used].map(({ end }) => end)),
  };
}

/** Our own name, whatever the address made of it. */
function quoted(ground: Ground, mention: Mention): string {
  const { likeness, writing } = mention;
  const name = `“${shown(ground, mention)}”`;
  if (writing === 'FORMER') return `${name}（已撤并）`;
  if (likeness === 'EXACT') return name;
  return likeness === 'SOUND' ? `${name}（字音相近）` : `${name}（有一字之差）`;
}

/** As the list writes it: comparing makes 乾沟村 and 干沟村 one. */
function shown({ areas, cells }: Ground, { name, targets }: Mention): string {
  for (const { areaCode, cellIds } of targets) {
    for (const listed of [areas.get(areaCode), cells.get(cellIds[0] ?? '')]) {
      const isOtherwiseWritten = listed && listed.name !== name && listed.name.length === name.length;
      if (isOtherwiseWritten && comparable(listed.name) === name) return listed.name;
    }
  }
  return name;
}

const partInWords = (part: string): string => (/[组户]$/.test(part) ? `第${part}` : part);

/** Names of several places: their common cell is sure, if they have one; which of them is meant is not. */
function severalPlaces(ground: Ground, hypotheses: readonly Hypothesis[]): Finding {
  const candidateIds = [...new Set(deepest(hypotheses).flatMap(({ target }) => target.cellIds))];
  const support = hypotheses.flatMap((hypothesis) => hypothesis.support);
  const names = [...new Set(support.map((mention) => quoted(ground, mention)))].join('、');
  const common = commonCell(ground.cells, [...new Set(hypotheses.flatMap(({ target }) => target.cellIds))]);
  if (common === null) return nothingFound(`${names}可指多处，无法确定`, candidateIds);
  return {
    ...nothingFound(`${names}可指多处，同在${common.name}`, candidateIds),
    cellId: common.id,
    areaCode: common.areaCode,
    certainty: support.every(({ likeness }) => likeness === 'EXACT') ? ONE_OF_SEVERAL : 0,
    readTo: Math.max(...support.map(({ end }) => end)),
  };
}
