import { readIdNumber } from '../../../contracts/codes/id-number.js';
import { normalTelephone } from '../../../contracts/codes/telephone.js';
import type { BlindIndex } from '../../../platform/crypto/blind-index.js';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';

/** Seals what a person could be called or known by, and finds it again without opening it. */
export interface PersonVault extends FieldCipher {
  readonly blindIndex: BlindIndex;
}

/** Kinds of their own: with them nobody can tell from the stored rows which petitioner is which official. */
const PHONE = 'GRID_PERSON_PHONE';
const ID_NO = 'GRID_PERSON_ID_NO';

export const phoneIndexOf = ({ blindIndex }: Pick<PersonVault, 'blindIndex'>, phone: string): string =>
  blindIndex(PHONE, normalTelephone(phone) ?? phone.trim());

export const idNoIndexOf = ({ blindIndex }: Pick<PersonVault, 'blindIndex'>, idNo: string): string =>
  blindIndex(ID_NO, readIdNumber(idNo) ?? idNo.trim().toUpperCase());
