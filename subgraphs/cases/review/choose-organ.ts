import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import { givenText } from '../case/given-text.rules.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { Reviewability } from './reviewability.rules.js';

/** An organ that an officer names instead of the next higher one. */
export interface NamedOrgan {
  readonly organUnitCode?: string | null | undefined;
  readonly organReason?: string | null | undefined;
}

export interface ChosenOrgan {
  readonly unitCode: string;
  /** Why another than the next higher one; null for that one. */
  readonly unitReason: string | null;
}

/** Characters. */
export const LONGEST_REASON = 500;

/**
 * The organ that reviews (Arts. 35, 36): the next higher one, or one that an officer names with the reason. Never a unit
 * that has judged the matter already, one below it, one that must not know of it (30), or that has to keep out (28).
 *
 * @throws HubError REVIEW_ORGAN_REFUSED, UNIT_NOT_FOUND, ASSIGNEE_RECUSED, FORBIDDEN, BAD_USER_INPUT
 */
export async function chooseOrgan(
  context: CasesContext,
  moved: MovedCase,
  { document, judged, article }: Reviewability,
  { organUnitCode, organReason }: NamedOrgan,
): Promise<ChosenOrgan> {
  if (organUnitCode == null) {
    const unitCode = document && (await context.reviewOrganOf(document.unitCode, moved.case, judged));
    if (!unitCode) throw new HubError('REVIEW_ORGAN_REFUSED', { why: 'NONE_ABOVE', article });
    return { unitCode, unitReason: null };
  }
  if (!hasRole(context.viewer, 'officer')) throw new HubError('FORBIDDEN', { act: 'nameReviewOrgan' });
  const unitReason = givenText('organReason', organReason ?? '', LONGEST_REASON);
  await requireFit(context, moved, organUnitCode, judged, article);
  return { unitCode: organUnitCode, unitReason };
}

/** @throws HubError REVIEW_ORGAN_REFUSED, UNIT_NOT_FOUND, ASSIGNEE_RECUSED */
export async function requireFit(
  { subtree, recusalOf }: CasesContext,
  { case: it }: MovedCase,
  unitCode: string,
  judged: readonly string[],
  article: string,
): Promise<void> {
  if ((await subtree(unitCode)).length === 0) throw new HubError('UNIT_NOT_FOUND', { unitCode });
  const refuse = (why: string): HubError => new HubError('REVIEW_ORGAN_REFUSED', { why, unitCode, article });
  if (it.barredUnitCodes.includes(unitCode)) throw refuse('BARRED');
  for (const judge of judged) if ((await subtree(judge)).includes(unitCode)) throw refuse('JUDGED_ALREADY');
  const recusalId = await recusalOf(unitCode, it);
  if (recusalId !== null) throw new HubError('ASSIGNEE_RECUSED', { caseId: it.id, recusalId });
}
