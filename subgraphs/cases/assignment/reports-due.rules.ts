import { HubError } from '../../../platform/errors/hub-error.js';

interface Helping {
  readonly id: string;
  readonly role: string;
  readonly state: string;
  readonly reportDueOn?: string | null | undefined;
  readonly reportedAt?: Date | null | undefined;
}

/** Helpers whose report was ordered and is not in. */
export const reportsDue = <Assignment extends Helping>(assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(
    ({ role, state, reportDueOn, reportedAt }) =>
      role === 'CO' && (state === 'ASSIGNED' || state === 'SIGNED') && reportDueOn != null && reportedAt == null,
  );

/**
 * The lead answers when its helpers have reported, or says why it does not wait: a helper that is late must not keep
 * the petitioner from an answer.
 *
 * @param reason why it does not wait
 * @throws HubError REPORTS_DUE
 */
export function requireReports(assignments: readonly Helping[], reason: string | null | undefined): void {
  const [first, ...others] = reportsDue(assignments);
  if (first && !reason?.trim()) {
    throw new HubError('REPORTS_DUE', { assignmentId: first.id, due: others.length + 1, article: '22' });
  }
}
