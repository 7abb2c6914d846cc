import { halfWidth } from '../../../contracts/codes/half-width.js';
import { idNumberFault, readIdNumber } from '../../../contracts/codes/id-number.js';
import { telephoneFault } from '../../../contracts/codes/telephone.js';

/** A person as somebody tells of him, in clear. */
export interface ToldPerson {
  readonly name: string;
  readonly phone: string | null;
  readonly idNo: string | null;
}

/** What is wrong with one field; never repeats what was given. */
export interface ToldFault {
  readonly field: keyof ToldPerson;
  /** What would be right instead, in Chinese. */
  readonly hint: string;
}

const NAME_LENGTH = 50;

/** As it is kept: without blanks around it, the identity number in its form of 18 characters. */
export const asKept = ({ name, phone, idNo }: ToldPerson): ToldPerson => ({
  name: name.trim(),
  phone: phone === null ? null : halfWidth(phone).trim(),
  idNo: idNo === null ? null : readIdNumber(halfWidth(idNo)),
});

export function toldFaults({ name, phone, idNo }: ToldPerson): ToldFault[] {
  const length = [...name.trim()].length;
  const phoneFault = phone === null ? null : telephoneFault(halfWidth(phone));
  const idNoFault = idNo === null ? null : idNumberFault(halfWidth(idNo));
  return [
    ...(length < 2 || length > NAME_LENGTH ? [{ field: 'name' as const, hint: `应为 2 至 ${NAME_LENGTH} 字` }] : []),
    ...(phoneFault === null ? [] : [{ field: 'phone' as const, hint: phoneFault }]),
    ...(idNoFault === null ? [] : [{ field: 'idNo' as const, hint: idNoFault }]),
  ];
}
