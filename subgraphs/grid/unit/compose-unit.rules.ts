import { readCreditCode } from '../../../contracts/codes/credit-code.js';
import { composePut, type Told } from '../change/compose-put.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { withFormerName } from '../record/former-name.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { UnitKind } from './unit.rules.js';

/** A unit as somebody wants it. Of the fields that may be empty null means empty, and what is not told stays. */
export interface UnitWish {
  readonly code: string;
  readonly kind?: UnitKind | null | undefined;
  readonly name?: string | null | undefined;
  readonly aliases?: readonly string[] | null | undefined;
  readonly parentCode?: string | null | undefined;
  readonly areaCode?: string | null | undefined;
  readonly creditCode?: string | null | undefined;
  readonly memberCodes?: readonly string[] | null | undefined;
  readonly expectedRevision?: number | null | undefined;
  readonly keepsFormerName?: boolean | null | undefined;
}

export function composeUnit({ records }: CountyIndex, on: string, wish: UnitWish, line?: number): Composition {
  const { code, creditCode, expectedRevision } = wish;
  const known = recordOn({ records, day: on }, 'UNIT', code);
  const told: Told<'UNIT'> = {
    kind: wish.kind ?? undefined,
    name: wish.name ?? undefined,
    aliases: withFormerName(known, wish),
    parentCode: wish.parentCode,
    areaCode: wish.areaCode,
    creditCode: creditCode == null ? creditCode : (readCreditCode(creditCode) ?? creditCode),
    memberCodes: wish.memberCodes ?? undefined,
  };
  const otherwise: Told<'UNIT'> = { aliases: [], parentCode: null, areaCode: null, creditCode: null, memberCodes: [] };
  const asked = { thing: 'UNIT', key: code, on, told, otherwise, expectedRevision } as const;
  return composePut(records, line === undefined ? asked : { ...asked, line });
}
