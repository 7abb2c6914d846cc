import type { RoutingRule } from '../../subgraphs/grid/routing/routing-rule.rules.js';
import { type DemoShape, townPrefix, unitCode, VALID_FROM } from './demo-shape.js';
import { cityDiscipline } from './demo-units.js';

/** Category prefix, lead (`@2`: the town of the place), helpers (`@2`: the town too), and where the rule stands. */
const BY_CATEGORY: readonly (readonly [prefix: string, lead: string, helpers?: string])[] = [
  ['01', 'RSJ'],
  ['010101', 'RSJ', 'LDJ'],
  ['010201', 'SBZ', 'RSJ'],
  ['010202', 'YBJ'],
  ['02', 'ZJJ'],
  ['0201', 'ZRJ', '@2'],
  ['020102', 'ZJJ', 'ZRJ @2'],
  ['020201', 'ZJJ', '@2'],
  ['020203', 'ZRJ', 'BDC ZJJ'],
  ['0203', 'CGJ', '@2'],
  ['03', 'JTJ'],
  ['030101', 'JTJ', '@2'],
  ['030103', 'CGJ', 'JJD'],
  ['0302', 'SLJ'],
  ['030201', 'ZLS', 'SLJ'],
  ['030202', 'GDG'],
  ['030203', 'RQG', 'ZJJ'],
  ['030204', 'GXJ'],
  ['04', 'STJ'],
  ['040101', 'STJ', 'CGJ'],
  ['040102', 'STJ', 'ZJJ'],
  ['040103', 'STJ', 'SLJ @2'],
  ['040104', 'CGJ', 'HWS @2'],
  ['05', 'WJJ'],
  ['0502', 'JTY'],
  ['06', 'NYJ'],
  ['0601', '@2', 'NYJ'],
  ['060201', 'NYJ', '@2'],
  ['060202', 'ZRJ', 'NYJ @2'],
  ['07', 'MZJ'],
  ['0701', 'MZJ', '@2'],
  ['0702', '@2', 'SFJ'],
  ['0703', 'TYJ'],
  ['08', 'ZFW'],
  ['080101', 'FY', 'ZFW'],
  ['080102', 'GAJ', 'ZFW'],
  ['0802', 'GAJ'],
  ['09', 'JW'],
  ['10', 'SCJ'],
  ['1002', 'FGJ', 'SCJ'],
];

/** Complaints of a body go to the department in charge of it, and not to itself. */
const BY_RESPONDENT: readonly (readonly [respondent: string, lead: string])[] = [
  ['RMYY', 'WJJ'],
  ['ZYY', 'WJJ'],
  ['YZ', 'JTY'],
  ['ZJ', 'JTY'],
  ['ZLS', 'SLJ'],
  ['RQG', 'ZJJ'],
  ['GJG', 'JTJ'],
];

export function demoRules(shape: DemoShape): RoutingRule[] {
  const list = `${shape.name}信访事项交办责任清单（2024年版）`;
  const unit = (initials: string): string => unitCode(shape, initials);
  const rule = (id: string, given: Given): RoutingRule => ruleOf(shape, id, given);
  return [
    rule('accusation', {
      priority: 1_000,
      purpose: 'ACCUSATION',
      leadUnitCode: unit('JW'),
      source: '信访工作条例 第三十条',
    }),
    rule('accusation-recusal', {
      priority: 900,
      purpose: 'ACCUSATION',
      leadUnitCode: cityDiscipline(shape),
      source: '信访工作条例 第三十条：不得转给被检举、揭发的人员或者单位',
    }),
    ...BY_CATEGORY.map(([prefix, lead, helpers], at) =>
      rule(`category-${prefix}`, {
        priority: 100,
        categoryPrefix: prefix,
        ...leadOf(lead, unit),
        ...helpersOf(helpers, unit),
        source: `${list}第${at + 1}项`,
      }),
    ),
    ...BY_RESPONDENT.map(([respondent, lead]) =>
      rule(`respondent-${respondent}`, {
        priority: 200,
        purpose: 'APPEAL',
        respondentUnitCode: unit(respondent),
        leadUnitCode: unit(lead),
        source: `${list}总则：谁主管谁负责`,
      }),
    ),
    // The town that is the county's seat: its streets are the town planner's, not the road office's.
    rule('seat-streets', {
      priority: 100,
      categoryPrefix: '030101',
      areaCode: `${townPrefix(shape, 0)}000`,
      leadUnitCode: unit('ZJJ'),
      coUnitCodes: [unit('CGJ')],
      source: `${list}附则：县城建成区市政道路`,
    }),
    rule('everything-else', { priority: 0, leadUnitCode: unit('XFJ'), coAreaLevel: 2, source: `${list}兜底条款` }),
  ];
}

type Given = Partial<RoutingRule> & Pick<RoutingRule, 'priority' | 'source'>;

function ruleOf({ code }: DemoShape, id: string, given: Given): RoutingRule {
  return {
    id: `${code}-${id}`,
    categoryPrefix: '',
    areaCode: null,
    cellId: null,
    respondentUnitCode: null,
    purpose: null,
    leadUnitCode: null,
    leadAreaLevel: null,
    coUnitCodes: [],
    coAreaLevel: null,
    validFrom: VALID_FROM,
    validTo: null,
    version: 1,
    ...given,
  };
}

const leadOf = (lead: string, unit: (initials: string) => string): Partial<RoutingRule> =>
  lead === '@2' ? { leadAreaLevel: 2 } : { leadUnitCode: unit(lead) };

function helpersOf(helpers = '', unit: (initials: string) => string): Partial<RoutingRule> {
  const words = helpers.split(' ').filter((word) => word !== '');
  return {
    coUnitCodes: words.filter((word) => word !== '@2').map(unit),
    coAreaLevel: words.includes('@2') ? 2 : null,
  };
}
