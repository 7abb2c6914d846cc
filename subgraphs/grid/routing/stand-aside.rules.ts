import { isWithin, type Unit } from '../unit/unit.rules.js';
import { concerns, type Recusal, type RecusalGround } from './recusal.rules.js';
import { isAccusation, type Organisation, type RouteQuestion } from './route-question.rules.js';

/** A unit that keeps out of the matter with all below it (Art. 28). */
export interface RecusedUnit {
  readonly unitCode: string;
  readonly ground: RecusalGround;
  /** Null: asked for with the question, and no decision of the county's. */
  readonly recusal: Recusal | null;
}

/** Who may not have a matter. */
export interface StandAside {
  /** Respondents of an accusation with all below them (Art. 30), by code; empty otherwise. */
  readonly barred: ReadonlySet<string>;
  readonly recused: readonly RecusedUnit[];
  /** Recusals of single persons that concern the matter. */
  readonly ofPersons: readonly Recusal[];
  /** Why this unit may not have it; null when it may. */
  whyNot(unitCode: string): 'BARRED' | RecusedUnit | null;
}

export function standAside(organisation: Organisation, question: RouteQuestion): StandAside {
  const { units, recusals } = organisation;
  const barred = isAccusation(question) ? barredUnits(organisation, question.respondents) : new Set<string>();
  const concerned = recusals.filter((recusal) => concerns(recusal, question));
  const recused: RecusedUnit[] = concerned
    .filter(({ personId }) => personId === null)
    .map((recusal) => ({ unitCode: recusal.unitCode, ground: recusal.ground, recusal }));
  for (const { unitCode, ground } of question.recused ?? []) recused.push({ unitCode, ground, recusal: null });
  return {
    barred,
    recused,
    ofPersons: concerned.filter(({ personId }) => personId !== null),
    whyNot: (unitCode) => {
      if (barred.has(unitCode)) return 'BARRED';
      const unit = recused.length === 0 ? undefined : units.get(unitCode);
      return (unit && recused.find((each) => isWithin(unit, each.unitCode))) ?? null;
    },
  };
}

function barredUnits({ units }: Organisation, respondents: readonly Unit[]): Set<string> {
  const barred = new Set<string>();
  if (respondents.length === 0) return barred;
  for (const unit of units.values()) {
    if (respondents.some(({ code }) => isWithin(unit, code))) barred.add(unit.code);
  }
  return barred;
}
