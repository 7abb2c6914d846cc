import { halfWidth } from '../../../contracts/codes/half-width.js';
import { readIdNumber } from '../../../contracts/codes/id-number.js';
import { normalTelephone } from '../../../contracts/codes/telephone.js';
import type { PersonV1 } from '../../../contracts/normalised-submission.js';

export const IDENTIFIER_KINDS = ['NAME', 'SALUTATION', 'ID_NO', 'PHONE', 'EMAIL', 'ADDRESS', 'NAME_ADDRESS'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Kinds that find a person. A name alone finds too many. */
export const FINDING_KINDS: readonly IdentifierKind[] = ['ID_NO', 'PHONE', 'EMAIL', 'NAME_ADDRESS'];

export interface Identifier {
  readonly kind: IdentifierKind;
  /** Equal however it was written: what the blind index is made of. */
  readonly normalised: string;
  /** As it was written. Null for what is only there to be found by. */
  readonly written: string | null;
}

/** What tells this person from others. Masked or made-up values (`138****0000`, `王先生`) tell nothing. */
export function identifiersOf(person: PersonV1): Identifier[] {
  const name = person.name === null ? null : normalName(person.name);
  const address = person.address === null ? null : normalAddress(person.address);
  const told: readonly (readonly [IdentifierKind, string | null, string | null])[] = [
    ['NAME', name, person.name],
    // `王先生`: shown, compared with nothing.
    ['SALUTATION', name === null ? (person.name?.trim() ?? null) : null, person.name],
    ['ID_NO', person.idNo === null ? null : normalIdNo(person.idNo), person.idNo],
    ['PHONE', person.phone === null ? null : normalTelephone(person.phone), person.phone],
    ['EMAIL', person.email === null ? null : normalEmail(person.email), person.email],
    ['ADDRESS', address, person.address],
    ['NAME_ADDRESS', name && address && address.length >= 6 ? `${name}|${address}` : null, null],
  ];
  return told.flatMap(([kind, normalised, written]) => (normalised ? [{ kind, normalised, written }] : []));
}

function normalIdNo(written: string): string | null {
  const text = halfWidth(written).trim();
  if (text.includes('*')) return null;
  // A passport, a permit, or an identity number with a slip: still equal to itself.
  return readIdNumber(text) ?? (text.length >= 6 ? text.toUpperCase().replace(/[\s-]/g, '') : null);
}

function normalEmail(written: string): string | null {
  const text = halfWidth(written).trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null;
}

/** Forms of address and words for nobody are no names. */
function normalName(written: string): string | null {
  const text = halfWidth(written).replace(/\s/g, '').toLowerCase();
  if (/[*×]/.test(text) || /(先生|女士|小姐|同志|同学)$/.test(text)) return null;
  return text.length < 2 || /^(匿名|市民|群众|网民|来电人|不详|保密|未知)/.test(text) ? null : text;
}

const normalAddress = (written: string): string =>
  halfWidth(written)
    .replace(/[\s,.，。、;；:：()（）\-—#]/g, '')
    .toLowerCase();
