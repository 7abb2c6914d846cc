import { countyMeant, nearCounties, searchCounties } from './county-search.rules.js';

const COUNTIES = [
  ['370102', '历下区', '济南市', '山东省'],
  ['370112', '历城区', '济南市', '山东省'],
  ['410225', '兰考县', '开封市', '河南省'],
  ['441900', '东莞市', '东莞市', '广东省'],
  ['610103', '碑林区', '西安市', '陕西省'],
  ['610922', '石泉县', '安康市', '陕西省'],
  ['610923', '宁陕县', '安康市', '陕西省'],
  ['610981', '旬阳市', '安康市', '陕西省'],
  ['620122', '皋兰县', '兰州市', '甘肃省'],
  ['130102', '长安区', '石家庄市', '河北省'],
  ['610116', '长安区', '西安市', '陕西省'],
].map(([code = '', name = '', prefecture = '', province = '']) => ({ code, name, prefecture, province }));
const codes = (found: readonly { code: string }[]): string[] => found.map(({ code }) => code);

describe('a county', () => {
  it.each([
    ['610923', '610923'],
    ['610923000000', '610923'],
    ['宁陕县', '610923'],
    ['宁陕', '610923'],
    ['旬阳', '610981'],
    ['西安市 长安区', '610116'],
    ['安康市宁陕县', '610923'],
  ])('is meant by %s', (written, code) => {
    expect(countyMeant(COUNTIES, written)?.code).toBe(code);
  });

  it.each(['长安区', '610999', '安康', '', '6109', '没有县'])('is not told by %s', (written) => {
    expect(countyMeant(COUNTIES, written)).toBeNull();
  });

  it('is found by digits and by words of what it lies in', () => {
    expect(codes(searchCounties(COUNTIES, '6109'))).toEqual(['610922', '610923', '610981']);
    expect(codes(searchCounties(COUNTIES, '陕西 长安'))).toEqual(['610116']);
    expect(codes(searchCounties(COUNTIES, '历'))).toEqual(['370102', '370112']);
  });
});

describe('for a county that is not there', () => {
  it('those of its prefecture are offered, the nearest code first', () => {
    expect(codes(nearCounties(COUNTIES, '610924', 2))).toEqual(['610923', '610922']);
    expect(codes(nearCounties(COUNTIES, '619999', 1))).toEqual(['610981']);
  });

  it('those with a like name are offered', () => {
    expect(codes(nearCounties(COUNTIES, '宁陜县', 1))).toEqual(['610923']);
    expect(codes(nearCounties(COUNTIES, '长安', 5))).toEqual(['130102', '610116']);
  });

  it('nothing is offered where nothing is alike', () => {
    expect(nearCounties(COUNTIES, '990000', 5)).toEqual([]);
  });
});
