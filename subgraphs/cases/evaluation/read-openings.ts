import type { EntityManager } from '@mikro-orm/postgresql';
import type { Confidentiality } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import type { Almanac } from '../calendar/working-calendar.js';
import type { CaseTerms } from '../clock/time-limit.rules.js';
import { closesAt } from './closes-at.js';
import type { StandingOpening } from './opening-standing.rules.js';

/** An opening as it stands, with what of its case and policy judging asks. */
export interface OpeningRow extends StandingOpening, CaseTerms {
  readonly caseId: string;
  readonly confidentiality: Confidentiality;
  readonly callbackAttempts: number;
  readonly reopensOn: readonly string[];
}

/** Reads `cases.evaluation_opening o`, joined with its case `c` and its policy `p`. */
export const OPENING_ROW = `
  o.id, o.case_id as "caseId", o.round, o.target, o.unit_code as "unitCode", o.role, o.opened_at as "openedAt",
  held.id as "evaluationId", coalesce(held.changed, 0) as changed, p.changes, u.reason as unjudged, c.channel,
  c.source_system as "sourceSystem", c.procedure, c.urgency, c.purpose, c.confidentiality,
  p.callback_attempts as "callbackAttempts", p.reopens_on as "reopensOn"`;

/** The judgement that holds is the one that no other took the place of. */
export const OPENING_FROM = `
  cases.evaluation_opening o
  join cases.case c on c.id = o.case_id
  join cases.evaluation_policy p on p.id = o.policy_id
  left join cases.evaluation_unjudged u on u.opening_id = o.id
  left join lateral (
    select e.id, (select count(*)::int - 1 from cases.evaluation every where every.opening_id = o.id) as changed
      from cases.evaluation e
     where e.opening_id = o.id
       and not exists (select from cases.evaluation next where next.supersedes_id = e.id)) held on true`;

export type StoredOpening = Omit<OpeningRow, 'closesAt'>;

export const standing = (almanac: Almanac, row: StoredOpening): OpeningRow => ({
  ...row,
  closesAt: closesAt(almanac, row, row.openedAt),
});

/** Everything of these cases that could or can be judged, the oldest first. */
export async function openingsOf(
  em: EntityManager,
  caseIds: readonly string[],
  almanac: Almanac,
): Promise<OpeningRow[]> {
  const rows = await statement<StoredOpening>(
    em,
    `select ${OPENING_ROW} from ${OPENING_FROM} where o.case_id = any ($1::uuid[])
      order by o.round, o.opened_at, o.target desc, o.role desc, o.id`,
    [caseIds],
  );
  return rows.map((row) => standing(almanac, row));
}
