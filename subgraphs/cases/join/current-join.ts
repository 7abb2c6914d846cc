import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Case } from '../case/case.entity.js';
import { type CaseSubmission, CaseSubmissionEntity } from './case-submission.entity.js';
import type { JoinReason } from './join-reason.rules.js';
import type { KeptMatter } from './submission-row.js';

/** The submissions a case answers now. */
export function currentJoins(tx: EntityManager, caseId: string): Promise<CaseSubmission[]> {
  return tx.find(CaseSubmissionEntity, { caseId, separatedAt: null }, { orderBy: { joinedAt: 'asc', id: 'asc' } });
}

/** What the submission would be registered with; the one that founded the case gave it to the case. */
export function matterOf(join: CaseSubmission, from: Case): KeptMatter {
  const { title, purpose, category, urgency, confidentiality, receivedAt, channel, sourceSystem, origin } = from;
  return (
    join.matter ?? {
      title,
      purpose,
      category: category ?? null,
      urgency,
      confidential: confidentiality === 'CONFIDENTIAL',
      receivedAt: receivedAt.toISOString(),
      event: 'NEW',
      origin,
      ...(channel ? { channel } : {}),
      ...(sourceSystem ? { sourceSystem } : {}),
    }
  );
}

/** A submission on its way from one case to another. */
export interface Transit {
  readonly join: CaseSubmission;
  /** Null where it founded, or founds, the case it goes to. */
  readonly matter: KeptMatter | null;
  readonly caseJoinId: string | null;
}

/** Ends joins and begins the next ones. Flushes between: a submission belongs to one case at a time. */
export async function moveSubmissions(
  tx: EntityManager,
  transits: readonly Transit[],
  to: { readonly caseId: string; readonly why: JoinReason },
  now: Date,
): Promise<CaseSubmission[]> {
  for (const { join } of transits) join.separatedAt = now;
  await tx.flush();
  const next = transits.map(({ join: { submissionId, event }, matter, caseJoinId }) =>
    tx.create(CaseSubmissionEntity, {
      id: uuidv7(),
      submissionId,
      caseId: to.caseId,
      event,
      joinedBy: 'CLERK',
      certainty: 1,
      reasons: [to.why.reason],
      reasonCodes: [...to.why.reasonCodes],
      matter,
      caseJoinId,
      joinedAt: now,
      told: false,
    }),
  );
  tx.persist(next);
  return next;
}
