import { CONFIDENTIALITIES, PURPOSES } from '../../contracts/channel.js';
import { seededRandom } from '../../hub/demo-county/seeded-random.js';
import { RECUSAL_GROUNDS, type Recusal } from '../../subgraphs/grid/routing/recusal.rules.js';
import type { Organisation, RouteQuestion } from '../../subgraphs/grid/routing/route-question.rules.js';
import type { RoutingRule } from '../../subgraphs/grid/routing/routing-rule.rules.js';
import { ruleBookOf } from '../../subgraphs/grid/routing/rule-book.rules.js';
import type { Unit } from '../../subgraphs/grid/unit/unit.rules.js';
import { unitPaths } from '../../subgraphs/grid/unit/unit-path.rules.js';
import { aRecusal, aRoutingRule } from './a-routing-rule.js';

/** Draws what routing may meet. Everything follows from the seed. */
export interface Chance {
  /** An integer from 0 to below `below`. */
  number(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** As many different ones as it pleases, `most` at most. */
  some<Item>(items: readonly Item[], most: number): Item[];
  maybe<Item>(item: Item): Item | null;
  shuffled<Item>(items: readonly Item[]): Item[];
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const number = (below: number): number => Math.floor(random() * below);
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return {
    number,
    shuffled,
    pick: (items) => items[number(items.length)] as (typeof items)[number],
    some: (items, most) => shuffled(items).slice(0, number(most + 1)),
    maybe: (item) => (random() < 0.5 ? item : null),
  };
}

const TOWNS = ['100001101000', '100001102000', '100001103000'];
const CELLS = ['cell-1', 'cell-2', 'cell-3', 'cell-4'];
const CATEGORIES = ['010101', '010102', '010201', '020101', '030000'];

export interface RandomCounty {
  readonly county: Organisation;
  readonly rules: readonly RoutingRule[];
  readonly recusals: readonly Recusal[];
}

/** Units in a tree under COUNTY, a unit outside it (CITY) that nothing names, and a rule for everything. */
export function aRandomCounty(chance: Chance): RandomCounty {
  const codes = Array.from({ length: 4 + chance.number(16) }, (_, at) => `U${at}`);
  const branches = [
    { code: 'COUNTY', parentCode: null },
    ...codes.map((code, at) => ({ code, parentCode: chance.pick(['COUNTY', ...codes.slice(0, at)]) })),
    { code: 'CITY', parentCode: null },
  ];
  const paths = unitPaths(branches);
  const units = branches.map(
    ({ code, parentCode }): Unit => ({
      code,
      name: code,
      kind: code === 'CITY' ? 'SUPERIOR' : 'DEPARTMENT',
      parentCode,
      path: paths.get(code) ?? '',
      areaCode: null,
      aliases: [],
      creditCode: null,
      memberCodes: [],
    }),
  );
  const rules = [
    aRoutingRule('catch-all', { leadUnitCode: chance.pick(codes) }),
    ...Array.from({ length: chance.number(30) }, (_, at) => aRandomRule(chance, `rule-${at}`, codes)),
  ];
  const recusals = Array.from({ length: chance.number(6) }, (_, at) =>
    aRecusal(chance.pick(['COUNTY', ...codes]), {
      id: `recusal-${at}`,
      categoryPrefix: chance.pick(['01', '0101', '02']),
      cellId: chance.maybe(chance.pick(CELLS)),
      ground: chance.pick(RECUSAL_GROUNDS),
    }),
  );
  const county: Organisation = {
    units: new Map(units.map((unit) => [unit.code, unit])),
    unitOfArea: new Map(TOWNS.slice(1).map((town) => [town, chance.pick(codes)])),
    rules: ruleBookOf(rules),
    recusals,
  };
  return { county, rules, recusals };
}

/** Sometimes of a unit that has ended. */
export function aRandomRule(chance: Chance, id: string, codes: readonly string[]): RoutingRule {
  const goesByPlace = chance.number(4) === 0;
  return aRoutingRule(id, {
    priority: chance.number(3),
    categoryPrefix: chance.pick(CATEGORIES).slice(0, 2 * chance.number(4)),
    areaCode: chance.maybe(chance.pick(['100001', ...TOWNS])),
    cellId: chance.number(5) === 0 ? chance.pick(CELLS) : null,
    respondentUnitCode: chance.number(5) === 0 ? chance.pick(codes) : null,
    purpose: chance.number(3) === 0 ? chance.pick(PURPOSES) : null,
    leadUnitCode: goesByPlace ? null : chance.pick([...codes, 'ENDED']),
    leadAreaLevel: goesByPlace ? 2 : null,
    coUnitCodes: chance.some([...codes, 'ENDED'], 3),
    coAreaLevel: chance.maybe(2 as const),
  });
}

export function aRandomQuestion(chance: Chance, { units }: Organisation): RouteQuestion {
  const inside = [...units.values()].filter(({ kind }) => kind !== 'SUPERIOR');
  const isPlaced = chance.number(3) > 0;
  return {
    category: chance.maybe(chance.pick(CATEGORIES)),
    purpose: chance.pick(PURPOSES),
    confidentiality: chance.pick(CONFIDENTIALITIES),
    cellIds: isPlaced ? chance.some(CELLS, 3) : [],
    areaCodes: isPlaced ? ['100001', chance.pick(TOWNS)] : ['100001'],
    respondents: chance.some(inside, 2),
    recused: chance.some(inside, 1).map(({ code: unitCode }) => ({ unitCode, ground: 'OTHER' })),
  };
}
