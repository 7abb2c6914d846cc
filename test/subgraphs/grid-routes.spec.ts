import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { aPlacing } from '../builders/a-placing.js';
import { type DemoGrid, openDemoGrid } from '../builders/open-demo-grid.js';

const county = demoCounty();
let grid: DemoGrid;
beforeAll(async () => {
  grid = await openDemoGrid();
});
afterAll(() => grid[Symbol.asyncDispose]());

describe('routing a matter', () => {
  const ROUTE = `query ($input: RouteInput!) {
    route(input: $input) {
      lead { code } helpers { code } ruleId rule { id priority source } reason respondents { code } barred { code }
      considered { rule { id } whyNot }
    }
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

  it('says where the deciding rule stands, and of the ten nearest others why they did not decide', async () => {
    const { rule, considered } = await route({ category: '030101' });

    expect(rule).toMatchObject({ id: '610999-category-030101', priority: 100 });
    expect(rule.source).toContain('交办责任清单');
    expect(considered).toHaveLength(10);
    expect(considered.slice(0, 4)).toEqual([
      { rule: { id: '610999-category-03' }, whyNot: ['OUTRANKED'] },
      { rule: { id: '610999-everything-else' }, whyNot: ['OUTRANKED'] },
      { rule: { id: '610999-seat-streets' }, whyNot: ['AREA'] },
      { rule: { id: '610999-accusation' }, whyNot: ['PURPOSE'] },
    ]);
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
