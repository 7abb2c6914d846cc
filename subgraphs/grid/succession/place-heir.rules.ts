import { areaChain } from '../area/area.rules.js';
import type { Inheritance, Known } from './inheritance.rules.js';
import { chosenSuccession, type SuccessionQuestion } from './succession.rules.js';
import type { Successors } from './successors-on.rules.js';

export interface PlaceHeir {
  /** Null: the place has no cell, or none of it or above it is in force. */
  readonly cellId: string | null;
  /** From the county down. */
  readonly areaCodes: readonly string[];
}

/** Where a matter lies today that was placed in this cell and these areas. What is in force stays as it is. */
export function placeHeir(county: Inheritance, cellId: string | null, question: SuccessionQuestion): PlaceHeir {
  const { areas, everInForce, cells } = county;
  const code = question.areaCodes.at(-1) ?? null;
  const areaHeir =
    code === null ? null : heirOf(areas, everInForce.areas, county.afterArea, code, question, parentArea);
  const own = areaChain(areas, areaHeir).map((area) => area.code);
  if (cellId === null) return { cellId, areaCodes: own };

  const known = { ...question, areaCodes: [...question.areaCodes, ...own] };
  const heir = heirOf(cells, everInForce.cells, county.afterCell, cellId, known, parentCell);
  const cell = heir === null ? undefined : cells.get(heir);
  if (!cell) return { cellId: null, areaCodes: own };
  // An address may tell a smaller area than the cell it lies in; and a cell may still name an area that is gone.
  const isOwnBetter = own.includes(cell.areaCode) || !areas.has(cell.areaCode);
  const areaCodes = isOwnBetter ? own : areaChain(areas, cell.areaCode).map((area) => area.code);
  return { cellId: cell.id, areaCodes };
}

const parentArea = ({ parentCode }: { readonly parentCode: string | null }): string | null => parentCode;
const parentCell = ({ parentId }: { readonly parentId: string | null }): string | null => parentId;

/** Along successions, and up where nobody succeeds. Goes to none twice, so a circle ends. */
function heirOf<Thing>(
  inForce: ReadonlyMap<string, Thing>,
  ever: Known<Thing>,
  after: Successors,
  key: string,
  question: SuccessionQuestion,
  parentOf: (thing: Thing) => string | null,
): string | null {
  const seen = new Set<string>();
  let next: string | null = key;
  while (next !== null && !seen.has(next)) {
    if (inForce.has(next)) return next;
    seen.add(next);
    const successor: string | null = chosenSuccession(after.get(next) ?? [], question)?.toKey ?? null;
    const thing = ever.get(next);
    next = successor !== null && !seen.has(successor) ? successor : thing === undefined ? null : parentOf(thing);
  }
  return null;
}
