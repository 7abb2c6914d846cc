import type { Inheritance } from './inheritance.rules.js';
import { chosenSuccession, type Succession, type SuccessionQuestion } from './succession.rules.js';
import { unitGoingOn } from './unit-going-on.rules.js';

export interface UnitQuestion extends SuccessionQuestion {
  readonly unitCode: string;
  /** Art. 30. */
  readonly barred: ReadonlySet<string>;
  /** Art. 28. Holds against who comes to the work, not against who has it. */
  keepsOut(unitCode: string): boolean;
}

export interface UnitHeir {
  readonly unitCode: string;
  /** The way it was found: as it was, along successions, up to a superior, or to whoever takes what nobody takes. */
  readonly by: 'ITSELF' | 'SUCCESSION' | 'SUPERIOR' | 'CATCH_ALL';
  /** A unit was passed over that is accused (Art. 30), or has to keep out (Art. 28). */
  readonly passed: 'BARRED' | 'RECUSED' | null;
}

/**
 * Who goes on with a unit's work. A unit in force keeps it, unless it is barred; of a retired one its successors have
 * it, and theirs; where nobody succeeds, or who does is barred or recused, the superior. Goes to no unit twice, so a
 * circle of successions ends. Where all who are left are recused, one of them has it: a matter without a unit is worse.
 *
 * @returns null when no unit that is in force may have it
 */
export function unitHeir(county: Inheritance, question: UnitQuestion): UnitHeir | null {
  return openHeir(county, question) ?? openHeir(county, { ...question, keepsOut: () => false });
}

function openHeir(county: Inheritance, question: UnitQuestion): UnitHeir | null {
  const { barred, keepsOut } = question;
  const seen = new Set<string>();
  let by: UnitHeir['by'] = 'ITSELF';
  let passed: UnitHeir['passed'] = null;
  let next: string | null = question.unitCode;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const isInForce = county.units.has(next);
    const shut = barred.has(next) ? 'BARRED' : next !== question.unitCode && keepsOut(next) ? 'RECUSED' : null;
    if (isInForce && shut === null) return { unitCode: next, by, passed };
    passed = passed === 'BARRED' ? passed : (shut ?? passed);
    const successor: Succession | null = isInForce
      ? null
      : chosenSuccession(county.afterUnit.get(next) ?? [], question);
    if (successor && !seen.has(successor.toKey)) {
      by = by === 'SUPERIOR' ? by : 'SUCCESSION';
      next = successor.toKey;
    } else {
      by = 'SUPERIOR';
      next = county.everInForce.units.get(next)?.parentCode ?? null;
    }
  }
  const unitCode = catchAllOf(county, question) ?? outsideOf(county, question);
  return unitCode === null ? null : { unitCode, by: 'CATCH_ALL', passed };
}

/** The unit of the last rule that fits everything and whose unit may have the matter. */
function catchAllOf(county: Inheritance, question: UnitQuestion): string | null {
  const { barred, keepsOut } = question;
  const leads = county.rules.flatMap(
    ({ categoryPrefix, areaCode, cellId, respondentUnitCode, purpose, leadUnitCode }) => {
      const isForAll = categoryPrefix === '' && areaCode === null && cellId === null && respondentUnitCode === null;
      const isForThis = purpose === null || (purpose === 'ACCUSATION' && barred.size > 0);
      if (!isForAll || !isForThis || leadUnitCode === null) return [];
      return unitGoingOn(county, leadUnitCode, question) ?? [];
    },
  );
  return leads.findLast((lead) => !barred.has(lead) && !keepsOut(lead)) ?? null;
}

/** A superior outside the county's tree, for what nobody of the county may have. */
function outsideOf({ units }: Inheritance, { barred, keepsOut }: UnitQuestion): string | null {
  const outside = [...units.values()].filter(({ kind }) => kind === 'SUPERIOR').map(({ code }) => code);
  return outside.sort().find((code) => !barred.has(code) && !keepsOut(code)) ?? null;
}
