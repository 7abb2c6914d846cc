import type { PetitionInput } from '../../contracts/doors.js';
import { type InputFault, missing } from '../input-fault.rules.js';
import { matterFaults, personFaults } from '../matter.rules.js';

/** All that is wrong with a petition: who speaks, unless anonymously, gives a name and a way to be answered. */
export function petitionFaults(input: PetitionInput): InputFault[] {
  const { petitioner } = input;
  const isNamed = input.anonymous !== true;
  const hasContact = Boolean(petitioner.phone?.trim() || petitioner.email?.trim());
  return [
    ...personFaults('petitioner', petitioner, { isNameNeeded: isNamed }),
    ...(isNamed && !hasContact ? [missing('petitioner.phone', '电话或电子邮箱至少填一项')] : []),
    ...matterFaults(input),
  ];
}
