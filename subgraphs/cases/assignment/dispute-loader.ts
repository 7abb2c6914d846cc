import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { CommonSuperiorQueryV1 } from '../../../contracts/ports.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import type { Dispute } from './dispute.rules.js';

/** A dispute, with those who are at odds. */
export interface SeenDispute extends Dispute {
  readonly caseId: string;
  readonly unitCodes: readonly string[];
}

/** By case; null of a case that no lead has ever given back. */
export type DisputeLoader = DataLoader<string, SeenDispute | null>;

interface Asking {
  readonly commonSuperiors: (asked: readonly CommonSuperiorQueryV1[]) => Promise<ReadonlyMap<string, string>>;
  readonly now: () => Date;
}

export function disputeLoader(em: EntityManager, asking: Asking): DisputeLoader {
  return new DataLoader(async (caseIds) => {
    const found = await readDisputes(em, asking, caseIds);
    const byCase = new Map(found.map((dispute) => [dispute.caseId, dispute]));
    return caseIds.map((id) => byCase.get(id) ?? null);
  });
}

/** Two statements and one question to grid, however many cases. */
export async function readDisputes(
  em: EntityManager,
  { commonSuperiors, now }: Asking,
  caseIds: readonly string[],
): Promise<SeenDispute[]> {
  const rows = await statement<DisputeRow>(em, DISPUTES, [caseIds, countyDay(now())]);
  const asked = rows.map(({ caseId: ref, unitCodes, barredUnitCodes }) => ({ ref, unitCodes, barredUnitCodes }));
  const superiors = await commonSuperiors(asked);
  return rows.map(({ caseId, returns, limit, unitCodes }) => ({
    ...{ caseId, returns, unitCodes, limit: limit ?? Number.POSITIVE_INFINITY },
    commonSuperior: superiors.get(caseId) ?? null,
  }));
}

interface DisputeRow {
  readonly caseId: string;
  readonly returns: number;
  readonly unitCodes: readonly string[];
  readonly barredUnitCodes: readonly string[];
  /** Null: no policy is in force. */
  readonly limit: number | null;
}

/** What a unit gives back to the one that dispatched it, that one settles: nobody is at odds with another. */
const SENT_FROM_ABOVE = `exists (
  select from cases.assignment above
   where above.case_id = c.id and above.role = 'LEAD' and above.unit_code = a.sent_by_unit_code
     and above.unit_code <> c.catch_all_unit_code)`;

const DISPUTES = `
  select c.id as "caseId", c.barred_unit_codes as "barredUnitCodes", given.returns, given."unitCodes",
         (select p.returns from cases.dispute_policy p
           where daterange(p.valid_from, p.valid_to, '[]') @> $2::date) as "limit"
    from cases.case c cross join lateral (
      select count(*)::int as returns, array_agg(distinct a.unit_code) as "unitCodes" from cases.assignment a
       where a.case_id = c.id and a.role = 'LEAD' and a.state = 'RETURNED' and not ${SENT_FROM_ABOVE}) given
   where c.id = any ($1::uuid[]) and given.returns > 0`;
