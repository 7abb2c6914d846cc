import type { Person } from './person.rules.js';
import { idNoIndexOf, type PersonVault, phoneIndexOf } from './person-vault.js';
import { idNoPlace, phonePlace } from './sealed-place.js';
import type { ToldPerson } from './told-person.js';

/** A person's record with his numbers sealed. */
export const sealedPerson = (vault: PersonVault, id: string, { name, phone, idNo }: ToldPerson): Person => ({
  id,
  name,
  ...sealedPhone(vault, id, phone),
  ...sealedIdNo(vault, id, idNo),
});

export const sealedPhone = (
  vault: PersonVault,
  id: string,
  phone: string | null,
): Pick<Person, 'phoneSealed' | 'phoneIndex'> => ({
  phoneSealed: phone === null ? null : vault.seal(phone, phonePlace(id)),
  phoneIndex: phone === null ? null : phoneIndexOf(vault, phone),
});

export const sealedIdNo = (
  vault: PersonVault,
  id: string,
  idNo: string | null,
): Pick<Person, 'idNoSealed' | 'idNoIndex'> => ({
  idNoSealed: idNo === null ? null : vault.seal(idNo, idNoPlace(id)),
  idNoIndex: idNo === null ? null : idNoIndexOf(vault, idNo),
});
