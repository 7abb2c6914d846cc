import type { FieldCipher, FieldPlace } from '../../../platform/crypto/field-cipher.js';
import type { PutChange } from '../change/change.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import { PERSON_SINCE } from './person.rules.js';
import { idNoIndexOf, type PersonVault, phoneIndexOf } from './person-vault.js';
import { idNoPlace, phonePlace } from './sealed-place.js';

/** A person as somebody tells of him, in clear. */
export interface PersonDraft {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly idNo: string | null;
  /** Line of the file or index of the input. */
  readonly line?: number;
}

/**
 * People as changes of the county's records. A number that is kept already keeps its sealed form, for the same number
 * sealed anew would look like a change.
 */
export function sealPeople(
  vault: PersonVault,
  records: CountyRecords,
  people: readonly PersonDraft[],
): PutChange<'PERSON'>[] {
  return people.map(({ id, name, phone, idNo, line }) => {
    const kept = records.PERSON.get(id)?.at(-1);
    return {
      op: 'PUT',
      thing: 'PERSON',
      validFrom: PERSON_SINCE,
      record: {
        id,
        name,
        phoneSealed: sealed(vault, phone, kept?.phoneSealed ?? null, phonePlace(id)),
        idNoSealed: sealed(vault, idNo, kept?.idNoSealed ?? null, idNoPlace(id)),
        phoneIndex: phone === null ? null : phoneIndexOf(vault, phone),
        idNoIndex: idNo === null ? null : idNoIndexOf(vault, idNo),
      },
      ...(line === undefined ? {} : { line }),
    };
  });
}

function sealed(cipher: FieldCipher, text: string | null, kept: string | null, place: FieldPlace): string | null {
  if (text === null) return null;
  return kept !== null && opened(cipher, kept, place) === text ? kept : cipher.seal(text, place);
}

/** Null for a number whose key is gone: it is sealed anew. */
function opened(cipher: FieldCipher, sealed: string, place: FieldPlace): string | null {
  try {
    return cipher.open(sealed, place);
  } catch {
    return null;
  }
}
