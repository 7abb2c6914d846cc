import type { Purpose } from '../../../contracts/channel.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import type { CaseState } from '../case/case-states.rules.js';
import type { LegalRoute } from '../case/legal-route.rules.js';
import type { ClockKind } from '../clock/clock-kinds.rules.js';
import type { DocumentKind } from '../document/document-kinds.rules.js';
import { LEVELS, type ReviewLevel, type ReviewOutcome } from './review-words.rules.js';

/** What is known of a case when somebody asks for a review. */
export interface ReviewStanding {
  readonly state: CaseState;
  readonly purpose: Purpose;
  readonly legalRoute: LegalRoute | null;
  /** Oldest first. */
  readonly documents: readonly Opinion[];
  readonly reviews: readonly PastReview[];
  readonly clocks: readonly Window[];
}

interface Opinion {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly unitCode: string;
  readonly issuedAt: Date | null;
}

interface PastReview {
  readonly level: ReviewLevel;
  readonly reviewedDocumentId: string;
  readonly reviewedUnitCode: string;
  readonly outcome: ReviewOutcome | null;
  readonly opinionDocumentId: string | null;
  readonly withdrawnAt: Date | null;
}

interface Window {
  readonly kind: ClockKind;
  readonly startedAt: Date;
  readonly dueAt: Date;
}

export const REVIEW_REFUSALS = [
  /** Only what went the petition procedure is reviewed (Art. 31(6)). */
  'OTHER_ROUTE',
  /** No handling opinion has been issued yet. */
  'NO_OPINION',
  /** It is being handled, once more. */
  'IN_HANDLING',
  /** A review or recheck runs. */
  'UNDER_WAY',
  /** The petitioner took the request on this opinion back. */
  'WITHDRAWN',
  /** The time to ask is over: the opinion stands. */
  'OUT_OF_TIME',
  /** Rechecked: no longer accepted on the same facts and reasons (Art. 36). */
  'FINAL',
] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];

export interface Reviewability {
  /** Null where no level can be named. */
  readonly level: ReviewLevel | null;
  /** Why not; null: it may be asked. */
  readonly refusal: ReviewRefusal | null;
  /** Of the Regulations. */
  readonly article: string;
  /** What is or was open to it. */
  readonly document: Opinion | null;
  /** Units that have judged the matter already, and so judge no more. */
  readonly judged: readonly string[];
  /** Last instant to ask; null before the opinion has been delivered. */
  readonly closesAt: Date | null;
}

/**
 * What the petitioner may ask, of which opinion, and until when: a review once the handling opinion is issued (Art. 35),
 * a recheck once the review's is (Art. 36). The time runs from delivery, so before it nothing is too late.
 *
 * @param at when the request came in
 */
export function reviewabilityAt(standing: ReviewStanding, at: Date): Reviewability {
  const { purpose, legalRoute, state } = standing;
  const no = (refusal: ReviewRefusal, article: string, level: ReviewLevel | null = null): Reviewability => ({
    ...{ level, refusal, article, document: null, judged: [], closesAt: null },
  });
  if (purpose !== 'APPEAL' || (legalRoute !== null && legalRoute !== 'PETITION')) return no('OTHER_ROUTE', '31');
  if (state === 'FINAL') return no('FINAL', '36');
  if (state === 'UNDER_REVIEW') return no('UNDER_WAY', '35', 'CHECK');
  if (state === 'UNDER_RECHECK') return no('UNDER_WAY', '36', 'RECHECK');
  const opinion = lastIssued(standing, 'HANDLING_OPINION');
  if (!opinion) return no('NO_OPINION', '32');
  if (legalRoute !== 'PETITION') return no('OTHER_ROUTE', '31');
  if (state !== 'REPLIED' && state !== 'CONCLUDED') return no('IN_HANDLING', '35');

  const check = reviewOf(standing, opinion);
  if (!check) return within(standing, 'CHECK', opinion, [opinion.unitCode], at);
  if (check.withdrawnAt) return no('WITHDRAWN', '35', 'CHECK');
  if (check.outcome === 'REVOKED') return no('IN_HANDLING', '35');
  const reviewed = standing.documents.find(({ id }) => id === check.opinionDocumentId);
  if (!reviewed) return no('NO_OPINION', '35');
  const recheck = reviewOf(standing, reviewed);
  if (recheck?.withdrawnAt) return no('WITHDRAWN', '36', 'RECHECK');
  return within(standing, 'RECHECK', reviewed, [check.reviewedUnitCode, reviewed.unitCode], at);
}

const lastIssued = ({ documents }: ReviewStanding, kind: DocumentKind): Opinion | undefined =>
  documents.findLast((document) => document.kind === kind && document.issuedAt !== null);

const reviewOf = ({ reviews }: ReviewStanding, { id }: Opinion): PastReview | undefined =>
  reviews.find(({ reviewedDocumentId }) => reviewedDocumentId === id);

function within(
  { clocks }: ReviewStanding,
  level: ReviewLevel,
  document: Opinion,
  judged: readonly string[],
  at: Date,
): Reviewability {
  const { article, window } = LEVELS[level];
  const issuedOn = countyDay(document.issuedAt ?? at);
  // One of an earlier opinion began before this one was issued.
  const open = clocks.findLast(({ kind, startedAt }) => kind === window && countyDay(startedAt) >= issuedOn);
  const closesAt = open?.dueAt ?? null;
  const refusal = closesAt !== null && at > closesAt ? 'OUT_OF_TIME' : null;
  return { level, refusal, article, document, judged, closesAt };
}
