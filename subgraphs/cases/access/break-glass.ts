import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import { isCaseNo } from '../case/case-no.rules.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import { accessPolicy } from './access-policy.js';
import type { BreakGlassInput, BreakGlassPayload } from './break-glass.type.js';
import { GLASS_ROLES } from './opened-cases.js';

/** Characters. */
const LONGEST_REASON = 500;

/**
 * 破例查看: a leader or inspector looks at one accusation, for a while. Never somebody whom it accuses, nor whose unit.
 * What is not there, not an accusation or not for the viewer is refused alike, and kept for the auditors too.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, CASE_NOT_FOUND, RATE_LIMITED, ACCESS_NOT_RECORDED
 */
export async function breakGlass(context: CasesContext, input: BreakGlassInput): Promise<BreakGlassPayload> {
  const { em, viewer, access } = context;
  if (viewer.roles.length === 0) throw new HubError('UNAUTHENTICATED');
  if (!hasRole(viewer, ...GLASS_ROLES)) throw new HubError('FORBIDDEN');
  const reason = input.reason.trim();
  if (reason === '' || reason.length > LONGEST_REASON || reason.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'reason' });
  }
  const now = context.now();
  await refuseTooMany(context, now);
  const caseId = await findAccusation(context, input.caseNo);
  // Before it is opened: a look that is not kept is none.
  await access.note(caseId === null ? 'GLASS_REFUSED' : 'GLASS_BROKEN', {
    caseIds: caseId === null ? [] : [caseId],
    reason,
  });
  const minutes = await accessPolicy(em, 'BREAK_GLASS_MINUTES', now);
  const until = caseId === null ? null : new Date(now.getTime() + minutes * 60_000);
  await statement(
    em,
    'insert into cases.broken_glass (id, subject, case_id, broken_at, until) values ($1, $2, $3, $4, $5)',
    [uuidv7(), viewer.subject, caseId, now, until],
  );
  if (caseId === null || until === null) throw new HubError('CASE_NOT_FOUND', { caseNo: input.caseNo });
  return { caseId, until };
}

async function findAccusation(context: CasesContext, caseNo: string): Promise<string | null> {
  if (!isCaseNo(caseNo)) return null;
  const where = onlyVisible(conditions(), { ...(await context.reach()), breadth: 'all' })
    .add(() => `c.confidentiality = 'ACCUSATION'`)
    .add((value) => `c.case_no = ${value(caseNo)}`);
  const [found] = await statement<{ id: string }>(
    context.em,
    `select c.id from cases.case c where ${where.text}`,
    where.parameters,
  );
  return found?.id ?? null;
}

async function refuseTooMany({ em, viewer }: CasesContext, now: Date): Promise<void> {
  const [refused] = await statement<{ count: number }>(
    em,
    `select count(*)::int as count from cases.broken_glass
      where subject = $1 and case_id is null and broken_at > $2::timestamptz - interval '1 hour'`,
    [viewer.subject, now],
  );
  if ((refused?.count ?? 0) >= (await accessPolicy(em, 'BREAK_GLASS_TRIES', now))) throw new HubError('RATE_LIMITED');
}
