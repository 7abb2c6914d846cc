import { isHeld } from '../assignment/assignment.entity.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { JudgedUnits, Recorder } from './judged-unit.rules.js';
import type { StandingOpening } from './opening-standing.rules.js';

/** Whoever calls, as it matters to a judgement. */
export const recorderOf = ({ viewer }: Pick<CasesContext, 'viewer'>): Recorder => ({
  unitCode: viewer.unitCode,
  isStaff: viewer.roles.length > 0,
});

/** The bureau and all units with a hand in the matter, now or when they answered; each with those below it. */
export async function judgedUnits(
  { feedUnits }: Pick<CasesContext, 'feedUnits'>,
  { case: it, assignments }: MovedCase,
  openings: readonly StandingOpening[],
): Promise<JudgedUnits> {
  const answered = openings.flatMap(({ target, unitCode }) => (target === 'HANDLING_UNIT' ? [unitCode] : []));
  const held = assignments.filter(isHeld).map(({ unitCode }) => unitCode);
  const below = async (unitCode: string): Promise<readonly string[]> => [unitCode, ...(await feedUnits(unitCode))];
  const handlers = await Promise.all([...new Set([it.leadUnitCode, ...held, ...answered])].map(below));
  return { bureau: await below(it.catchAllUnitCode), handlers: handlers.flat() };
}
