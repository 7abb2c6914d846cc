import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** A value that stands in no table of its profile, and how often it came. */
export interface UnknownValueCount {
  readonly profile: string;
  /** Ours, e.g. `category`. */
  readonly field: string;
  readonly value: string;
  readonly submissions: number;
  readonly lastArrivedAt: Date;
}

/**
 * The most frequent first, of what arrived since `since`.
 *
 * @param reached condition on `intake.submission s`
 */
export function countUnknownValues(
  em: EntityManager,
  { since, limit, reached = 'true' }: { readonly since: Date; readonly limit: number; readonly reached?: string },
): Promise<UnknownValueCount[]> {
  return statement<UnknownValueCount>(
    em,
    `select s.profile, u.field, u.value, count(*)::int as submissions, max(s.arrived_at) as "lastArrivedAt"
     from intake.submission s
     cross join lateral jsonb_to_recordset(s.normalised -> 'unknown') as u (field text, value text)
     where s.normalised -> 'unknown' <> '[]'::jsonb and s.arrived_at >= $1 and ${reached}
     group by s.profile, u.field, u.value order by submissions desc, s.profile, u.field, u.value limit $2`,
    [since, limit],
  );
}
