import { composePut, type Told } from '../change/compose-put.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { DutyRole } from './duty.rules.js';
import type { OpeningHours, VenueKind } from './venue.rules.js';

type Maybe<Value> = Value | null | undefined;

interface Wish {
  readonly id: string;
  readonly isNew: boolean;
  readonly expectedRevision?: Maybe<number>;
}

/** A venue as somebody wants it. What is null or not named stays; an empty text takes a name or number away. */
export interface VenueWish extends Wish {
  readonly kind?: Maybe<VenueKind>;
  readonly name?: Maybe<string>;
  readonly brand?: Maybe<string>;
  readonly studio?: Maybe<string>;
  readonly unitCode?: Maybe<string>;
  readonly areaCode?: Maybe<string>;
  readonly cellId?: Maybe<string>;
  readonly address?: Maybe<string>;
  readonly phone?: Maybe<string>;
  readonly openingHours?: Maybe<readonly OpeningHours[]>;
  readonly partIds?: Maybe<readonly string[]>;
}

const NO_VENUE: Told<'VENUE'> = {
  brand: null,
  studio: null,
  unitCode: null,
  cellId: null,
  address: null,
  phone: null,
  openingHours: [],
  partIds: [],
};

export function composeVenue({ records }: CountyIndex, on: string, wish: VenueWish): Composition {
  const { id, isNew, expectedRevision } = wish;
  const told: Told<'VENUE'> = {
    kind: wish.kind ?? undefined,
    name: wish.name?.trim(),
    brand: emptied(wish.brand),
    studio: emptied(wish.studio),
    unitCode: emptied(wish.unitCode),
    areaCode: wish.areaCode ?? undefined,
    cellId: emptied(wish.cellId),
    address: emptied(wish.address),
    phone: emptied(wish.phone),
    openingHours: wish.openingHours?.map(({ weekday, from, to }) => ({ weekday, from, to })),
    partIds: wish.partIds ?? undefined,
  };
  return composePut(records, { thing: 'VENUE', key: id, on, told, otherwise: NO_VENUE, expectedRevision, isNew });
}

const emptied = (text: Maybe<string>): string | null | undefined =>
  text == null ? undefined : text.trim() === '' ? null : text.trim();

export interface DutyWish extends Wish {
  readonly venueId?: Maybe<string>;
  readonly personId?: Maybe<string>;
  readonly role?: Maybe<DutyRole>;
  readonly weekdays?: Maybe<readonly number[]>;
  readonly from?: Maybe<string>;
  readonly to?: Maybe<string>;
}

export function composeDuty({ records }: CountyIndex, on: string, wish: DutyWish): Composition {
  const { id, isNew, expectedRevision } = wish;
  const told: Told<'DUTY'> = {
    venueId: wish.venueId ?? undefined,
    personId: wish.personId ?? undefined,
    role: wish.role ?? undefined,
    weekdays: wish.weekdays?.toSorted((a, b) => a - b),
    from: wish.from ?? undefined,
    to: wish.to ?? undefined,
  };
  const otherwise: Told<'DUTY'> = { role: 'ON_DUTY' };
  return composePut(records, { thing: 'DUTY', key: id, on, told, otherwise, expectedRevision, isNew });
}
