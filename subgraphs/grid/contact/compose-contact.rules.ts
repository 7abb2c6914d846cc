import { composePut, type Told } from '../change/compose-put.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { ContactKind } from './contact.rules.js';

type Maybe<Value> = Value | null | undefined;

/** An assignment as somebody wants it. What is null or not named stays as it is. */
export interface ContactWish {
  readonly id: string;
  readonly isNew: boolean;
  readonly expectedRevision?: Maybe<number>;
  readonly kind?: Maybe<ContactKind>;
  readonly personId?: Maybe<string>;
  readonly unitCode?: Maybe<string>;
  readonly areaCode?: Maybe<string>;
  readonly cellId?: Maybe<string>;
  readonly households?: Maybe<number>;
  readonly visitsPerMonth?: Maybe<number>;
}

const PLAIN: Told<'CONTACT'> = {
  personId: null,
  unitCode: null,
  areaCode: null,
  cellId: null,
  households: null,
  visitsPerMonth: 1,
};

export function composeContact({ records }: CountyIndex, on: string, wish: ContactWish): Composition {
  const { id, isNew, expectedRevision } = wish;
  const told: Told<'CONTACT'> = {
    kind: wish.kind ?? undefined,
    personId: wish.personId ?? undefined,
    unitCode: wish.unitCode ?? undefined,
    areaCode: wish.areaCode ?? undefined,
    cellId: wish.cellId ?? undefined,
    households: wish.households ?? undefined,
    visitsPerMonth: wish.visitsPerMonth ?? undefined,
  };
  return composePut(records, { thing: 'CONTACT', key: id, on, told, otherwise: PLAIN, expectedRevision, isNew });
}
