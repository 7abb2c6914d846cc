import type { PetitionInput } from '../../contracts/doors.js';
import { REPRESENTATIVES_MAX } from '../../contracts/normalised-submission.js';
import { type InputFault, invalid, missing } from '../input-fault.rules.js';
import { listedFaults, matterFaults, personFaults } from '../matter.rules.js';
import { proxyFaults } from '../proxy.rules.js';

/** Co-signers that are named. */
const COSIGNERS_MAX = 200;
const PERSONS_MAX = 100_000;

/** All that is wrong with a petition: who speaks, unless anonymously, gives a name and a way to be answered. */
export function petitionFaults(input: PetitionInput): InputFault[] {
  const { petitioner } = input;
  const isNamed = input.anonymous !== true;
  const hasContact = Boolean(petitioner.phone?.trim() || petitioner.email?.trim());
  return [
    ...personFaults('petitioner', petitioner, { isNameNeeded: isNamed }),
    ...(isNamed && !hasContact ? [missing('petitioner.phone', '电话或电子邮箱至少填一项')] : []),
    ...jointFaults(input),
    ...proxyFaults(input.proxy, { hasPetitioner: true }),
    ...matterFaults(input),
  ];
}

/** 联名: as many representatives as Art. 20 lets a group elect, the petitioner among them. */
function jointFaults({ representatives, coSigners, personCount, anonymous }: PetitionInput): InputFault[] {
  const others = representatives ?? [];
  const signers = coSigners ?? [];
  const named = 1 + others.length + signers.length;
  if (1 + others.length > REPRESENTATIVES_MAX) {
    const hint = `代表连同信访人不超过 ${REPRESENTATIVES_MAX} 人，其余列为联名人`;
    return [{ code: 'TOO_MANY_REPRESENTATIVES', field: 'representatives', hint }];
  }
  if (anonymous === true && named > 1) return [invalid('anonymous', '联名信访须有姓名')];
  return [
    ...listedFaults('representatives', others, REPRESENTATIVES_MAX),
    ...listedFaults('coSigners', signers, COSIGNERS_MAX),
    ...countFaults(personCount ?? named, named),
  ];
}

function countFaults(personCount: number, named: number): InputFault[] {
  const isCount = Number.isInteger(personCount) && personCount >= named && personCount <= PERSONS_MAX;
  return isCount ? [] : [invalid('personCount', `${named} 至 ${PERSONS_MAX} 的整数：不少于所列的人数`)];
}
