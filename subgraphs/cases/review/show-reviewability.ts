import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import type { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { type Reviewability, reviewabilityAt } from './reviewability.rules.js';

export interface ShownReviewability extends Omit<Reviewability, 'document'> {
  readonly it: CaseRow;
  readonly isOpen: boolean;
  readonly documentId: string | null;
  /** Who issued what is or was open to it. */
  readonly opinionUnitCode: string | null;
}

/** What the petitioner may ask now. */
export async function showReviewability({ loaders, now }: CasesContext, it: CaseRow): Promise<ShownReviewability> {
  const [documents, reviews, clocks] = await Promise.all([
    loaders.documents.load(it.id),
    loaders.reviews.load(it.id),
    loaders.clocks.load(it.id),
  ]);
  const { document, ...shown } = reviewabilityAt({ ...it, documents, reviews, clocks }, now());
  const opinion = { documentId: document?.id ?? null, opinionUnitCode: document?.unitCode ?? null };
  return { it, isOpen: shown.refusal === null, ...shown, ...opinion };
}

/** The next higher organ, which would have it; null where it may not be asked, or none stands above. */
export async function organStub(
  { reviewOrganOf }: CasesContext,
  { it, isOpen, opinionUnitCode, judged }: ShownReviewability,
): Promise<UnitStub | null> {
  if (!isOpen || opinionUnitCode === null) return null;
  const code = await reviewOrganOf(opinionUnitCode, it, judged);
  return code === null ? null : unitOf(code, null);
}
