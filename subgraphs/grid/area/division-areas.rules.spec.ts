import { areaCodeFault } from '../../../contracts/codes/area-code.js';
import { areasOfDivisions } from './division-areas.rules.js';

const AREAS = areasOfDivisions([
  { code: '610923', name: '宁陕县' },
  { code: '610923100', name: '城关镇' },
  { code: '610923100001', name: '城南社区居委会' },
  { code: '610923100206', name: '老城村委会' },
  { code: '610923111', name: '梅子镇' },
  { code: '610923111001', name: '子午社区村委会' },
]);

describe('the areas of a county', () => {
  it('have their level, kind and place in the tree by their codes', () => {
    expect(AREAS.map(({ code, level, kind, parentCode }) => [code, level, kind, parentCode])).toEqual([
      ['610923', 1, 'COUNTY', null],
      ['610923100000', 2, 'TOWN', '610923'],
      ['610923100001', 3, 'COMMUNITY', '610923100000'],
      ['610923100206', 3, 'VILLAGE', '610923100000'],
      ['610923111000', 2, 'TOWN', '610923'],
      ['610923111001', 3, 'COMMUNITY', '610923111000'],
    ]);
    for (const { code, parentCode } of AREAS) expect(areaCodeFault(code, parentCode ?? undefined)).toBeNull();
  });

  it('are called as people call them, and found by the published name too', () => {
    expect(AREAS.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['宁陕县'],
      ['城关镇'],
      ['城南社区', '城南社区居委会'],
      ['老城村', '老城村委会'],
      ['梅子镇'],
      ['子午社区', '子午社区村委会'],
    ]);
  });

  it('keep the published name where two of one town would be called the same', () => {
    const areas = areasOfDivisions([
      { code: '370112010', name: '唐冶街道' },
      { code: '370112010208', name: '刘家庄村村民委员会' },
      { code: '370112010222', name: '刘家庄民委员会' },
      { code: '370112010223', name: '刘家庄村民委员会' },
    ]);

    expect(areas.slice(1).map(({ name }) => name)).toEqual([
      '刘家庄村村民委员会',
      '刘家庄民委员会',
      '刘家庄村民委员会',
    ]);
    expect(areas[1]?.aliases).toEqual(['刘家庄村']);
  });

  it('are without those that stand for the county itself', () => {
    const codes = ['350527', '350527000', '350527000000'];

    expect(areasOfDivisions(codes.map((code) => ({ code, name: '金门县' }))).map(({ code }) => code)).toEqual([
      '350527',
    ]);
  });

  it.each([
    ['保康街道办事处', '保康街道', ['保康街道办事处']],
    ['红光类似乡级单位', '红光', ['红光类似乡级单位']],
    ['经济技术开发区乡级单位', '经济技术开发区', ['经济技术开发区乡级单位']],
    ['科技城（东渚街道）', '科技城（东渚街道）', ['东渚街道']],
    ['凤山苗族乡', '凤山苗族乡', ['凤山乡']],
    ['吉忽伦图苏木', '吉忽伦图苏木', []],
    ['红旗农场', '红旗农场', []],
  ])('call the town-level unit %s %s', (published, name, aliases) => {
    expect(areasOfDivisions([{ code: '152527401', name: published }])[0]).toMatchObject({ name, aliases });
  });

  it.each([
    ['152527401401', '机场生活区', 'COMMUNITY'],
    ['152527401501', '十九连生活区', 'VILLAGE'],
    ['152527401001', '铁西家委会', 'COMMUNITY'],
    ['152527401201', '牧业三队', 'VILLAGE'],
  ])('are of a kind by their number where the name does not tell: %s %s', (code, name, kind) => {
    expect(areasOfDivisions([{ code, name }])[0]?.kind).toBe(kind);
  });
});
