import type { EntityManager } from '@mikro-orm/postgresql';
import type { Case } from '../case/case.entity.js';
import { ReviewEntity } from './review.entity.js';

/** Who reviews a case now: hears of what happens to it as those do that have it in hand. */
export async function reviewersOf(tx: EntityManager, { id: caseId, state }: Case): Promise<string[]> {
  if (state !== 'UNDER_REVIEW' && state !== 'UNDER_RECHECK') return [];
  const running = await tx.find(ReviewEntity, { caseId, decidedAt: null, withdrawnAt: null });
  return running.map(({ unitCode }) => unitCode);
}
