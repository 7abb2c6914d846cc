import { statement } from '../../../platform/database/statement.js';
import type { MovedCase } from '../case/moved-case.js';
import { CLOCKS_OF_CASES, type StoredClockRow } from '../clock/shown-clock.js';
import { DOCUMENTS, type DocumentRow } from '../document/document-row.js';
import { REVIEWS, type ReviewRow } from './review-row.js';
import type { ReviewStanding } from './reviewability.rules.js';

/** How a case stands for a review, with its row locked. */
export async function readStanding({ tx, case: it }: MovedCase): Promise<ReviewStanding> {
  const ids = [[it.id]];
  return {
    state: it.state,
    purpose: it.purpose,
    legalRoute: it.legalRoute ?? null,
    documents: await statement<DocumentRow>(tx, DOCUMENTS, ids),
    reviews: await statement<ReviewRow>(tx, REVIEWS, ids),
    clocks: await statement<StoredClockRow>(tx, CLOCKS_OF_CASES, ids),
  };
}
