import type { EntityManager } from '@mikro-orm/postgresql';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseMove } from '../case/case-moves.rules.js';
import { requireHand } from '../case/case-moves.rules.js';
import type { CaseRow } from '../case/case-row.js';
import { type HandsOn, handsOf, petitionersHands } from '../case/hands-of.js';
import { lockCases } from '../case/lock-cases.js';
import type { MoveTarget } from '../case/move-case.js';
import { type MovedCase } from '../case/moved-case.js';
import { moving } from '../case/moving.js';
import { requireVisible } from '../case/require-visible.js';
import type { CasesContext } from '../cases-context.js';

type Decide = (moved: MovedCase, requireOwnHand: (move: CaseMove) => void) => Promise<void>;

/**
 * A move of evaluation by staff. Like any other move, but that a judgement may make the hub itself take the case up
 * again; so whose hand is wanted is asked by what decides, and asked after whether he is judged himself.
 *
 * @throws HubError CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what `decide` throws
 */
export async function evaluateCase(
  context: CasesContext,
  { caseId, version }: MoveTarget,
  decide: Decide,
): Promise<CaseRow | null> {
  await requireVisible(context, caseId);
  const hands = await handsOf(context);
  await recording(context, [caseId], context.viewer.subject, hands, async ([moved]) => {
    if (moved?.case.version !== version) throw new HubError('CASE_CHANGED_MEANWHILE', { caseId });
    await decide(moved, (move) => requireHand(hands({}), move));
  });
  return context.loaders.caseById.load(caseId);
}

/** The petitioner's own, who showed the query code: no version, the case is taken as it stands. */
export async function evaluateCaseAsPetitioner(context: CasesContext, caseId: string, decide: Decide): Promise<void> {
  await recording(context, [caseId], 'petitioner', petitionersHands, ([moved]) =>
    moved ? decide(moved, () => undefined) : Promise.resolve(),
  );
}

/** Several cases in one transaction: all of it or nothing. */
export async function recording(
  context: CasesContext,
  caseIds: readonly string[],
  actor: string,
  hands: HandsOn,
  decide: (taken: readonly MovedCase[], tx: EntityManager) => Promise<void>,
): Promise<void> {
  const almanac = await context.calendar.read();
  const topics = await context.em.fork().transactional(async (tx) => {
    await lockCases(tx, caseIds);
    const moves = moving(tx, context, { hands: (subject) => [...hands(subject), 'system'], actor, almanac });
    const taken: MovedCase[] = [];
    for (const caseId of caseIds) taken.push(await moves.take(caseId));
    await decide(taken, tx);
    return moves.record();
  });
  context.publish(topics);
  context.loaders.forget();
}
