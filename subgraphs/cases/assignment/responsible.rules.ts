/** Why a unit is responsible for a case at this moment. */
export const RESPONSIBLE_REASONS = [
  /** 已签收的主办单位 */
  'SIGNED',
  /** 首问负责: who gave it to a unit that has not signed yet, or objects. */
  'NOT_SIGNED_YET',
] as const;
export type ResponsibleReason = (typeof RESPONSIBLE_REASONS)[number];

interface Lead {
  readonly role: string;
  readonly unitCode: string;
  readonly sentByUnitCode: string;
  readonly state: string;
}

export interface Responsible {
  readonly unitCode: string;
  readonly reason: ResponsibleReason;
}

/**
 * 首问负责: the lead that has signed; until one has, who gave it away. While a case is under way there is always one.
 *
 * @param bureau first contact, where nobody has the case in hand
 */
export function responsibleFor(assignments: readonly Lead[], bureau: string): Responsible {
  const lead = assignments.find(
    ({ role, state }) => role === 'LEAD' && (state === 'ASSIGNED' || state === 'SIGNED' || state === 'OBJECTED'),
  );
  if (lead?.state === 'SIGNED') return { unitCode: lead.unitCode, reason: 'SIGNED' };
  return { unitCode: lead?.sentByUnitCode ?? bureau, reason: 'NOT_SIGNED_YET' };
}
