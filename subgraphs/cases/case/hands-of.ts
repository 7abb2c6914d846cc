import { hasRole, UNIT_ROLES } from '../../../platform/identity/viewer.js';
import { isHeld, type ShownState } from '../assignment/assignment.entity.js';
import type { ObjectionState } from '../assignment/assignment-kinds.rules.js';
import type { CasesContext } from '../cases-context.js';
import type { Hand } from './moves/move-row.rules.js';

/** The units a move is about, as far as it asks who may make it. */
export interface HandSubject {
  /** The assignment in whose name a unit makes it. */
  readonly held?:
    | { readonly unitCode: string; readonly state: ShownState; readonly objection?: ObjectionState | null | undefined }
    | undefined;
  /** The unit that gave that assignment. */
  readonly senderUnitCode?: string | null | undefined;
  /** The organ that reviews or rechecks. */
  readonly reviewUnitCode?: string | null | undefined;
}

export type HandsOn = (subject: HandSubject) => Hand[];

/** The viewer's hands: its roles, and what somebody of a unit may do for it and for those below it. */
export async function handsOf({ viewer, subtree }: CasesContext): Promise<HandsOn> {
  const { unitCode } = viewer;
  const actsForUnit = hasRole(viewer, ...UNIT_ROLES, 'officer') && unitCode !== null;
  const units = actsForUnit ? await subtree(unitCode) : [];
  const roles = (['officer', 'clerk'] as const).filter((role) => hasRole(viewer, role));
  const isOurs = (code: string | null | undefined): boolean => code != null && units.includes(code);
  return ({ held, senderUnitCode, reviewUnitCode }) => {
    const hands: Hand[] = [...roles];
    const isHolder = held !== undefined && isHeld(held) && isOurs(held.unitCode);
    if (isHolder) hands.push('holder');
    if (isOurs(senderUnitCode)) hands.push('sender');
    if (isOurs(reviewUnitCode)) hands.push('reviewer');
    if (hasRole(viewer, 'head') && (isHolder || isOurs(reviewUnitCode))) hands.push('head');
    return hands;
  };
}

/** The petitioner, known by the query code. */
export const petitionersHands: HandsOn = () => ['petitioner'];
