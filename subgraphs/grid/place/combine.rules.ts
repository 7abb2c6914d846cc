import { areaCodeOf } from '../area/area.rules.js';
import type { Cell } from '../cell/cell.rules.js';
import { type Finding, foundElsewhere, type Ground, nothingFound } from './finding.rules.js';
import { liesInArea, liesInCell } from './lies-within.rules.js';

/** Agreement of two independent ways adds this much. */
const AGREEMENT = 0.03;
const MOST_CERTAIN = 0.99;

/** The cell of an area code as the sender gave it. */
export function locateByCode(ground: Ground, written: string): Finding {
  const code = areaCodeOf(written);
  const area = code === null ? undefined : ground.areas.get(code);
  if (!area) return foundElsewhere('区划代码不在本县名录中');
  if (area.level === 1) return { ...nothingFound('区划代码只到县级'), areaCode: area.code };
  const level = area.level - 1;
  const cellIds = [...ground.cells.values()]
    .filter((cell) => cell.areaCode === area.code && cell.level === level)
    .map(({ id }) => id);
  const [only] = cellIds;
  const parent = only === undefined ? undefined : ground.cells.get(only)?.parentId;
  const cellId = cellIds.length === 1 ? only : parent;
  return {
    cellId: cellId ?? null,
    areaCode: area.code,
    certainty: cellId == null ? 0 : 0.85,
    reason: `区划代码属${area.name}`,
    candidateIds: cellIds,
    readTo: null,
    isElsewhere: false,
  };
}

/** A code of the province or city above us says nothing, and nothing wrong. */
export function isCodeAboveCounty(ground: Ground, written: string): boolean {
  const county = [...ground.areas.values()].find(({ level }) => level === 1);
  const digits = /^[0-9]{6}/.exec(written.trim())?.[0].replace(/(00)+$/, '');
  return county !== undefined && digits !== undefined && digits.length < 6 && county.code.startsWith(digits);
}

/** @param cell the deepest cell under the point; null when the point lies outside of all */
export function locateByPoint(cell: Cell | null, crs: string): Finding {
  if (cell === null) return foundElsewhere('坐标不在本县网格内');
  return {
    cellId: cell.id,
    areaCode: cell.areaCode,
    // A converted coordinate is off by some metres.
    certainty: crs === 'WGS84' || crs === 'CGCS2000' ? 0.95 : 0.93,
    reason: `坐标（${crs}）落在${cell.name}`,
    candidateIds: [cell.id],
    readTo: null,
    isElsewhere: false,
  };
}

/**
 * All ways together. Where one finding lies within the other, the deeper one holds and is the surer for it; where they
 * contradict each other nothing is decided: a clerk sees both.
 */
export function combined(ground: Ground, findings: readonly Finding[]): Finding {
  const reason = findings.map((finding) => finding.reason).join('；');
  if (findings.some(({ isElsewhere }) => isElsewhere)) {
    return nothingFound(reason, [...new Set(findings.flatMap(({ candidateIds }) => candidateIds))]);
  }
  const found = findings.filter(({ cellId, areaCode }) => cellId !== null || areaCode !== null);
  const [first, ...others] = found;
  if (!first)
    return nothingFound(
      reason || '没有地址、坐标或区划代码',
      findings.flatMap(({ candidateIds }) => candidateIds),
    );
  return others.reduce((one, other) => together(ground, one, other), first);
}

function together(ground: Ground, one: Finding, other: Finding): Finding {
  const reason = `${one.reason}；${other.reason}`;
  const [outer, inner] = depthOf(ground, one) <= depthOf(ground, other) ? [one, other] : [other, one];
  if (lies(ground, inner, outer)) {
    const certainty = Math.min(
      MOST_CERTAIN,
      Math.max(inner.certainty, outer.cellId === null ? 0 : inner.certainty + AGREEMENT),
    );
    return { ...inner, certainty, reason, readTo: one.readTo ?? other.readTo };
  }
  return { ...nothingFound(`${reason}；两者不符`, [...new Set([...one.candidateIds, ...other.candidateIds])]) };
}

const depthOf = (ground: Ground, { cellId, areaCode }: Finding): number =>
  (cellId === null ? 0 : (ground.cells.get(cellId)?.level ?? 0)) +
  (areaCode === null ? 0 : (ground.areas.get(areaCode)?.level ?? 0) / 10);

function lies(ground: Ground, inner: Finding, outer: Finding): boolean {
  const isInArea = outer.areaCode === null || liesInArea(ground.areas, inner.areaCode, outer.areaCode);
  const isInCell = outer.cellId === null || liesInCell(ground.cells, inner.cellId, [outer.cellId]);
  return isInArea && isInCell;
}
