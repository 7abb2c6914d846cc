import {
  aRandomCounty,
  aRandomQuestion,
  aRandomRule,
  type Chance,
  chanceOf,
  type RandomCounty,
} from '../../../test/builders/a-random-county.js';
import { concerns } from './recusal.rules.js';
import { type Route, routeOf } from './route.rules.js';
import { askedAs, isAccusation, type RouteQuestion } from './route-question.rules.js';
import { ruleBookOf, rulesInOrder } from './rule-book.rules.js';
import { fits, leadOf } from './rule-fit.rules.js';
import { bookAfter, count, noCounts, verdictOf } from './trial.rules.js';

/** Counties, each asked some questions. */
const COUNTIES = 120;
const QUESTIONS = 10;

function forEachQuestion(check: (random: RandomCounty, question: RouteQuestion, chance: Chance) => void): void {
  for (let seed = 1; seed <= COUNTIES; seed++) {
    const chance = chanceOf(seed);
    const random = aRandomCounty(chance);
    for (let asked = 0; asked < QUESTIONS; asked++) check(random, aRandomQuestion(chance, random.county), chance);
  }
}

/** Who may not have the matter, found by walking up from each unit; not as the code under test does it. */
function shutOut({ county, recusals }: RandomCounty, question: RouteQuestion): ReadonlySet<string> {
  const named = [
    ...(isAccusation(question) ? question.respondents.map(({ code }) => code) : []),
    ...(question.recused ?? []).map(({ unitCode }) => unitCode),
    ...recusals.filter((recusal) => concerns(recusal, question)).map(({ unitCode }) => unitCode),
  ];
  const isOut = (code: string | null): boolean =>
    code !== null && (named.includes(code) || isOut(county.units.get(code)?.parentCode ?? null));
  return new Set([...county.units.keys()].filter(isOut));
}

const unitsOf = ({ leadUnitCode, coUnitCodes, catchAllUnitCode }: Route): string[] => [
  leadUnitCode,
  catchAllUnitCode,
  ...coUnitCodes,
];
const said = ({ leadUnitCode, catchAllUnitCode, coUnitCodes, rule, reason, barredUnitCodes }: Route) => ({
  leadUnitCode,
  catchAllUnitCode,
  coUnitCodes,
  ruleId: rule.id,
  reason,
  barredUnitCodes,
});

describe('whatever the county, its rules and the matter, routing', () => {
  it('names nobody that is accused or recused, nor a unit below one', () => {
    let shut = 0;
    forEachQuestion((random, question) => {
      const out = shutOut(random, question);
      shut += out.size;

      const named = unitsOf(routeOf(random.county, question));

      expect(named.filter((code) => out.has(code))).toEqual([]);
    });
    expect(shut).toBeGreaterThan(COUNTIES);
  });

  it('names somebody while there is a rule for everything and a unit that may have the matter', () => {
    forEachQuestion(({ county }, question) => {
      expect(county.units.has(routeOf(county, question).leadUnitCode)).toBe(true);
    });
  });

  it('goes by the first rule that fits and whose unit may have it, as reading all of them in order does', () => {
    forEachQuestion((random, question) => {
      const { county, rules } = random;
      const out = shutOut(random, question);
      const asked = askedAs(question);
      const first = rulesInOrder(rules).find((rule) => {
        const lead = fits(rule, asked, county) ? leadOf(rule, asked, county) : null;
        return lead !== null && !out.has(lead);
      });

      const { rule } = routeOf(county, question);

      if (first) expect(rule.id).toBe(first.id);
    });
  });

  it('says the same whatever the order in which rules and recusals are given', () => {
    forEachQuestion(({ county, rules, recusals }, question, chance) => {
      const shuffled = {
        ...county,
        units: new Map(chance.shuffled([...county.units])),
        rules: ruleBookOf(chance.shuffled(rules)),
        recusals: chance.shuffled(recusals),
      };

      const { reason, ...given } = said(routeOf(county, question));
      const { reason: _, ...again } = said(routeOf(shuffled, question));

      expect(again).toEqual(given);
    });
  });

  it('is not changed by a rule that does not fit', () => {
    let tried = 0;
    forEachQuestion(({ county, rules }, question, chance) => {
      const more = aRandomRule(chance, 'more', ['U0', 'U1']);
      if (fits(more, askedAs(question), county)) return;
      tried += 1;

      const extended = { ...county, rules: ruleBookOf([...rules, more]) };

      expect(said(routeOf(extended, question))).toEqual(said(routeOf(county, question)));
    });
    expect(tried).toBeGreaterThan(COUNTIES);
  });

  it('names the same lead when a rule of a lower priority than the deciding one is added', () => {
    forEachQuestion(({ county, rules }, question, chance) => {
      const { rule, leadUnitCode, aside } = routeOf(county, question);
      const isBySuperior = leadUnitCode !== leadOf(rule, askedAs(question), county) || aside.whyNot(leadUnitCode);
      if (isBySuperior) return;
      const more = { ...aRandomRule(chance, 'more', ['U0', 'U1']), priority: rule.priority - 1 };

      const extended = { ...county, rules: ruleBookOf([...rules, more]) };

      expect(routeOf(extended, question)).toMatchObject({ leadUnitCode, rule: { id: rule.id } });
    });
  });
});

describe('whatever the county and its cases, trying', () => {
  it('no change reports no changes', () => {
    const counts = noCounts();
    forEachQuestion(({ county }, question) => {
      const tried = { ...county, rules: bookAfter(county.rules, { added: null, endedId: null }) };
      count(counts, verdictOf(county, tried, question));
    });

    expect(counts).toEqual({
      lookedAt: COUNTIES * QUESTIONS,
      changedLead: 0,
      changedCo: 0,
      nowUncovered: 0,
      moves: new Map(),
    });
  });

  it('a rule tells what making it then does, and ending it again tells the way back', () => {
    let changes = 0;
    forEachQuestion(({ county, rules }, question, chance) => {
      const added = aRandomRule(chance, 'more', ['U0', 'U1', 'U2']);
      const made = { ...county, rules: ruleBookOf([...rules, added]) };

      const there = verdictOf(
        county,
        { ...county, rules: bookAfter(county.rules, { added, endedId: null }) },
        question,
      );
      const back = verdictOf(
        made,
        { ...made, rules: bookAfter(made.rules, { added: null, endedId: 'more' }) },
        question,
      );

      changes += there.changed === null ? 0 : 1;
      expect(there.after.leadUnitCode).toBe(routeOf(made, question).leadUnitCode);
      expect([back.before, back.after, back.changed]).toEqual([there.after, there.before, there.changed]);
    });
    expect(changes).toBeGreaterThan(COUNTIES / 4);
  });
});
