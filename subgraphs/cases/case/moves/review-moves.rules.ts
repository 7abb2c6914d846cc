import type { MoveRow } from './move-row.rules.js';

/** 复查、复核. */
export const REVIEW_MOVES = {
  requestReview: {
    from: ['REPLIED', 'CONCLUDED'],
    to: 'UNDER_REVIEW',
    event: 'REVIEW_OPENED',
    article: '35',
    by: ['clerk', 'officer', 'petitioner'],
    stops: ['REVIEW_REQUEST'],
    starts: ['REVIEW'],
  },
  decideReview: {
    from: ['UNDER_REVIEW'],
    to: 'CONCLUDED',
    event: 'REVIEW_DECIDED',
    by: ['reviewer'],
    article: '35',
    documents: ['REVIEW_OPINION'],
    stops: ['REVIEW'],
  },
  /** 撤销原意见、责令重新处理 */
  remitReview: {
    from: ['UNDER_REVIEW'],
    to: 'ASSIGNED',
    event: 'REVIEW_DECIDED',
    by: ['reviewer'],
    article: '35',
    documents: ['REVIEW_OPINION'],
    stops: ['REVIEW'],
    voids: ['EVALUATE'],
    starts: ['HANDLE'],
  },
  requestRecheck: {
    from: ['CONCLUDED'],
    to: 'UNDER_RECHECK',
    event: 'RECHECK_OPENED',
    article: '36',
    by: ['clerk', 'officer', 'petitioner'],
    stops: ['RECHECK_REQUEST'],
    starts: ['RECHECK'],
  },
  decideRecheck: {
    from: ['UNDER_RECHECK'],
    to: 'FINAL',
    event: 'RECHECK_DECIDED',
    by: ['reviewer'],
    article: '36',
    documents: ['RECHECK_OPINION'],
    stops: ['RECHECK'],
  },
  /** Another organ reviews: the one that did went out of force, or cannot. Its time runs on. */
  renameReviewOrgan: {
    from: ['UNDER_REVIEW', 'UNDER_RECHECK'],
    to: 'as it was',
    event: 'REVIEW_ORGAN_CHANGED',
    by: ['officer'],
    article: '35',
  },
  withdrawReview: {
    from: ['UNDER_REVIEW', 'UNDER_RECHECK'],
    to: 'CONCLUDED',
    event: 'REVIEW_WITHDRAWN',
    by: ['clerk', 'officer', 'petitioner'],
    documents: ['WITHDRAWAL_REQUEST'],
    voids: ['REVIEW', 'RECHECK'],
  },
  publishOpinion: {
    from: ['FINAL'],
    to: 'as it was',
    event: 'OPINION_PUBLISHED',
    by: ['officer', 'reviewer'],
    article: '36',
  },
} as const satisfies Record<string, MoveRow>;
