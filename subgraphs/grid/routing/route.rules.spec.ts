import type { Unit } from '../unit/unit.rules.js';
import { type Organisation, type RouteQuestion, routeOf, rulesInOrder } from './route.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';

const QUESTION: RouteQuestion = {
  category: '010101',
  purpose: 'APPEAL',
  confidentiality: 'ORDINARY',
  cellIds: ['cell-1', 'cell-2'],
  areaCodes: ['100001', '100001101000'],
  respondents: [],
};

describe('a matter', () => {
  it('goes by the rule of the higher priority, then by the more specific one', () => {
    const rules = [
      aRule('any', { leadUnitCode: 'BUREAU' }),
      aRule('kind', { categoryPrefix: '01', leadUnitCode: 'LABOUR' }),
      aRule('exact', { categoryPrefix: '010101', leadUnitCode: 'WAGES' }),
    ];

    expect(leadBy(rules)).toBe('WAGES');
    expect(leadBy([...rules, aRule('first', { priority: 1, leadUnitCode: 'LABOUR' })])).toBe('LABOUR');
  });

  it.each([
    ['the place', { areaCode: '100001101000' }, true],
    ['another place', { areaCode: '100001102000' }, false],
    ['the cell', { cellId: 'cell-2' }, true],
    ['another cell', { cellId: 'cell-9' }, false],
    ['the purpose', { purpose: 'APPEAL' }, true],
    ['another purpose', { purpose: 'SUGGESTION' }, false],
    ['another kind', { categoryPrefix: '02' }, false],
  ] as const)('is fitted by a rule for %s or not', (_, condition, isFitted) => {
    const rules = [aRule('any', { leadUnitCode: 'BUREAU' }), aRule('rule', { ...condition, leadUnitCode: 'WAGES' })];

    expect(leadBy(rules)).toBe(isFitted ? 'WAGES' : 'BUREAU');
  });

  it('goes to the town where it lies when the rule says so, and by the next rule where no town is known', () => {
    const rules = [
      aRule('any', { leadUnitCode: 'BUREAU' }),
      aRule('local', { categoryPrefix: '01', leadAreaLevel: 2, coUnitCodes: ['LABOUR'] }),
    ];

    expect(routeOf(organisation(rules), QUESTION)).toMatchObject({ leadUnitCode: 'TOWN', coUnitCodes: ['LABOUR'] });
    expect(leadBy(rules, { areaCodes: ['100001'] })).toBe('BUREAU');
  });

  it('has no helper that leads, is not there, or is named twice', () => {
    const rules = [aRule('any', { leadUnitCode: 'LABOUR', coUnitCodes: ['LABOUR', 'GONE', 'TOWN'], coAreaLevel: 2 })];

    expect(routeOf(organisation(rules), QUESTION).coUnitCodes).toEqual(['TOWN']);
  });

  it('goes by the rule for a respondent, whether it is the unit or one below it', () => {
    const rules = [
      aRule('any', { leadUnitCode: 'BUREAU' }),
      aRule('against', { respondentUnitCode: 'LABOUR', leadUnitCode: 'TOWN' }),
    ];

    expect(leadBy(rules, { respondents: [UNITS.WAGES] })).toBe('TOWN');
    expect(leadBy(rules, { respondents: [UNITS.BUREAU] })).toBe('BUREAU');
  });

  it('is refused when there is no rule for everything', () => {
    expect(() => leadBy([aRule('kind', { categoryPrefix: '02', leadUnitCode: 'LABOUR' })])).toThrow(
      expect.objectContaining({ code: 'ROUTING_RULE_MISSING', retry: true }),
    );
  });
});

describe('an accusation', () => {
  const rules = [
    aRule('any', { leadUnitCode: 'BUREAU' }),
    aRule('discipline', { priority: 9, purpose: 'ACCUSATION', leadUnitCode: 'DISCIPLINE' }),
    aRule('kind', { categoryPrefix: '01', leadUnitCode: 'LABOUR', coUnitCodes: ['WAGES', 'TOWN'] }),
  ];
  const against = (...respondents: Unit[]): Partial<RouteQuestion> => ({ purpose: 'ACCUSATION', respondents });

  it('goes to the discipline office, and bars the accused with all below them', () => {
    expect(routeOf(organisation(rules), { ...QUESTION, ...against(UNITS.LABOUR) })).toMatchObject({
      leadUnitCode: 'DISCIPLINE',
      catchAllUnitCode: 'BUREAU',
      barredUnitCodes: ['LABOUR', 'WAGES'],
    });
  });

  it('never goes to the accused: the next rule has it, and says why', () => {
    const found = routeOf(organisation(rules), { ...QUESTION, ...against(UNITS.DISCIPLINE, UNITS.WAGES) });

    expect(found).toMatchObject({
      leadUnitCode: 'LABOUR',
      coUnitCodes: ['TOWN'],
      barredUnitCodes: ['DISCIPLINE', 'WAGES'],
    });
    expect(found.reason).toContain('信访工作条例第三十条');
  });

  it('does not fall to an accused bureau when it is returned', () => {
    const { catchAllUnitCode } = routeOf(organisation(rules), { ...QUESTION, ...against(UNITS.BUREAU) });

    expect(catchAllUnitCode).toBe('LABOUR');
  });

  it('is one also when only its confidentiality says so', () => {
    const found = routeOf(organisation(rules), {
      ...QUESTION,
      confidentiality: 'ACCUSATION',
      respondents: [UNITS.LABOUR],
    });

    expect(found).toMatchObject({ leadUnitCode: 'DISCIPLINE', barredUnitCodes: ['LABOUR', 'WAGES'] });
  });

  it('is refused rather than given to the accused', () => {
    const everybody = Object.values(UNITS);

    expect(() => routeOf(organisation(rules), { ...QUESTION, ...against(...everybody) })).toThrow(
      expect.objectContaining({ code: 'ROUTING_RULE_MISSING' }),
    );
  });
});

const UNITS = {
  BUREAU: aUnit('BUREAU', '/BUREAU/'),
  DISCIPLINE: aUnit('DISCIPLINE', '/DISCIPLINE/'),
  LABOUR: aUnit('LABOUR', '/LABOUR/'),
  WAGES: aUnit('WAGES', '/LABOUR/WAGES/'),
  TOWN: aUnit('TOWN', '/TOWN/'),
};

function aUnit(code: string, path: string): Unit {
  return {
    code,
    name: code,
    kind: 'DEPARTMENT',
    parentCode: null,
    path,
    areaCode: null,
    aliases: [],
    creditCode: null,
    memberCodes: [],
  };
}

function aRule(id: string, given: Partial<RoutingRule>): RoutingRule {
  return {
    id,
    priority: 0,
    categoryPrefix: '',
    areaCode: null,
    cellId: null,
    respondentUnitCode: null,
    purpose: null,
    leadUnitCode: null,
    leadAreaLevel: null,
    coUnitCodes: [],
    coAreaLevel: null,
    validFrom: '2020-01-01',
    validTo: null,
    source: '测试',
    ...given,
  };
}

function organisation(rules: readonly RoutingRule[]): Organisation {
  return {
    units: new Map(Object.entries(UNITS)),
    unitOfArea: new Map([['100001101000', 'TOWN']]),
    rules: rulesInOrder(rules),
  };
}

function leadBy(rules: readonly RoutingRule[], changed: Partial<RouteQuestion> = {}): string {
  return routeOf(organisation(rules), { ...QUESTION, ...changed }).leadUnitCode;
}
