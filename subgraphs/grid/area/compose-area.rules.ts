import { composePut, type Told } from '../change/compose-put.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { withFormerName } from '../record/former-name.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { AreaKind } from './area.rules.js';

/** An area as somebody wants it. */
export interface AreaWish {
  readonly code: string;
  readonly kind?: AreaKind | null | undefined;
  readonly parentCode?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly aliases?: readonly string[] | null | undefined;
  readonly expectedRevision?: number | null | undefined;
  readonly keepsFormerName?: boolean | null | undefined;
}

const LEVELS = { COUNTY: 1, TOWN: 2, VILLAGE: 3, COMMUNITY: 3 } as const satisfies Record<AreaKind, 1 | 2 | 3>;

export function composeArea({ records }: CountyIndex, on: string, wish: AreaWish): Composition {
  const { code, kind, expectedRevision } = wish;
  const known = recordOn({ records, day: on }, 'AREA', code);
  const told: Told<'AREA'> = {
    kind: kind ?? undefined,
    level: kind == null ? undefined : LEVELS[kind],
    parentCode: wish.parentCode ?? undefined,
    name: wish.name ?? undefined,
    aliases: withFormerName(known, wish),
  };
  const otherwise: Told<'AREA'> = { parentCode: null, aliases: [] };
  return composePut(records, { thing: 'AREA', key: code, on, told, otherwise, expectedRevision });
}
