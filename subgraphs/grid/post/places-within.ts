import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { chainOn } from '../record/look-up.rules.js';

/** Below which cell or unit somebody looks; both null: everywhere. */
export interface Subtree {
  readonly cellId?: string | null | undefined;
  readonly unitCode?: string | null | undefined;
}

/** Whether a cell or unit is this one or below it. Looks at each place once. */
export function placesWithin(view: GridView, { cellId, unitCode }: Subtree): (post: Placed) => boolean {
  if (cellId == null && unitCode == null) return () => true;
  const known = new Map<string, boolean>();
  const isBelow = (thing: 'CELL' | 'UNIT', key: string | null, top: string | null | undefined): boolean => {
    if (key === null || top == null) return false;
    const found =
      known.get(key) ??
      chainOn(onDay(view), thing, key).some((record) => ('id' in record ? record.id : record.code) === top);
    known.set(key, found);
    return found;
  };
  return (post) => isBelow('CELL', post.cellId, cellId) || isBelow('UNIT', post.unitCode, unitCode);
}

interface Placed {
  readonly cellId: string | null;
  readonly unitCode: string | null;
}
