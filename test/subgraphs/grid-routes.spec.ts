import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { aPlacing } from '../builders/a-placing.js';
import { type DemoGrid, OFFICER, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('routing a matter', () => {
  const ROUTE = `query ($input: RouteInput!) {
    route(input: $input) { lead { code } helpers { code } ruleId reason respondents { code } barred { code } }
  }`;
  const route = async (input: object) => {
    const { data } = await grid.ask(ROUTE, { input: { purpose: 'APPEAL', ...input } });
    const codes = (units: { code: string }[]): string[] => units.map(({ code }) => code);
    const { lead, helpers, respondents, barred, ...rest } = data.route;
    return {
      lead: lead.code,
      helpers: codes(helpers),
      respondents: codes(respondents),
      barred: codes(barred),
      ...rest,
    };
  };
  const cellIdOf = (place: string): string => demoCellAt(county.cells, place).id;

  it('gives unpaid wages to the labour bureau, and names the rule and where it stands', async () => {
    expect(await route({ category: '010101' })).toMatchObject({
      lead: '610999-RSJ',
      helpers: ['610999-LDJ'],
      ruleId: '610999-category-010101',
      reason: expect.stringContaining('交办责任清单'),
    });
  });

  it('gives neighbours to their town, and to nobody’s town while the place is not known', async () => {
    const known = await route({ category: '070201', cellId: cellIdOf('青石镇/海棠村三组') });
    const unknown = await route({ category: '070201' });

    expect(known).toMatchObject({ lead: '610999102', helpers: ['610999-SFJ'] });
    expect(unknown.lead).toBe('610999-MZJ');
  });

  it('lets the rule for a place go before the one for everywhere', async () => {
    const inSeat = await route({ category: '030101', cellId: cellIdOf('城关镇/莲花村') });
    const outside = await route({ category: '030101', cellId: cellIdOf('青石镇/海棠村三组') });

    expect([inSeat.lead, outside.lead]).toEqual(['610999-ZJJ', '610999-JTJ']);
    expect(outside.helpers).toEqual(['610999102']);
  });

  it('gives what no rule names to the petition bureau', async () => {
    expect(await route({ category: '990000' })).toMatchObject({ lead: '610999-XFJ' });
    expect(await route({})).toMatchObject({ lead: '610999-XFJ', reason: expect.stringContaining('兜底规则') });
  });

  it('bars the accused unit and all below it from an accusation (Art. 30)', async () => {
    const found = await route({
      purpose: 'ACCUSATION',
      category: '080102',
      respondents: ['宁安县公安局民警', '城关镇政府工作人员'],
    });

    expect(found.lead).toBe('610999-JW');
    expect(found.respondents.toSorted()).toEqual(['610999-GAJ', '610999101']);
    expect(found.barred).toEqual(expect.arrayContaining(['610999-GAJ', '610999-JJD', '610999-PCS103', '610999101204']));
    expect(found.barred).not.toContain('610999102');
  });

  it('takes an accusation of those who would have it up to the city (Art. 30)', async () => {
    const ofDiscipline = await route({ purpose: 'ACCUSATION', respondents: ['县纪委某副书记'] });
    const ofLeaders = await route({ purpose: 'ACCUSATION', respondents: ['宁安县委'] });

    expect(ofDiscipline).toMatchObject({ lead: '610900-JW', reason: expect.stringContaining('回避') });
    expect(ofLeaders.lead).toBe('610900-JW');
    expect(ofLeaders.barred).toContain('610999-XFJ');
  });

  it('bars nobody in an appeal against a unit', async () => {
    expect(await route({ category: '010101', respondents: ['县人社局'] })).toMatchObject({
      lead: '610999-RSJ',
      respondents: ['610999-RSJ'],
      barred: [],
    });
  });

  it('never lets a returned accusation fall to the accused', async () => {
    const [placed] = await grid.part.port.place([
      aPlacing('acc', {}, { purpose: 'ACCUSATION', respondents: ['县信访局'] }),
      aPlacing('ord', {}, { confidentiality: 'ACCUSATION', respondents: ['县信访局'] }),
    ]);

    expect(placed).toMatchObject({ leadUnitCode: '610999-JW', barredUnitCodes: ['610999-XFJ'] });
    expect(placed?.catchAllUnitCode).not.toBe('610999-XFJ');
  });
});

describe('the rules of routing', () => {
  const ADD = `mutation ($input: AddRoutingRuleInput!) {
    addRoutingRule(input: $input) { rule { id priority lead { code } area { name } validFrom validTo source } }
  }`;
  const END = 'mutation ($id: ID!) { endRoutingRule(input: { id: $id }) { rule { id validTo } } }';
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
    grid.passTime(86_400_000);
    const after = await lead('050101');

    expect(data.addRoutingRule.rule).toMatchObject({ priority: 100, area: { name: '青石镇' }, validTo: null });
    expect([before, during, onTheDay, after]).toEqual(['610999-WJJ', '610999-YBJ', '610999-YBJ', '610999-WJJ']);
  });

  it('never lose the last resort', async () => {
    const { codes } = await grid.ask(END, { id: '610999-everything-else' });

    expect(codes).toEqual(['ROUTING_RULE_MISSING']);
    expect(await lead('990000')).toBe('610999-XFJ');
  });

  it.each([
    [{ leadUnitCode: 'NOBODY', source: '出处' }, 'UNIT_NOT_FOUND'],
    [{ leadUnitCode: '610999-YBJ', cellId: 'nowhere', source: '出处' }, 'CELL_NOT_FOUND'],
    [{ leadUnitCode: '610999-YBJ', leadAreaLevel: 2, source: '出处' }, 'BAD_USER_INPUT'],
    [{ source: '出处' }, 'BAD_USER_INPUT'],
    [{ leadAreaLevel: 1, source: '出处' }, 'BAD_USER_INPUT'],
    [{ leadUnitCode: '610999-YBJ', categoryPrefix: '050', source: '出处' }, 'BAD_USER_INPUT'],
    [{ leadUnitCode: '610999-YBJ', priority: 1_000, source: '出处' }, 'BAD_USER_INPUT'],
    [{ leadUnitCode: '610999-YBJ', source: ' ' }, 'BAD_USER_INPUT'],
  ])('refuse %j with %s', async (input, code) => {
    expect((await grid.ask(ADD, { input })).codes).toEqual([code]);
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
