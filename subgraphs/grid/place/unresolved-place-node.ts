import { cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { addressPlace } from './address-place.js';
import type { UnresolvedPlace } from './unresolved-place.entity.js';
import type { UnresolvedPlaceType } from './unresolved-place.type.js';

/** With the address in clear: only for those whom `gridEditorFor` lets through. */
export function unresolvedPlaceNode(view: GridView, place: UnresolvedPlace): UnresolvedPlaceType {
  const { id, ref, areaCode, reason, certainty, createdAt, resolvedAt } = place;
  return {
    id,
    ref,
    address: place.addressSealed == null ? null : view.cipher.open(place.addressSealed, addressPlace(id)),
    areaCode: areaCode ?? null,
    reason,
    certainty,
    candidates: place.candidateCellIds.flatMap((cellId) => cellNode(view, cellId) ?? []),
    createdAt,
    resolvedCell: cellNode(view, place.resolvedCellId),
    resolvedAt: resolvedAt ?? null,
  };
}
