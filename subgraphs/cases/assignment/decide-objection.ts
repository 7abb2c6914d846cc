import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { Assignment } from './assignment.entity.js';
import { heldAssignment } from './find-assignment.js';
import { endReturned, handBack } from './give-back.js';
import { type Giving, giveCase } from './give-case.js';
import { type Objection, ObjectionEntity } from './objection.entity.js';
import { sealWords, unitWords } from './unit-words.js';

export interface DecideObjection extends MoveTarget {
  readonly assignmentId: string;
  readonly isUpheld: boolean;
  readonly reason: string;
  /** Where it goes when it is upheld; without it, back to who gave it. */
  readonly next?: Omit<Giving, 'role'> | null;
}

const REASON = { shortest: 2, longest: 1_000 };

/**
 * 核实同意 (Art. 23): who gave the assignment decides, and another person than objected. Upheld, the material goes back
 * and the case to the unit that is named, or to who gave it; rejected, the unit has to take it.
 *
 * @throws HubError BAD_USER_INPUT, ASSIGNMENT_NOT_FOUND, OBJECTION_NOT_FOUND, FORBIDDEN, RECUSED,
 * OBJECTION_DECIDER_IS_OBJECTOR, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what `giveCase` throws
 */
export function decideObjection(context: CasesContext, input: DecideObjection): Promise<CaseRow | null> {
  const reason = unitWords('reason', input.reason, REASON);
  const next = input.next ?? null;
  if (next && !input.isUpheld) throw new HubError('BAD_USER_INPUT', { field: 'next' });
  return moveCase(context, input, async (moved) => {
    const held = heldAssignment(moved, input.assignmentId);
    const { id: assignmentId, role, unitCode, sentByUnitCode: senderUnitCode } = held;
    const objection = await pendingObjection(moved, held);
    await requireSender(context, moved, held);
    const facts = { assignmentId, role, objectionId: objection.id, isUpheld: input.isUpheld };
    const move = input.isUpheld ? 'upholdObjection' : 'rejectObjection';
    moved.make(move, { held, senderUnitCode, unitCode, facts });
    Object.assign(objection, {
      decidedAt: moved.now,
      decidedBy: moved.actor,
      decisionReason: sealWords(context.cipher, 'objection.decision_reason', objection.id, reason),
      nextUnitCode: next?.unitCode ?? null,
    });
    held.objection = input.isUpheld ? 'UPHELD' : 'REJECTED';
    if (!input.isUpheld) return;
    endReturned(moved, held);
    if (next) await giveNext(context, moved, held, next);
    else if (role === 'LEAD') await handBack(context, moved, held);
  });
}

async function pendingObjection({ tx, actor }: MovedCase, held: Assignment): Promise<Objection> {
  const { id: assignmentId, objection: state } = held;
  if (state === 'REJECTED')
    throw new HubError('OBJECTION_DECIDED_ALREADY', { article: '23', assignmentId, objection: state });
  const objection = state === 'PENDING' ? await tx.findOne(ObjectionEntity, { assignmentId }) : null;
  if (!objection) throw new HubError('OBJECTION_NOT_FOUND', { assignmentId });
  if (objection.objectedBy === actor)
    throw new HubError('OBJECTION_DECIDER_IS_OBJECTOR', { article: '23', assignmentId });
  return objection;
}

/**
 * An officer decides for the bureau, and where the unit that dispatched it does not stand above the unit any more: it is
 * over, or does not see the case.
 *
 * @throws HubError FORBIDDEN
 */
async function requireSender({ viewer, subtree }: CasesContext, moved: MovedCase, held: Assignment): Promise<void> {
  const { sentByUnitCode, unitCode } = held;
  if (sentByUnitCode === moved.case.catchAllUnitCode) return;
  if (!(await subtree(sentByUnitCode)).includes(unitCode)) return;
  const own = viewer.unitCode === null ? [] : await subtree(viewer.unitCode);
  if (!own.includes(sentByUnitCode)) throw new HubError('FORBIDDEN', { by: 'sender', sentByUnitCode });
}

/** A unit that dispatched it names one below itself. @throws HubError UNIT_NOT_BELOW */
async function giveNext(
  context: CasesContext,
  moved: MovedCase,
  { role, unitCode: from, sentByUnitCode }: Assignment,
  next: Omit<Giving, 'role'>,
): Promise<void> {
  const { unitCode } = next;
  if (unitCode === from) throw new HubError('BAD_USER_INPUT', { field: 'next.unitCode' });
  const isBureau = sentByUnitCode === moved.case.catchAllUnitCode;
  if (!isBureau && !(await context.subtree(sentByUnitCode)).slice(1).includes(unitCode)) {
    throw new HubError('UNIT_NOT_BELOW', { unitCode, sentByUnitCode });
  }
  const { id, kind, basis = 'CHOICE' } = await giveCase(context, moved, { ...next, role }, { sentByUnitCode });
  moved.tell('CASE_ASSIGNED', unitCode, { assignmentId: id, role, kind, basis });
}
