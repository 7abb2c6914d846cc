import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { MatchPolicy } from './decide-match.rules.js';

/** The policy in force: a county may be stricter or bolder, from a day on and by whose decision. */
export async function matchPolicy(em: EntityManager, now: Date): Promise<MatchPolicy> {
  const [row] = await statement<MatchPolicy>(
    em,
    `select auto_join_certainty as "autoJoinCertainty", propose_certainty as "proposeCertainty",
            window_days as "windowDays", hold_seconds as "holdSeconds"
     from intake.match_policy where valid_from <= $1 order by valid_from desc limit 1`,
    [now],
  );
  if (!row) throw new Error('no match policy is in force');
  return row;
}
