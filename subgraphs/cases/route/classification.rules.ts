import { CONFIDENTIALITIES, type Confidentiality, type Purpose } from '../../../contracts/channel.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { LEGAL_ROUTES, type LegalRoute } from '../case/legal-route.rules.js';

export interface NewClassification {
  readonly purpose: Purpose;
  readonly legalRoute: LegalRoute | null;
}

interface Classified {
  readonly purpose: Purpose;
  readonly confidentiality: Confidentiality;
}

/** @throws HubError LEGAL_ROUTE_REQUIRED of an appeal without one, LEGAL_ROUTE_UNFITTING of anything else with one */
export function requireRouteOfPurpose({ purpose, legalRoute }: NewClassification): void {
  if (purpose === 'APPEAL' && legalRoute === null) {
    throw new HubError('LEGAL_ROUTE_REQUIRED', { move: 'classify', possible: LEGAL_ROUTES.join(' '), article: '31' });
  }
  if (purpose !== 'APPEAL' && legalRoute !== null) {
    const article = purpose === 'SUGGESTION' ? '29' : '30';
    throw new HubError('LEGAL_ROUTE_UNFITTING', { move: 'classify', kind: purpose, possible: 'APPEAL', article });
  }
}

/** What was kept as an accusation is not shown to more people unless an officer has decided so (Art. 30). */
export const isLifting = (before: Classified, purpose: Purpose): boolean =>
  before.purpose === 'ACCUSATION' && purpose !== 'ACCUSATION';

/**
 * Who may know of it from now on. What was an accusation stays confidential unless whoever lifts it says otherwise;
 * what is none before and after keeps what it had.
 */
export function confidentialityAfter(
  before: Classified,
  purpose: Purpose,
  lifted: Confidentiality | null,
): Confidentiality {
  if (purpose === 'ACCUSATION') return 'ACCUSATION';
  if (!isLifting(before, purpose)) return before.confidentiality;
  const open = CONFIDENTIALITIES.filter((each) => each !== 'ACCUSATION');
  return open.find((each) => each === lifted) ?? 'CONFIDENTIAL';
}
