import type { ClockKind } from '../clock/clock-kinds.rules.js';
import type { DocumentKind } from '../document/document-kinds.rules.js';

export const REVIEW_LEVELS = [
  /** 复查 (Art. 35) */
  'CHECK',
  /** 复核 (Art. 36) */
  'RECHECK',
] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

export const REVIEW_OUTCOMES = [
  /** 维持 */
  'UPHELD',
  /** 变更 */
  'CHANGED',
  /** 撤销并责令重新办理: of a review only. */
  'REVOKED',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

interface LevelRow {
  readonly article: '35' | '36';
  readonly asks: 'requestReview' | 'requestRecheck';
  readonly window: ClockKind;
  /** What the petitioner does not accept. */
  readonly reviewed: DocumentKind;
  readonly opinion: DocumentKind;
}

export const LEVELS: Readonly<Record<ReviewLevel, LevelRow>> = {
  CHECK: {
    article: '35',
    asks: 'requestReview',
    window: 'REVIEW_REQUEST',
    reviewed: 'HANDLING_OPINION',
    opinion: 'REVIEW_OPINION',
  },
  RECHECK: {
    article: '36',
    asks: 'requestRecheck',
    window: 'RECHECK_REQUEST',
    reviewed: 'REVIEW_OPINION',
    opinion: 'RECHECK_OPINION',
  },
};
