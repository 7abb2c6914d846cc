import type { EntityManager } from '@mikro-orm/postgresql';
import type { LinkV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { relateLinks } from '../chain/relate-links.js';

/** A submission and its case, before it is known who may reach the one without the other. */
export type BareLink = Omit<LinkV1, 'guard'>;

/**
 * Tells of each link whether its case is an accusation, and whether of the bureau itself: only cases knows.
 *
 * @param bureau the petition bureau with all that, when accused, take it with them
 */
export async function guardLinks(
  em: EntityManager,
  bureau: () => Promise<readonly string[]>,
  links: readonly BareLink[],
): Promise<LinkV1[]> {
  const accusations = await statement<{ id: string; barredUnitCodes: string[] }>(
    em,
    `select id, barred_unit_codes as "barredUnitCodes" from cases.case
      where id = any ($1::uuid[]) and confidentiality = 'ACCUSATION'`,
    [links.map(({ caseId }) => caseId)],
  );
  const related = await relateLinks(em, links);
  if (accusations.length === 0) return related.map((link) => ({ ...link, guard: 'OPEN' }));
  const own = await bureau();
  const guards = new Map(
    accusations.map(({ id, barredUnitCodes }) => [
      id,
      barredUnitCodes.some((code) => own.includes(code)) ? ('AGAINST_BUREAU' as const) : ('ACCUSATION' as const),
    ]),
  );
  return related.map((link) => ({ ...link, guard: guards.get(link.caseId) ?? 'OPEN' }));
}
