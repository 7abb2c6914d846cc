import { routeOf } from '../subgraphs/grid/routing/route.rules.js';
import { median, writeResult } from './measure.js';
import { leadByFilter } from './route/linear-filter.js';
import { countyWithRules, randomQuestions } from './route/random-questions.js';

/** How long does it take to say who answers for a matter, by fifty and by two thousand rules? Beside a plain filter of the rules. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7);
const questions = randomQuestions(Number(process.env['BENCH_COUNT'] ?? 20_000));

const rows = [50, 2_000].map((ruleCount) => {
  const county = countyWithRules(ruleCount);
  const sides = {
    routed: () => questions.map((question) => routeOf(county, question).leadUnitCode),
    filtered: () => questions.map((question) => leadByFilter(county, question)),
  };
  const took: Record<keyof typeof sides, number[]> = { routed: [], filtered: [] };
  for (let round = -1; round < rounds; round++) {
    const answers = (['routed', 'filtered'] as const).map((side) => {
      const began = performance.now();
      const leads = sides[side]();
      if (round >= 0) took[side].push(performance.now() - began);
      return leads;
    });
    if (answers[0]!.join() !== answers[1]!.join()) throw new Error('the two do not agree');
  }
  return { ruleCount, routedMs: median(took.routed), filteredMs: median(took.filtered) };
});

const perQuestion = (ms: number): number => Number(((ms * 1_000) / questions.length).toFixed(2));
console.table(
  Object.fromEntries(
    rows.map(({ ruleCount, routedMs, filteredMs }) => [
      `${ruleCount} rules`,
      {
        'routed, µs each': perQuestion(routedMs),
        'plain filter, µs each': perQuestion(filteredMs),
        'times faster': Number((filteredMs / routedMs).toFixed(1)),
        'all, ms': Math.round(routedMs),
      },
    ]),
  ),
);
writeResult('route', { rounds, questions: questions.length, rows });
