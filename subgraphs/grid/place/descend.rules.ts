import type { Ground } from './finding.rules.js';
import { partKey, type Target } from './gazetteer.rules.js';
import { liesInCell } from './lies-within.rules.js';
import type { PartMention } from './mentions.rules.js';

export interface Descended {
  readonly target: Target;
  /** Those that led further down, in their order. */
  readonly used: readonly PartMention[];
}

/** From a place down to its numbered parts: the village's group, the group's linked households; the estate's building. */
export function descended(ground: Ground, target: Target, parts: readonly PartMention[]): Descended {
  for (const part of parts) {
    const [cellId, ...others] = partsOf(ground, target, part.part);
    const cell = cellId === undefined || others.length > 0 ? undefined : ground.cells.get(cellId);
    if (!cell) continue;
    const below = { areaCode: cell.areaCode, cellIds: [cell.id] };
    const rest = descended(
      ground,
      below,
      parts.filter((other) => other !== part),
    );
    return { target: rest.target, used: [part, ...rest.used] };
  }
  return { target, used: [] };
}

function partsOf({ areas, cells, gazetteer }: Ground, { areaCode, cellIds }: Target, part: string): string[] {
  const ofArea = areas.get(areaCode)?.level === 3 ? (gazetteer.parts.get(partKey(areaCode, part)) ?? []) : [];
  const isBelow = (id: string): boolean =>
    !cellIds.includes(id) && (cellIds.length === 0 || liesInCell(cells, id, cellIds));
  const found = new Set(ofArea.filter(isBelow));
  for (const cellId of cellIds) for (const id of gazetteer.parts.get(partKey(cellId, part)) ?? []) found.add(id);
  return [...found];
}
