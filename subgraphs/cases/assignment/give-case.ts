import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { Assignment, AssignmentRole } from './assignment.entity.js';
import type { Responsibility } from './assignment-kinds.rules.js';
import { type GivenBasis, type SettledBasis, settledBasis } from './dispute.rules.js';
import { readDisputes } from './dispute-loader.js';
import { givenKind, type WantedKind } from './given-kind.rules.js';
import { type Handing, handOver, heldBy, revoke } from './hand-over.js';
import { refuseWhilePending } from './objection.rules.js';
import { unitWords } from './unit-words.js';

/** To whom somebody gives a case, and how. */
export interface Giving extends WantedKind, GivenBasis {
  readonly unitCode: string;
  readonly role: AssignmentRole;
  readonly responsibility?: Responsibility | null | undefined;
}

/**
 * Gives a case to a unit that may have it: it exists, is not accused (Art. 30), need not keep out (Art. 28), does not
 * have it already, and is chosen on the ground that a dispute leaves (Art. 24).
 *
 * @param handing by whom, where not by the petition bureau
 * @throws HubError UNIT_NOT_FOUND, ASSIGNEE_IS_RESPONDENT, ASSIGNEE_RECUSED, CASE_MOVE_REFUSED, OBJECTION_PENDING,
 * DISPUTE_MUST_BE_DECIDED, DISPUTE_BASIS_REFUSED, BAD_USER_INPUT
 */
export async function giveCase(
  context: CasesContext,
  moved: MovedCase,
  giving: Giving,
  handing: Handing = {},
): Promise<Assignment> {
  const { unitCode, role, responsibility = null } = giving;
  await requireFit(context, moved, unitCode);
  refuseAgain(moved, giving);
  const kind = givenKind(giving, moved.case.channel ?? null, countyDay(moved.now));
  const basis = await basisOf(context, moved, giving);
  const { assignments } = moved;
  const lead = assignments.find((one) => one.role === 'LEAD' && heldBy(moved, one.unitCode) === one);
  const replaced = new Set([role === 'LEAD' ? lead : undefined, heldBy(moved, unitCode)]);
  for (const assignment of replaced) {
    if (!assignment) continue;
    refuseWhilePending(assignment, 'assign');
    revoke(moved, assignment);
  }
  await moved.tx.flush();
  return handOver(moved, unitCode, role, { ...kind, responsibility, ...basis, ...handing });
}

/** May it have the case at all? @throws HubError UNIT_NOT_FOUND, ASSIGNEE_IS_RESPONDENT, ASSIGNEE_RECUSED */
export async function requireFit(context: CasesContext, moved: MovedCase, unitCode: string): Promise<void> {
  const { id: caseId, barredUnitCodes } = moved.case;
  if (barredUnitCodes.includes(unitCode)) throw new HubError('ASSIGNEE_IS_RESPONDENT', { caseId });
  if ((await context.subtree(unitCode)).length === 0) throw new HubError('UNIT_NOT_FOUND', { unitCode });
  const recusalId = await context.recusalOf(unitCode, moved.case);
  if (recusalId !== null) throw new HubError('ASSIGNEE_RECUSED', { caseId, recusalId });
}

/** A unit that has the case already is not given it again; a helper may still become the lead. */
function refuseAgain(moved: MovedCase, { unitCode, role }: Giving): void {
  const held = heldBy(moved, unitCode);
  if (held && (held.role === 'LEAD' || role === 'CO')) {
    throw new HubError('CASE_MOVE_REFUSED', { state: moved.case.state, move: 'assign' });
  }
}

/** A helper, and the bureau itself, are chosen freely: nobody is at odds about these. */
async function basisOf(context: CasesContext, moved: MovedCase, giving: Giving): Promise<SettledBasis> {
  const { unitCode, role, basis, basisReference } = giving;
  const isFree = role === 'CO' || unitCode === moved.case.catchAllUnitCode;
  await moved.tx.flush();
  const [dispute] = isFree ? [] : await readDisputes(moved.tx, context, [moved.case.id]);
  return settledBasis(dispute ?? UNDISPUTED, {
    basis,
    basisReference: basisReference ? unitWords('basisReference', basisReference, REFERENCE) : null,
  });
}

const UNDISPUTED = { returns: 0, commonSuperior: null, limit: Number.POSITIVE_INFINITY };
const REFERENCE = { shortest: 1, longest: 100 };
