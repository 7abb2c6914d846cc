import { demoCategories } from '../../hub/demo-county/demo-categories.js';
import { counties } from '../../hub/divisions/counties.js';
import type { County } from '../../hub/divisions/county-search.rules.js';
import { divisionsOf } from '../../hub/divisions/divisions-of.js';
import { superiorBureau } from '../../hub/divisions/superior-bureau.rules.js';
import { planStart } from '../../subgraphs/grid/county/plan-start.rules.js';
import type { CountyIndex } from '../../subgraphs/grid/record/county-index.rules.js';
import type { RoutingRule } from '../../subgraphs/grid/routing/routing-rule.rules.js';
import { countyAfter } from '../builders/county-after.js';

/** Of every province the first and the last, and those that are unlike the others. */
const UNLIKE = ['350527', '441900', '460400', '620200', '429004', '500229', '152522', '533324', '659001'];
const ALL = counties();
const CHOSEN = ALL.filter(({ code }, at) => {
  const isEdge = [ALL[at - 1], ALL[at + 1]].some((next) => next?.code.slice(0, 2) !== code.slice(0, 2));
  return isEdge || UNLIKE.includes(code);
});

const plan = (county: County, index: CountyIndex, rules: readonly RoutingRule[], day: string) =>
  planStart(
    { index, rules, hasCategories: rules.length > 0, day, cellId: (code) => `${day} ${code}` },
    {
      divisions: divisionsOf(county.code),
      source: '公布的区划',
      asOf: '2023-06-30',
      superior: superiorBureau(county),
      categories: demoCategories(),
      labels: [],
      isWithUnits: true,
      isWithCells: true,
      isRenaming: false,
    },
  );

describe.each(CHOSEN.map((county) => [`${county.province}${county.name} ${county.code}`, county] as const))(
  'a county such as %s',
  (_, county) => {
    it('starts without a fault, and only once', () => {
      const first = plan(county, countyAfter([]), [], '2026-11-22');

      const again = plan(county, countyAfter(first.changes), first.rule ? [first.rule] : [], '2026-11-23');

      expect(first.changes.length).toBeGreaterThan(0);
      expect(again).toMatchObject({ changes: [], rule: null, categories: [], differences: [], notListed: [] });
    });
  },
);
