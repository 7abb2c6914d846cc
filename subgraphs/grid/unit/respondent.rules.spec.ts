import { respondentUnits, unitNamesOf } from './respondent.rules.js';
import type { Unit, UnitKind } from './unit.rules.js';

const names = unitNamesOf(
  [
    aUnit('ROOT', '永和县', 'COUNTY'),
    aUnit('PARTY', '永和县委', 'COUNTY', ['县委']),
    aUnit('LABOUR', '永和县人力资源和社会保障局', 'DEPARTMENT', ['人社局']),
    aUnit('POLICE', '永和县公安局', 'DEPARTMENT', ['公安局']),
    aUnit('TRAFFIC', '永和县公安局交警大队', 'STATION', ['交警大队']),
    aUnit('TOWN', '东溪镇人民政府', 'TOWN', ['东溪镇']),
    aUnit('VILLAGE1', '东溪镇石门村民委员会', 'VILLAGE', ['石门村']),
    aUnit('VILLAGE2', '西溪镇石门村民委员会', 'VILLAGE', ['石门村']),
  ],
  ['永和县'],
);
const codes = (...respondents: string[]): string[] => respondentUnits(respondents, names).map(({ code }) => code);

describe('a respondent as written', () => {
  it.each([
    ['永和县人力资源和社会保障局', ['LABOUR']],
    ['人力资源和社会保障局', ['LABOUR']],
    ['县人社局某科长', ['LABOUR']],
    ['永和县公安局交警大队', ['TRAFFIC']],
    ['永和县公安局民警', ['POLICE']],
    ['东溪镇政府', ['TOWN']],
    ['东溪镇副镇长王某', ['TOWN']],
    ['永和县委', ['PARTY']],
    ['永和县领导', ['ROOT']],
    ['县公安局和人社局', ['POLICE', 'LABOUR']],
  ])('%s is %j', (written, expected) => {
    expect(codes(written)).toEqual(expected);
  });

  it('is every village of its name, for to bar one too few is worse than one too many', () => {
    expect(codes('石门村村委会主任').toSorted()).toEqual(['VILLAGE1', 'VILLAGE2']);
  });

  it.each(['东溪镇某建筑公司', '永和县某物业公司', '张某', '', '隔壁邻居'])('%s is no unit', (written) => {
    expect(codes(written)).toEqual([]);
  });

  it.each(['举报县公安局民警', '我们县公安局', '反映本县公安局', '县里的公安局'])('%s is', (written) => {
    expect(codes(written)).toEqual(['POLICE']);
  });

  it.each(['安州市平和县公安局', '安州市公安局', '省公安局'])('%s is not ours', (written) => {
    expect(codes(written)).toEqual([]);
  });

  it('is ours behind the names of its city and county', () => {
    expect(codes('安州市永和县公安局')).toEqual(['POLICE']);
    expect(codes('永和县人社局')).toEqual(['LABOUR']);
    expect(codes('某省永和县东溪镇政府')).toEqual(['TOWN']);
  });
});

function aUnit(code: string, name: string, kind: UnitKind, aliases: string[] = []): Unit {
  return {
    code,
    name,
    kind,
    parentCode: null,
    path: `/${code}/`,
    areaCode: null,
    aliases,
    creditCode: null,
    memberCodes: [],
  };
}
