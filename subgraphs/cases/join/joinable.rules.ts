import type { Confidentiality } from '../../../contracts/channel.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/** A case, as far as putting two together asks. */
export interface Guarded {
  readonly confidentiality: Confidentiality;
  readonly respondentUnitCodes: readonly string[];
  readonly barredUnitCodes: readonly string[];
}

const CAREFUL: readonly Confidentiality[] = ['ORDINARY', 'CONFIDENTIAL', 'ACCUSATION'];

/**
 * How a case is guarded once it also answers what another one brought: against all whom either accuses.
 *
 * @param holders units that have the case in hand
 * @throws HubError CASE_MOVE_REFUSED for an accusation with anything else, ASSIGNEE_IS_RESPONDENT when one of the
 * holders is accused by the other
 */
export function guardedTogether(one: Guarded, other: Guarded, holders: readonly string[]): Guarded {
  if ((one.confidentiality === 'ACCUSATION') !== (other.confidentiality === 'ACCUSATION')) {
    throw new HubError('CASE_MOVE_REFUSED', { move: 'join', because: 'confidentiality', article: '30' });
  }
  const barredUnitCodes = [...new Set([...one.barredUnitCodes, ...other.barredUnitCodes])];
  if (holders.some((unit) => barredUnitCodes.includes(unit))) throw new HubError('ASSIGNEE_IS_RESPONDENT');
  const rank = Math.max(CAREFUL.indexOf(one.confidentiality), CAREFUL.indexOf(other.confidentiality));
  return {
    confidentiality: CAREFUL[rank] ?? one.confidentiality,
    respondentUnitCodes: [...new Set([...one.respondentUnitCodes, ...other.respondentUnitCodes])],
    barredUnitCodes,
  };
}

/**
 * A whole case goes the same way as a submission on its arrival: an accusation only into one that is kept already from
 * all whom it accuses (Art. 30), so that nobody sees by the join what was kept from them before.
 *
 * @throws HubError CASE_MOVE_REFUSED
 */
export function requireKeptFromAll(into: Guarded, from: Guarded): void {
  if (from.barredUnitCodes.every((unit) => into.barredUnitCodes.includes(unit))) return;
  throw new HubError('CASE_MOVE_REFUSED', { move: 'join', because: 'confidentiality', article: '30' });
}
