import { HubError } from '../../../platform/errors/hub-error.js';

interface Helping {
  readonly id: string;
  readonly role: string;
  readonly state: string;
  readonly reportDueOn?: string | null | undefined;
  readonly reportedAt?: Date | null | undefined;
  readonly reportWaivedAt?: Date | null | undefined;
}

/** Helpers whose report was ordered, is not in, and is waited for. */
export const reportsDue = <Assignment extends Helping>(assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(
    ({ role, state, reportDueOn, reportedAt, reportWaivedAt }) =>
      role === 'CO' &&
      (state === 'ASSIGNED' || state === 'SIGNED') &&
      reportDueOn != null &&
      reportedAt == null &&
      reportWaivedAt == null,
  );

/**
 * The lead answers when its helpers have reported, or after it has said why it does not wait: a helper that is late must
 * not keep the petitioner from an answer.
 *
 * @throws HubError REPORTS_DUE
 */
export function requireReports(assignments: readonly Helping[]): void {
  const [first, ...others] = reportsDue(assignments);
  if (!first) return;
  throw new HubError('REPORTS_DUE', {
    ...{ article: '22', assignmentId: first.id, due: others.length + 1 },
    possible: 'reportAssignment waiveReports',
  });
}
