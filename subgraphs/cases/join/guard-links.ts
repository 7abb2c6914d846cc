import type { EntityManager } from '@mikro-orm/postgresql';
import type { Confidentiality } from '../../../contracts/channel.js';
import type { LinkGuard, LinkV1 } from '../../../contracts/ports.js';
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
  const guarded = await statement<{ id: string; confidentiality: Confidentiality; barredUnitCodes: string[] }>(
    em,
    `select id, confidentiality, barred_unit_codes as "barredUnitCodes" from cases.case
      where id = any ($1::uuid[]) and confidentiality <> 'ORDINARY'`,
    [links.map(({ caseId }) => caseId)],
  );
  const related = await relateLinks(em, links);
  if (guarded.length === 0) return related.map((link) => ({ ...link, guard: 'OPEN' }));
  const own = await bureau();
  const guards = new Map(
    guarded.map(({ id, confidentiality, barredUnitCodes }) => {
      const isOfBureau = barredUnitCodes.some((code) => own.includes(code));
      const guard: LinkGuard = confidentiality === 'ACCUSATION' ? 'ACCUSATION' : 'CONFIDENTIAL';
      return [id, isOfBureau ? 'AGAINST_BUREAU' : guard] as const;
    }),
  );
  return related.map((link) => ({ ...link, guard: guards.get(link.caseId) ?? 'OPEN' }));
}
