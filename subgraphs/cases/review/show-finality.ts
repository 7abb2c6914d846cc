import { CASE_MOVE_NAMES, type CaseMove, rowOf } from '../case/case-moves.rules.js';
import type { CaseRow } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';

export interface Finality {
  readonly since: Date;
  readonly article: string;
  readonly opinionDocumentId: string | null;
  readonly remains: CaseMove[];
}

/** By what a case is over for good, and what the table leaves even then; null while it is not. */
export async function showFinality({ loaders }: CasesContext, it: CaseRow): Promise<Finality | null> {
  if (it.state !== 'FINAL' || it.closedAt === null) return null;
  const reviews = await loaders.reviews.load(it.id);
  const recheck = reviews.find(({ level, decidedAt }) => level === 'RECHECK' && decidedAt !== null);
  const remains = CASE_MOVE_NAMES.filter((move) => rowOf(move).from.includes('FINAL'));
  return { since: it.closedAt, article: '36', opinionDocumentId: recheck?.opinionDocumentId ?? null, remains };
}
