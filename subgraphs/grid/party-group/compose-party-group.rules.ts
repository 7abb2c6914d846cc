import { composePut, type Told } from '../change/compose-put.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';

/** A party group as somebody wants it. */
export interface PartyGroupWish {
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly areaCode?: string | null | undefined;
  readonly cellIds?: readonly string[] | null | undefined;
  readonly expectedRevision?: number | null | undefined;
  readonly isNew: boolean;
}

export function composePartyGroup({ records }: CountyIndex, on: string, wish: PartyGroupWish): Composition {
  const { id, expectedRevision, isNew } = wish;
  const told: Told<'PARTY_GROUP'> = {
    name: wish.name ?? undefined,
    areaCode: wish.areaCode ?? undefined,
    cellIds: wish.cellIds == null ? undefined : [...new Set(wish.cellIds)],
  };
  const otherwise = { cellIds: [] };
  return composePut(records, { thing: 'PARTY_GROUP', key: id, on, told, otherwise, expectedRevision, isNew });
}
