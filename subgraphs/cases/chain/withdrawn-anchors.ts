import type { EntityManager } from '@mikro-orm/postgresql';
import type { MatterV1 } from '../../../contracts/matter.js';
import { statement } from '../../../platform/database/statement.js';

/**
 * Anchors whose case was withdrawn: what tells their matter again founds a case, so grid has to place it. Read before
 * the registration's lock; what is withdrawn meanwhile is linked like what is answered.
 */
export async function withdrawnAnchors(em: EntityManager, matters: readonly MatterV1[]): Promise<ReadonlySet<string>> {
  const anchors = matters.flatMap(({ match, event }) =>
    match.kind === 'NEW' || event !== 'NEW' ? [] : [match.anchorSubmissionId],
  );
  if (anchors.length === 0) return new Set();
  const rows = await statement<{ id: string }>(
    em,
    `select s.submission_id as id from cases.case_submission s join cases.case c on c.id = s.case_id
      where s.submission_id = any ($1) and s.separated_at is null and c.state = 'WITHDRAWN'`,
    [anchors],
  );
  return new Set(rows.map(({ id }) => id));
}
