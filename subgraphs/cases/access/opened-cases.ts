import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { hasRole, type Role, type Viewer } from '../../../platform/identity/viewer.js';

/** Roles to whom no accusation is there, and who may break the glass before one of them. */
export const GLASS_ROLES = ['leader', 'inspector'] as const satisfies readonly Role[];

/** Accusations that the viewer was let look at, for as long as that lasts. */
export async function openedCases(em: EntityManager, viewer: Viewer, now: Date): Promise<readonly string[]> {
  if (!hasRole(viewer, ...GLASS_ROLES)) return [];
  const rows = await statement<{ caseId: string }>(
    em,
    `select case_id as "caseId" from cases.broken_glass
      where subject = $1 and case_id is not null and broken_at <= $2 and until > $2`,
    [viewer.subject, now],
  );
  return rows.map(({ caseId }) => caseId);
}
