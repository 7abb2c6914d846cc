import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseMove } from '../case/case-moves.rules.js';
import type { CaseState } from '../case/case-states.rules.js';
import type { DocumentKind } from './document-kinds.rules.js';

/** 送达方式. */
export const DELIVERY_METHODS = [
  /** 当面 */
  'IN_PERSON',
  /** 邮寄 */
  'POST',
  /** 短信 */
  'SMS',
  /** 网上 */
  'ONLINE',
  /** 公告 */
  'PUBLIC_NOTICE',
] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** When a document reached its petitioner. @throws HubError DELIVERY_DATE_REFUSED in the future, or before its issue */
export function requireDeliveryDate(deliveredAt: Date, issuedAt: Date, now: Date): void {
  if (deliveredAt > now) throw new HubError('DELIVERY_DATE_REFUSED', { why: 'IN_FUTURE', latest: now.toISOString() });
  const issuedOn = countyDay(issuedAt);
  // The day decides: a form may give a day without its hour.
  if (countyDay(deliveredAt) < issuedOn) {
    throw new HubError('DELIVERY_DATE_REFUSED', { why: 'BEFORE_ISSUE', earliest: issuedOn });
  }
}

/** The move that a delivery is: the first one of an opinion starts the petitioner's window for the next review. */
export function deliveryMove(kind: DocumentKind, state: CaseState, isFirst: boolean): CaseMove {
  if (isFirst && kind === 'HANDLING_OPINION' && (state === 'REPLIED' || state === 'CONCLUDED')) return 'deliverOpinion';
  if (isFirst && kind === 'REVIEW_OPINION' && state === 'CONCLUDED') return 'deliverReview';
  return 'deliver';
}
