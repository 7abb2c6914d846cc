import { HubError } from '../../../platform/errors/hub-error.js';
import type { AssignmentBasis, DecidedBasis } from './assignment-kinds.rules.js';

/** Units that each say a case is not theirs (Art. 24). */
export interface Dispute {
  /** How often a lead has given it back, or was agreed to. */
  readonly returns: number;
  /** The nearest unit above all that gave it back; null where there is none. */
  readonly commonSuperior: string | null;
  /** From so many returns on it is not given around any more. */
  readonly limit: number;
}

/** On what ground somebody gives a case to a unit. */
export interface GivenBasis {
  readonly basis?: DecidedBasis | null | undefined;
  /** Number of the decision or minutes. */
  readonly basisReference?: string | null | undefined;
}

export interface SettledBasis {
  readonly basis: AssignmentBasis;
  readonly basisUnitCode: string | null;
  readonly basisReference: string | null;
}

export const mustDecide = ({ returns, limit }: Dispute): boolean => returns >= limit;

/** What Art. 24 leaves: the common superior, or, where there is none, the joint conference. */
const possibleBasis = ({ commonSuperior }: Dispute): DecidedBasis =>
  commonSuperior === null ? 'CONFERENCE' : 'COMMON_SUPERIOR';

/**
 * The ground on which a unit gets the case.
 *
 * @throws HubError DISPUTE_MUST_BE_DECIDED where it is not simply given on, DISPUTE_BASIS_REFUSED for a ground that
 * Art. 24 does not give here
 */
export function settledBasis(dispute: Dispute, { basis, basisReference }: GivenBasis): SettledBasis {
  const { returns, limit, commonSuperior } = dispute;
  const facts = { article: '24', returns, limit, possible: possibleBasis(dispute) };
  if (!basis) {
    if (mustDecide(dispute)) throw new HubError('DISPUTE_MUST_BE_DECIDED', facts);
    return { basis: 'CHOICE', basisUnitCode: null, basisReference: null };
  }
  if (returns === 0 || basis !== possibleBasis(dispute))
    throw new HubError('DISPUTE_BASIS_REFUSED', { ...facts, basis });
  if (!basisReference) throw new HubError('BAD_USER_INPUT', { field: 'basisReference' });
  return { basis, basisUnitCode: basis === 'COMMON_SUPERIOR' ? commonSuperior : null, basisReference };
}
