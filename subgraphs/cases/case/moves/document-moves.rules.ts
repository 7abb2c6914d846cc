import { LIVING } from '../case-states.rules.js';
import type { MoveRow } from './move-row.rules.js';

/** 文书的出具与送达. */
export const DOCUMENT_MOVES = {
  issueDocument: {
    from: LIVING,
    to: 'as it was',
    event: 'DOCUMENT_ISSUED',
    by: ['clerk', 'officer', 'holder', 'reviewer'],
  },
  deliver: {
    from: LIVING,
    to: 'as it was',
    event: 'DOCUMENT_DELIVERED',
    by: ['clerk', 'officer', 'holder', 'reviewer', 'petitioner'],
  },
  /** From the day the petitioner has the handling opinion, the window for a review runs. */
  deliverOpinion: {
    from: ['REPLIED', 'CONCLUDED'],
    to: 'as it was',
    event: 'DOCUMENT_DELIVERED',
    article: '35',
    by: ['clerk', 'officer', 'holder', 'petitioner'],
    starts: ['REVIEW_REQUEST'],
  },
  deliverReview: {
    from: ['CONCLUDED'],
    to: 'as it was',
    event: 'DOCUMENT_DELIVERED',
    article: '36',
    by: ['clerk', 'officer', 'reviewer', 'petitioner'],
    starts: ['RECHECK_REQUEST'],
  },
} as const satisfies Record<string, MoveRow>;
