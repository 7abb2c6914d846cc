import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import { lockRegistration } from '../register/allocate-case-numbers.js';
import type { CaseRow } from './case-row.js';
import { handsOf, petitionersHands } from './hands-of.js';
import { lockCases } from './lock-cases.js';
import { type MovedCase } from './moved-case.js';
import { type Moving, moving } from './moving.js';
import { requireVisible } from './require-visible.js';

/** Which case a caller wants to move, and the version it decided on. */
export interface MoveTarget {
  readonly caseId: string;
  readonly version: number;
}

export interface MoveOptions {
  /** Other cases that the move takes. */
  readonly others?: readonly string[];
  /** The move may found a case. */
  readonly isRegistering?: boolean;
}

type Decide = (moved: MovedCase, moves: Moving) => Promise<void> | void;

/**
 * Find, guard, decide, record, in one transaction: the case's row is locked, so of two that decided on the same version
 * the second is refused; then clocks follow and the events are appended, last of all.
 *
 * @returns the case as the viewer sees it afterwards; null when it went out of sight
 * @throws HubError CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what `decide` throws
 */
export async function moveCase(
  context: CasesContext,
  { caseId, version }: MoveTarget,
  decide: Decide,
  { others = [], isRegistering = false }: MoveOptions = {},
): Promise<CaseRow | null> {
  await requireVisible(context, caseId);
  const hands = await handsOf(context);
  const almanac = await context.calendar.read();
  const topics = await context.em.fork().transactional(async (tx) => {
    if (isRegistering) await lockRegistration(tx);
    if (others.length > 0) await lockCases(tx, [caseId, ...others]);
    const moves = moving(tx, context, { hands, actor: context.viewer.subject, almanac });
    const moved = await moves.take(caseId);
    if (moved.case.version !== version) throw new HubError('CASE_CHANGED_MEANWHILE', { caseId });
    await decide(moved, moves);
    return moves.record();
  });
  context.publish(topics);
  context.loaders.forget();
  return context.loaders.caseById.load(caseId);
}

/**
 * What the petitioner does, who showed the query code and so names no version: the case is taken as it stands.
 *
 * @param caseId a case that a query code has led to
 * @throws HubError FORBIDDEN, CASE_MOVE_REFUSED, and what `decide` throws
 */
export async function moveCaseAsPetitioner(context: CasesContext, caseId: string, decide: Decide): Promise<void> {
  const almanac = await context.calendar.read();
  const topics = await context.em.fork().transactional(async (tx) => {
    const moves = moving(tx, context, { hands: petitionersHands, actor: 'petitioner', almanac });
    await decide(await moves.take(caseId), moves);
    return moves.record();
  });
  context.publish(topics);
  context.loaders.forget();
}
