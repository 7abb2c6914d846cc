import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { countyDay } from '../../platform/calendar/county-day.rules.js';
import { aPlacing } from '../builders/a-placing.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

interface Fault {
  readonly code: string;
  readonly field: string | null;
}

const DAY_MS = 86_400_000;
const dayIn = (days: number): string => countyDay(new Date(Date.now() + days * DAY_MS));

const county = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('the rules of routing', () => {
  const ERRORS = 'userErrors { code field value conflictsWith }';
  const RULE = 'id priority lead { code } area { name } validFrom validTo source version';
  const ADD = `mutation ($input: AddRoutingRuleInput!) { addRoutingRule(input: $input) { rule { ${RULE} } ${ERRORS} } }`;
  const END = `mutation ($id: ID!, $validTo: String, $version: Int) {
    endRoutingRule(input: { id: $id, validTo: $validTo, version: $version }) { rule { id validFrom validTo version } ${ERRORS} }
  }`;
  const REPLACE = `mutation ($input: ReplaceRoutingRuleInput!) {
    replaceRoutingRule(input: $input) { rule { ${RULE} } replaced { ${RULE} } ${ERRORS} }
  }`;
  const LIST =
    'query ($standing: RoutingRuleStanding!) { routingRules(standing: $standing, first: 100) { nodes { id } } }';
  const lead = async (category: string): Promise<string> =>
    (await grid.part.port.place([aPlacing('rule', { address: '青石镇海棠村三组' }, { category })]))[0]?.leadUnitCode ??
    '';

  it('are listed in the order in which they are tried, the catch-all last', async () => {
    const { data } = await grid.ask('{ routingRules(first: 100) { nodes { id priority source lead { name } } } }');
    const { nodes } = data.routingRules;

    expect(nodes[0].id).toBe('610999-accusation');
    expect(nodes.at(-1)).toMatchObject({ id: '610999-everything-else', lead: { name: '宁安县信访局' } });
    expect(nodes.every(({ source }: { source: string }) => source.length > 2)).toBe(true);
  });

  it('are changed by an officer: a new one decides at once, an ended one from tomorrow on', async () => {
    const input = {
      categoryPrefix: '0501',
      areaCode: '610999102000',
      leadUnitCode: '610999-YBJ',
      source: '县政府专题会议纪要',
    };
    const before = await lead('050101');

    const { data } = await grid.ask(ADD, { input });
    const during = await lead('050101');
    await grid.ask(END, { id: data.addRoutingRule.rule.id });
    const onTheDay = await lead('050101');
    grid.passTime(DAY_MS);
    const after = await lead('050101');

    expect(data.addRoutingRule.rule).toMatchObject({ priority: 100, area: { name: '青石镇' }, validTo: null });
    grid.passTime(-DAY_MS);
    expect([before, during, onTheDay, after]).toEqual(['610999-WJJ', '610999-YBJ', '610999-YBJ', '610999-WJJ']);
  });

  it('never lose the last resort', async () => {
    const { codes } = await grid.ask(END, { id: '610999-everything-else' });

    expect(codes).toEqual(['ROUTING_RULE_MISSING']);
    expect(await lead('990000')).toBe('610999-XFJ');
  });

  it.each([
    [{ leadUnitCode: 'NOBODY', source: '出处' }, ['CODE_UNKNOWN leadUnitCode']],
    [{ leadUnitCode: '610999-YBJ', cellId: 'nowhere', source: '出处' }, ['CODE_UNKNOWN cellId']],
    [{ leadUnitCode: '610999-YBJ', leadAreaLevel: 2, source: '出处' }, ['FIELD_INVALID leadUnitCode']],
    [{ source: '出处' }, ['FIELD_INVALID leadUnitCode']],
    [{ leadAreaLevel: 1, source: '出处' }, ['FIELD_INVALID leadAreaLevel']],
    [{ leadUnitCode: '610999-YBJ', categoryPrefix: '050', source: '出处' }, ['CODE_UNKNOWN categoryPrefix']],
    [{ leadUnitCode: '610999-YBJ', categoryPrefix: '77', source: '出处' }, ['CODE_UNKNOWN categoryPrefix']],
    [{ leadUnitCode: '610999-YBJ', priority: 1_000, source: '出处' }, ['FIELD_INVALID priority']],
    [{ leadUnitCode: '610999-YBJ', validFrom: '2020-01-01', source: '出处' }, ['FIELD_INVALID validFrom']],
    [{ leadUnitCode: '610999-YBJ', validFrom: '2030-02-30', source: '出处' }, ['FIELD_INVALID validFrom']],
    [
      { leadUnitCode: 'NOBODY', areaCode: 'nowhere', source: ' ' },
      ['FIELD_INVALID source', 'CODE_UNKNOWN areaCode', 'CODE_UNKNOWN leadUnitCode'],
    ],
  ])('refuse %j with all of %j', async (input, faults) => {
    const { data, codes } = await grid.ask(ADD, { input });
    const { rule, userErrors } = data.addRoutingRule;

    expect([codes, rule]).toEqual([[], null]);
    expect(userErrors.map(({ code, field }: Fault) => `${code} ${field}`)).toEqual(faults);
  });

  it('refuse a second of the same priority and conditions in the same time, and name the first', async () => {
    const input = { categoryPrefix: '0702', leadUnitCode: '610999-YBJ', source: '出处' };

    const { data } = await grid.ask(ADD, { input });
    const other = await grid.ask(ADD, { input: { ...input, priority: 101 } });
    const { id, version } = other.data.addRoutingRule.rule;
    const again = await grid.ask(REPLACE, { input: { id, version, rule: { ...input, priority: 100 } } });
    await grid.ask(END, { id });

    expect(data.addRoutingRule).toEqual({
      rule: null,
      userErrors: [{ code: 'ROUTING_RULE_DUPLICATE', field: null, value: null, conflictsWith: '610999-category-0702' }],
    });
    expect(again.data.replaceRoutingRule.userErrors).toEqual([
      { code: 'ROUTING_RULE_DUPLICATE', field: 'rule', value: null, conflictsWith: '610999-category-0702' },
    ]);
  });

  it('may begin on a later day, and are taken back before it', async () => {
    const validFrom = dayIn(3);
    const input = { categoryPrefix: '040101', priority: 300, leadUnitCode: '610999-YBJ', source: '出处', validFrom };
    const listed = async (standing: string): Promise<string[]> =>
      (await grid.ask(LIST, { standing })).data.routingRules.nodes.map(({ id }: { id: string }) => id);

    const { data } = await grid.ask(ADD, { input });
    const { id } = data.addRoutingRule.rule;
    const coming = await listed('COMING');
    const before = await lead('040101');
    grid.passTime(3 * DAY_MS);
    const begun = await lead('040101');
    grid.passTime(-3 * DAY_MS);
    const ended = await grid.ask(END, { id });

    expect([before, begun]).toEqual(['610999-STJ', '610999-YBJ']);
    expect(coming).toEqual([id]);
    expect(ended.data.endRoutingRule).toMatchObject({ rule: { validFrom, validTo: validFrom }, userErrors: [] });
    expect(await listed('COMING')).toEqual([]);
    expect(await listed('ENDED')).toContain(id);
    expect(await listed('IN_FORCE')).not.toContain(id);
  });

  it('are amended as one: the old one ends on the day the new one begins, and both stay', async () => {
    const draft = { categoryPrefix: '0601', leadUnitCode: '610999-NYJ', source: '专题会议纪要', validFrom: dayIn(2) };
    const old = { id: '610999-category-0601', version: 1 };

    const { data } = await grid.ask(REPLACE, { input: { ...old, rule: draft } });
    const today = await lead('060101');
    grid.passTime(2 * DAY_MS);
    const then = await lead('060101');
    grid.passTime(-2 * DAY_MS);
    const late = await grid.ask(REPLACE, { input: { ...old, rule: { ...draft, leadUnitCode: 'NOBODY' } } });

    expect(data.replaceRoutingRule).toMatchObject({
      rule: { priority: 100, validFrom: dayIn(2), validTo: null, version: 1 },
      replaced: { id: old.id, validTo: dayIn(2), version: 2 },
      userErrors: [],
    });
    expect([today, then]).toEqual(['610999102', '610999-NYJ']);
    expect(late.data.replaceRoutingRule).toEqual({
      rule: null,
      replaced: null,
      userErrors: [
        { code: 'CODE_UNKNOWN', field: 'rule.leadUnitCode', value: 'NOBODY', conflictsWith: null },
        { code: 'RECORD_CHANGED_MEANWHILE', field: 'version', value: null, conflictsWith: null },
      ],
    });
  });

  it('let the last resort be replaced by another, but not by one with conditions', async () => {
    const catchAll = { id: '610999-everything-else', version: 1 };
    const rule = { leadUnitCode: '610999-XFJ', source: '兜底条款（修订）' };

    const narrow = await grid.ask(REPLACE, { input: { ...catchAll, rule: { ...rule, purpose: 'APPEAL' } } });
    const { data } = await grid.ask(REPLACE, { input: { ...catchAll, rule: { ...rule, validFrom: dayIn(9) } } });

    expect(narrow.codes).toEqual(['ROUTING_RULE_MISSING']);
    expect(data.replaceRoutingRule).toMatchObject({ rule: { priority: 0 }, replaced: { validTo: dayIn(9) } });
    expect((await grid.ask(END, { id: data.replaceRoutingRule.rule.id })).codes).toEqual(['ROUTING_RULE_MISSING']);
    expect(await lead('990000')).toBe('610999-XFJ');
  });

  it('are changed by one of two officers who saw the same version, and the other is told', async () => {
    const { data } = await grid.ask(ADD, {
      input: { categoryPrefix: '1001', priority: 7, leadUnitCode: '610999-YBJ', source: '出处' },
    });
    const { id, version } = data.addRoutingRule.rule;

    const answers = await Promise.all([1, 2].map(() => grid.ask(END, { id, version, validTo: dayIn(5) })));

    const codes = answers.map((answer) => answer.data.endRoutingRule.userErrors.map(({ code }: Fault) => code));
    expect(codes.toSorted((a, b) => a.length - b.length)).toEqual([[], ['RECORD_CHANGED_MEANWHILE']]);
    expect((await grid.ask(END, { id, validTo: dayIn(0) })).data.endRoutingRule.userErrors).toMatchObject([
      { code: 'FIELD_INVALID', field: 'validTo' },
    ]);
  });

  it('are the officers’ to change, and nobody else’s', async () => {
    const input = { leadUnitCode: '610999-YBJ', source: '出处' };

    expect((await grid.ask(ADD, { input }, { ...OFFICER, roles: ['clerk'] })).codes).toEqual(['FORBIDDEN']);
    expect((await grid.ask(END, { id: '610999-accusation' }, { ...OFFICER, roles: [] })).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect((await grid.ask(END, { id: 'no-such-rule' })).codes).toEqual(['ROUTING_RULE_NOT_FOUND']);
  });

  it('must hold one for everything when a county is imported', async () => {
    const rules = county.rules.map((rule) =>
      rule.id === '610999-everything-else' ? { ...rule, validTo: '2021-01-01' } : rule,
    );

    await expect(grid.part.importCounty({ ...county, rules })).rejects.toMatchObject({ code: 'ROUTING_RULE_MISSING' });
    expect(await lead('990000')).toBe('610999-XFJ');
  });
});
