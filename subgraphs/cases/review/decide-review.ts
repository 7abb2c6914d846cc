import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseMove } from '../case/case-moves.rules.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { DocumentEntity } from '../document/document.entity.js';
import { type DocumentRef, type Issued, issueDocuments } from '../document/issue-documents.js';
import type { Review } from './review.entity.js';
import { LEVELS, REVIEW_OUTCOMES, type ReviewOutcome } from './review-words.rules.js';
import { requireNoHearing, runningReview } from './running-review.js';

export interface DecideReview extends MoveTarget {
  /** Among them the opinion, drafted by the reviewing organ and approved by another person. */
  readonly documents: readonly DocumentRef[];
}

/**
 * 复查、复核意见: what the opinion says is what is decided. A review upholds, changes, or sends the case back to be
 * handled again; a recheck is the end (Art. 36). Nobody decides on an opinion of his own (28).
 *
 * @throws HubError REVIEW_NOT_FOUND, REVIEWER_HANDLED, RECHECK_IS_FINAL, HEARING_UNDER_WAY, DOCUMENT_REQUIRED, those of
 * `issueDocuments`, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function decideReview(context: CasesContext, input: DecideReview): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const review = await runningReview(moved);
    const { level, unitCode } = review;
    const reviewed = { reviewUnitCode: unitCode, reviewId: review.id };
    moved.guard(level === 'CHECK' ? 'decideReview' : 'decideRecheck', reviewed);
    await requireNoHearing(moved, review);
    await requireOtherPerson(moved, review);
    const issued = await issueDocuments(context, moved, input.documents);
    const opinion = issued.find(({ kind }) => kind === LEVELS[level].opinion);
    const outcome = outcomeOf(review, opinion);
    moved.make(moveOf(review, outcome), {
      ...{ unitCode, ...reviewed, documents: issued.map(({ kind }) => kind) },
      facts: { reviewId: review.id, level, outcome, documentId: opinion?.documentId ?? null },
    });
    const opinionDocumentId = opinion?.documentId ?? null;
    Object.assign(review, { outcome, decidedAt: moved.now, decidedBy: moved.actor, opinionDocumentId });
    if (outcome === 'REVOKED') handBack(moved);
  });
}

/** Null without an opinion: the table refuses that. @throws HubError RECHECK_IS_FINAL */
function outcomeOf({ level }: Review, opinion: Issued | undefined): ReviewOutcome | null {
  const outcome = REVIEW_OUTCOMES.find((known) => known === opinion?.facts['outcome']) ?? null;
  if (level === 'RECHECK' && outcome === 'REVOKED') throw new HubError('RECHECK_IS_FINAL', { article: '36' });
  return outcome;
}

function moveOf({ level }: Review, outcome: ReviewOutcome | null): CaseMove {
  if (level === 'RECHECK') return 'decideRecheck';
  return outcome === 'REVOKED' ? 'remitReview' : 'decideReview';
}

/** The lead signs for it again. */
function handBack(moved: MovedCase): void {
  const lead = heldLead(moved);
  if (!lead) return;
  lead.state = 'ASSIGNED';
  lead.signedAt = null;
}

/** @throws HubError REVIEWER_HANDLED for who wrote, approved or issued the opinion under review */
async function requireOtherPerson({ tx, actor }: MovedCase, { reviewedDocumentId: id }: Review): Promise<void> {
  const { draftedBy, revisedBy, approvedBy, issuedBy } = await tx.findOneOrFail(DocumentEntity, { id });
  if ([draftedBy, revisedBy, approvedBy, issuedBy].includes(actor)) {
    throw new HubError('REVIEWER_HANDLED', { documentId: id, article: '28' });
  }
}
