import type { EntityManager } from '@mikro-orm/postgresql';
import type { Purpose } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import type { LegalRoute } from '../case/legal-route.rules.js';
import type { ReferralReceiver } from './referral-receivers.rules.js';

/** 途径指引: where matters of a kind go, in force on a day. */
export interface GuidanceRow {
  readonly id: string;
  readonly purpose: Purpose;
  readonly legalRoute: LegalRoute | null;
  readonly categoryPrefix: string;
  readonly receiver: ReferralReceiver;
  readonly guidance: string;
  readonly article: string;
  /** `yyyy-mm-dd` */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

export interface GuidanceAsked {
  /** Null: of all. */
  readonly purpose: Purpose | null;
  readonly legalRoute: LegalRoute | null;
  readonly category: string | null;
  /** The county's day. */
  readonly day: string;
}

/** Guidance in force; what is said of the category more closely comes first. */
export function readGuidance(em: EntityManager, asked: GuidanceAsked): Promise<GuidanceRow[]> {
  const { purpose, legalRoute, category, day } = asked;
  return statement(
    em,
    `select id, purpose, legal_route as "legalRoute", category_prefix as "categoryPrefix", receiver, guidance, article,
            valid_from::text as "validFrom", valid_to::text as "validTo", source
       from cases.route_guidance
      where $1::date between valid_from and coalesce(valid_to, 'infinity')
        and ($2::text is null or purpose = $2) and ($3::text is null or legal_route = $3)
        and (category_prefix = '' or starts_with($4::text, category_prefix))
      order by length(category_prefix) desc, id`,
    [day, purpose, legalRoute, category],
  );
}
