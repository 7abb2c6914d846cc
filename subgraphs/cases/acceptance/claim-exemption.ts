import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { hasPetitioner } from './has-petitioner.js';
import { type Exempted, type Exempting, readExemption } from './notice-exemption.rules.js';

/**
 * The exemption somebody claims for a case; null where none is claimed. That there is no petitioner is not taken on trust.
 *
 * @throws HubError BAD_USER_INPUT, NOTICE_EXEMPTION_UNFITTING
 */
export async function claimExemption(
  { tx, case: { id, origin } }: MovedCase,
  claimed: Exempting,
  isWithNotice: boolean,
): Promise<Exempted | null> {
  const exempted = readExemption(claimed, isWithNotice);
  if (exempted?.exemption === 'NO_PETITIONER' && (await hasPetitioner(tx, id))) {
    throw new HubError('NOTICE_EXEMPTION_UNFITTING', { exemption: exempted.exemption, origin, article: '23' });
  }
  return exempted;
}
