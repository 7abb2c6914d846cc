import { demoCounty } from '../../hub/demo-county/demo-county.js';
import type { Organisation, RouteQuestion } from '../../subgraphs/grid/routing/route-question.rules.js';
import type { RoutingRule } from '../../subgraphs/grid/routing/routing-rule.rules.js';
import { ruleBookOf } from '../../subgraphs/grid/routing/rule-book.rules.js';
import { isAreaAuthority, type Unit } from '../../subgraphs/grid/unit/unit.rules.js';
import { unitPaths } from '../../subgraphs/grid/unit/unit-path.rules.js';
import { chanceOf } from '../../test/builders/a-random-county.js';
import { aRecusal, aRoutingRule } from '../../test/builders/a-routing-rule.js';

const county = demoCounty();
const towns = county.areas.filter(({ level }) => level === 2);
const paths = unitPaths(county.units);
const units = new Map(
  county.units.map((unit): [string, Unit] => [unit.code, { ...unit, path: paths.get(unit.code)! }]),
);

/** The demo county with as many rules: its own, and for the rest one for a category in a town, or for a body complained of there. */
export function countyWithRules(count: number): Organisation {
  const chance = chanceOf(count);
  const more = Array.from({ length: Math.max(0, count - county.rules.length) }, (_, at): RoutingRule => {
    const { code } = chance.pick(county.categories);
    return aRoutingRule(`more-${at}`, {
      priority: 100,
      categoryPrefix: code.slice(0, 2 + 2 * chance.number(3)),
      areaCode: chance.pick(towns).code,
      respondentUnitCode: at % 10 === 0 ? chance.pick(county.units).code : null,
      leadUnitCode: chance.pick(county.units).code,
      coUnitCodes: chance.some(county.units, 2).map((unit) => unit.code),
    });
  });
  return {
    units,
    unitOfArea: new Map(
      [...units.values()].filter(isAreaAuthority).map(({ areaCode, code }) => [areaCode ?? '', code]),
    ),
    rules: ruleBookOf([...county.rules.slice(-count), ...more]),
    recusals: [
      aRecusal('610999-RSJ', { categoryPrefix: '0102' }),
      aRecusal('610999-ZJJ', { respondentUnitCode: '610999101' }),
    ],
  };
}

/** As a county is asked: one in twenty an accusation, one in five complains of a unit, one in four is not placed. */
export function randomQuestions(count: number): RouteQuestion[] {
  const chance = chanceOf(count);
  return Array.from({ length: count }, (): RouteQuestion => {
    const town = chance.pick(towns);
    const isPlaced = chance.number(4) > 0;
    const isAccusation = chance.number(20) === 0;
    return {
      category: chance.pick(county.categories).code,
      purpose: isAccusation ? 'ACCUSATION' : 'APPEAL',
      confidentiality: isAccusation ? 'ACCUSATION' : 'ORDINARY',
      cellIds: [],
      areaCodes: isPlaced ? [town.parentCode ?? '', town.code] : [town.parentCode ?? ''],
      respondents: isAccusation || chance.number(5) === 0 ? [chance.pick([...units.values()])] : [],
    };
  });
}
