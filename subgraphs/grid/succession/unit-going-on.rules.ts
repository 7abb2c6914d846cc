import type { Unit } from '../unit/unit.rules.js';
import { chosenSuccession, type SuccessionQuestion } from './succession.rules.js';
import type { Successors } from './successors-on.rules.js';

export interface ReformedUnits {
  readonly units: ReadonlyMap<string, Unit>;
  /** Left out: nobody came after anybody. */
  readonly afterUnit?: Successors;
}

/**
 * The unit while it is in force, else who goes on with its work (Art. 24); null where nobody succeeds. Goes to no unit
 * twice, so a circle ends.
 */
export function unitGoingOn(
  { units, afterUnit }: ReformedUnits,
  unitCode: string,
  question: SuccessionQuestion,
): string | null {
  const seen = new Set<string>();
  for (let next: string | undefined = unitCode; next !== undefined && !seen.has(next); ) {
    if (units.has(next)) return next;
    seen.add(next);
    next = chosenSuccession(afterUnit?.get(next) ?? [], question)?.toKey;
  }
  return null;
}
