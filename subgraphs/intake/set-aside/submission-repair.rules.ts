import type { Purpose, Urgency } from '../../../contracts/channel.js';
import type { PersonInput } from '../../../contracts/doors.js';
import { type PersonV1, REPRESENTATIVES_MAX } from '../../../contracts/normalised-submission.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { SubmissionRepair } from './set-aside-desk.js';

/** A title's longest form. Characters. */
const TITLE_LENGTH = 200;

export interface RepairGiven {
  readonly title?: string | null;
  readonly content?: string | null;
  readonly request?: string | null;
  readonly purpose?: Purpose | null;
  readonly category?: string | null;
  readonly urgency?: Urgency | null;
  readonly areaCode?: string | null;
  readonly address?: string | null;
  readonly respondents?: readonly string[] | null;
  readonly persons?: readonly PersonInput[] | null;
  readonly personCount?: number | null;
  readonly anonymous?: boolean | null;
  readonly confidential?: boolean | null;
}

/**
 * What was given, in the words of a normalised submission; null is as good as not given.
 *
 * @throws HubError BAD_USER_INPUT with `field`
 */
export function repairIn({ areaCode, address, persons, respondents, ...plain }: RepairGiven): SubmissionRepair {
  if ([...(plain.title ?? '')].length > TITLE_LENGTH) throw new HubError('BAD_USER_INPUT', { field: 'title' });
  if ((plain.personCount ?? 0) < 0) throw new HubError('BAD_USER_INPUT', { field: 'personCount' });
  const isPlaced = areaCode != null || address != null;
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value != null)) as SubmissionRepair),
    ...(respondents ? { respondents: [...respondents] } : {}),
    ...(persons ? { persons: persons.map(personOf) } : {}),
    ...(isPlaced ? { place: { areaCode: areaCode ?? null, address: address ?? null, point: null } } : {}),
  };
}

const personOf = ({ name, idNo, phone, email, address }: PersonInput, position: number): PersonV1 => ({
  name: name ?? null,
  idNo: idNo ?? null,
  phone: phone ?? null,
  email: email ?? null,
  address: address ?? null,
  isLead: position === 0,
  role: position < REPRESENTATIVES_MAX ? 'REPRESENTATIVE' : 'COSIGNER',
});
