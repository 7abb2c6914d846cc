import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Case } from '../case/case.entity.js';
import { type CaseSubmission, CaseSubmissionEntity } from './case-submission.entity.js';
import type { KeptMatter } from './submission-row.js';

/** The submissions a case answers now. */
export function currentJoins(tx: EntityManager, caseId: string): Promise<CaseSubmission[]> {
  return tx.find(CaseSubmissionEntity, { caseId, separatedAt: null }, { orderBy: { joinedAt: 'asc', id: 'asc' } });
}

/** What the submission would be registered with; the one that founded the case gave it to the case. */
export function matterOf(join: CaseSubmission, from: Case): KeptMatter {
  const { title, purpose, category, urgency, confidentiality, receivedAt } = from;
  return (
    join.matter ?? {
      title,
      purpose,
      category: category ?? null,
      urgency,
      confidential: confidentiality === 'CONFIDENTIAL',
      receivedAt: receivedAt.toISOString(),
      event: 'NEW',
    }
  );
}

/** Ends one join and begins the next. Flushes between: a submission belongs to one case at a time. */
export async function moveSubmission(
  tx: EntityManager,
  join: CaseSubmission,
  to: { readonly caseId: string; readonly reason: string; readonly matter: KeptMatter | null },
  now: Date,
): Promise<CaseSubmission> {
  join.separatedAt = now;
  await tx.flush();
  const next = tx.create(CaseSubmissionEntity, {
    id: uuidv7(),
    submissionId: join.submissionId,
    caseId: to.caseId,
    event: join.event,
    joinedBy: 'CLERK',
    certainty: 1,
    reasons: [to.reason],
    matter: to.matter,
    joinedAt: now,
    told: false,
  });
  tx.persist(next);
  return next;
}
