import { aRecusal, aRoutingRule as aRule } from '../../../test/builders/a-routing-rule.js';
import type { Succession } from '../succession/succession.rules.js';
import { successorsOn } from '../succession/successors-on.rules.js';
import type { Unit, UnitKind } from '../unit/unit.rules.js';
import { consideredBeside } from './considered.rules.js';
import { inheritedRecusals } from './inherited-recusals.rules.js';
import type { Recusal } from './recusal.rules.js';
import { routeOf } from './route.rules.js';
import type { Organisation, RouteQuestion } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import { ruleBookOf } from './rule-book.rules.js';

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

  it('goes to whoever came after the unit of the rule, by its own kind where that was split', () => {
    const rules = [aRule('any', { leadUnitCode: 'GONE', coUnitCodes: ['GONE', 'OVER'] })];
    const afterUnit = successorsOn(
      [
        aSuccession('GONE', 'OVER', { isPrincipal: true }),
        aSuccession('GONE', 'TOWN', { categoryPrefix: '02' }),
        aSuccession('OVER', 'LABOUR', {}),
      ],
      'UNIT',
      '2026-03-02',
    );
    const county = { ...organisation(rules), afterUnit };

    expect(routeOf(county, QUESTION)).toMatchObject({
      leadUnitCode: 'LABOUR',
      catchAllUnitCode: 'LABOUR',
      coUnitCodes: [],
      reason: expect.stringContaining('GONE已撤并，由承接单位办理（信访工作条例第二十四条）'),
    });
    expect(routeOf(county, { ...QUESTION, category: '020101' })).toMatchObject({
      leadUnitCode: 'TOWN',
      coUnitCodes: ['LABOUR'],
    });
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

describe('a unit that has to keep out of a matter (Art. 28)', () => {
  const rules = [
    aRule('any', { leadUnitCode: 'BUREAU' }),
    aRule('kind', { categoryPrefix: '01', leadUnitCode: 'LABOUR', coUnitCodes: ['TOWN'] }),
    aRule('exact', { categoryPrefix: '010101', leadUnitCode: 'WAGES', coUnitCodes: ['LABOUR', 'TOWN'] }),
  ];
  const routed = (recusals: Recusal[], changed: Partial<RouteQuestion> = {}) =>
    routeOf(organisation(rules, recusals), { ...QUESTION, ...changed });

  it('is named neither lead nor helper, nor is a unit below it; the answer says why', () => {
    const found = routed([aRecusal('LABOUR', { categoryPrefix: '0101' })]);

    expect(found).toMatchObject({ leadUnitCode: 'BUREAU', coUnitCodes: [], rule: { id: 'any' } });
    expect(found.reason).toContain(
      'LABOUR已回避：与信访事项有直接利害关系（信访工作条例第二十八条，回避决定〔2026〕1号）',
    );
    expect(routed([aRecusal('TOWN', { categoryPrefix: '0101' })])).toMatchObject({
      leadUnitCode: 'WAGES',
      coUnitCodes: ['LABOUR'],
      reason: expect.stringContaining('TOWN已回避'),
    });
  });

  it.each([
    ['the respondent', { respondentUnitCode: 'TOWN' }, { respondents: [aUnit('TOWN', '/TOWN/')] }],
    ['the cell', { cellId: 'cell-2' }, { cellIds: ['cell-1', 'cell-2'] }],
    ['the case', { caseId: 'case-1' }, { caseId: 'case-1' }],
    ['the kind', { categoryPrefix: '0101' }, { category: '010109' }],
  ])('does so by %s, and has other matters as before', (_, against, concerned) => {
    const elsewhere = { respondents: [], cellIds: ['cell-9'], caseId: 'case-9', category: '010101' };
    const recusals = [aRecusal('WAGES', against), aRecusal('LABOUR', against)];

    expect(routed(recusals, concerned).leadUnitCode).toBe('BUREAU');
    if (!('category' in concerned)) expect(routed(recusals, elsewhere).leadUnitCode).toBe('WAGES');
  });

  it('may be named by the question itself, for this one matter', () => {
    const found = routed([], { recused: [{ unitCode: 'WAGES', ground: 'PETITIONER' }] });

    expect(found).toMatchObject({ leadUnitCode: 'LABOUR', reason: expect.stringContaining('与信访人有直接利害关系') });
  });

  it('may be one that came after the unit that had to, and not one that will', () => {
    const after = [
      aSuccession('OVER', 'ALSO-OVER', { effectiveOn: '2026-01-01' }),
      aSuccession('ALSO-OVER', 'WAGES', { effectiveOn: '2026-02-01' }),
      aSuccession('OVER', 'TOWN', { effectiveOn: '2026-04-01' }),
      aSuccession('LABOUR', 'TOWN', { effectiveOn: '2026-01-01' }),
    ];
    const recusals = [
      aRecusal('OVER', { categoryPrefix: '01' }),
      aRecusal('OVER', { categoryPrefix: '01', personId: 'person-1' }),
      aRecusal('LABOUR', { categoryPrefix: '02' }),
    ];

    const afterUnit = successorsOn(after, 'UNIT', '2026-03-02');
    const today = inheritedRecusals(recusals, { units: new Map(Object.entries(UNITS)), afterUnit });

    expect(today.map(({ unitCode, personId }) => [unitCode, personId])).toEqual([
      ['WAGES', null],
      ['OVER', 'person-1'],
      ['LABOUR', null],
    ]);
    expect(routed(today).leadUnitCode).toBe('LABOUR');
  });

  it('is not meant when only one of its persons keeps out', () => {
    const found = routed([aRecusal('WAGES', { categoryPrefix: '01', personId: 'person-1' })]);

    expect(found.leadUnitCode).toBe('WAGES');
    expect(found.aside.ofPersons).toHaveLength(1);
  });

  it('leaves the matter to the unit above the last resort when nobody else is left, and to one outside when that one has to too', () => {
    const all = ['BUREAU', 'LABOUR', 'TOWN', 'DISCIPLINE'].map((unit) => aRecusal(unit, { categoryPrefix: '01' }));
    const county = aRecusal('COUNTY', { categoryPrefix: '01' });
    const UNDER = { ...UNITS, COUNTY: aUnit('COUNTY', '/COUNTY/'), BUREAU: aUnit('BUREAU', '/COUNTY/BUREAU/') };
    const CITY = { ...UNDER, CITY: aUnit('CITY', '/CITY/', 'SUPERIOR') };
    const lead = (units: Record<string, Unit>, recusals: Recusal[]) =>
      routeOf({ ...organisation(rules, recusals), units: new Map(Object.entries(units)) }, QUESTION);

    expect(lead(UNDER, all)).toMatchObject({ leadUnitCode: 'COUNTY', rule: { id: 'any' } });
    expect(lead(CITY, [...all, county])).toMatchObject({
      leadUnitCode: 'CITY',
      reason: expect.stringContaining('报上级单位办理'),
    });
    expect(() => lead(UNDER, [...all, county])).toThrow(expect.objectContaining({ code: 'ROUTING_RULE_MISSING' }));
  });
});

describe('the rules beside the one that decided', () => {
  it('are told with why they did not: stood aside first, outranked next, then those that fit in most', () => {
    const rules = [
      aRule('any', { leadUnitCode: 'BUREAU' }),
      aRule('aside', { categoryPrefix: '0101', leadUnitCode: 'LABOUR' }),
      aRule('gone', { categoryPrefix: '0101', leadUnitCode: 'GONE', priority: 1 }),
      aRule('nowhere', { leadAreaLevel: 3, priority: 1 }),
      aRule('decides', { categoryPrefix: '01', leadUnitCode: 'TOWN' }),
      aRule('far', {
        categoryPrefix: '02',
        cellId: 'cell-9',
        purpose: 'SUGGESTION',
        leadUnitCode: 'TOWN',
        priority: 9,
      }),
      aRule('near', { categoryPrefix: '02', leadUnitCode: 'TOWN' }),
    ];
    const county = organisation(rules, [aRecusal('LABOUR', { categoryPrefix: '01' })]);
    const { rule, aside } = routeOf(county, QUESTION);

    const told = consideredBeside(county, QUESTION, rule.id, aside);

    expect(rule.id).toBe('decides');
    expect(told.map((each) => [each.rule.id, ...each.whyNot])).toEqual([
      ['gone', 'LEAD_NOT_IN_FORCE'],
      ['aside', 'LEAD_RECUSED'],
      ['nowhere', 'PLACE_UNKNOWN'],
      ['any', 'OUTRANKED'],
      ['near', 'CATEGORY'],
      ['far', 'PURPOSE', 'CATEGORY', 'CELL'],
    ]);
  });

  it('are ten at most', () => {
    const rules = Array.from({ length: 20 }, (_, at) => aRule(`rule-${at}`, { leadUnitCode: 'TOWN' }));
    const county = organisation(rules);

    expect(consideredBeside(county, QUESTION, 'rule-0', routeOf(county, QUESTION).aside)).toHaveLength(10);
  });
});

const UNITS = {
  BUREAU: aUnit('BUREAU', '/BUREAU/'),
  DISCIPLINE: aUnit('DISCIPLINE', '/DISCIPLINE/'),
  LABOUR: aUnit('LABOUR', '/LABOUR/'),
  WAGES: aUnit('WAGES', '/LABOUR/WAGES/'),
  TOWN: aUnit('TOWN', '/TOWN/'),
};

function aUnit(code: string, path: string, kind: UnitKind = 'DEPARTMENT'): Unit {
  return {
    code,
    name: code,
    kind,
    parentCode: null,
    path,
    areaCode: null,
    aliases: [],
    creditCode: null,
    memberCodes: [],
  };
}

function organisation(rules: readonly RoutingRule[], recusals: readonly Recusal[] = []): Organisation {
  return {
    units: new Map(Object.entries(UNITS)),
    unitOfArea: new Map([['100001101000', 'TOWN']]),
    rules: ruleBookOf(rules),
    recusals,
  };
}

function aSuccession(fromKey: string, toKey: string, about: Partial<Succession>): Succession {
  const usual = { effectiveOn: '2026-01-01', isPrincipal: false, categoryPrefix: null, areaCode: null };
  return { thing: 'UNIT', fromKey, toKey, ...usual, ...about };
}

function leadBy(rules: readonly RoutingRule[], changed: Partial<RouteQuestion> = {}): string {
  return routeOf(organisation(rules), { ...QUESTION, ...changed }).leadUnitCode;
}
