import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole, UNIT_ROLES, type Viewer } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import type { DocumentKind } from './document-kinds.rules.js';

/** Units that have a case in hand, the lead first. */
export interface CaseHolders {
  readonly holders: readonly string[];
  /** The organ that reviews it now. */
  readonly reviewers: readonly string[];
  /** The petition bureau. */
  readonly bureauCode: string;
}

/** The viewer writes documents of a case for its unit that has it in hand, or for the bureau. Null: it does not. */
export async function writingUnit(
  context: CasesContext,
  { holders, reviewers, bureauCode }: CaseHolders,
): Promise<string | null> {
  const holding = await holdingUnit(context, [...holders, ...reviewers]);
  if (holding !== undefined) return holding;
  return isOfBureau(context.viewer) ? (context.viewer.unitCode ?? bureauCode) : null;
}

/** What only the reviewing organ writes. */
export const isReviewOpinion = (kind: DocumentKind | null): boolean =>
  kind === 'REVIEW_OPINION' || kind === 'RECHECK_OPINION';

/** @throws HubError FORBIDDEN unless the viewer writes such documents for a unit at work on the case, or the bureau */
export async function requireWritingUnit(
  context: CasesContext,
  held: CaseHolders,
  kind: DocumentKind | null = null,
): Promise<string> {
  const unitCode = isReviewOpinion(kind)
    ? await holdingUnit(context, held.reviewers)
    : await writingUnit(context, held);
  if (unitCode == null) throw new HubError('FORBIDDEN', { act: 'draftDocument' });
  return unitCode;
}

/** Whether the viewer may read what a case's documents say, and write them. */
export async function isWriter(context: CasesContext, holders: readonly string[]): Promise<boolean> {
  return isOfBureau(context.viewer) || (await holdingUnit(context, holders)) !== undefined;
}

/** @throws HubError FORBIDDEN unless the viewer heads the unit that issues it, or one above, or works at the bureau */
export async function requireApprover({ viewer, subtree }: CasesContext, unitCode: string): Promise<void> {
  if (hasRole(viewer, 'officer')) return;
  const heads = hasRole(viewer, 'head') && viewer.unitCode !== null ? await subtree(viewer.unitCode) : [];
  if (!heads.includes(unitCode)) throw new HubError('FORBIDDEN', { act: 'approveDocument' });
}

const isOfBureau = (viewer: Viewer): boolean => hasRole(viewer, 'officer', 'clerk');

async function holdingUnit({ viewer, subtree }: CasesContext, holders: readonly string[]): Promise<string | undefined> {
  if (viewer.unitCode === null || !hasRole(viewer, ...UNIT_ROLES, 'officer')) return undefined;
  const own = await subtree(viewer.unitCode);
  return holders.find((code) => own.includes(code));
}
