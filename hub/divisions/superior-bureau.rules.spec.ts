import { superiorBureau } from './superior-bureau.rules.js';

describe('above a county', () => {
  it.each([
    ['610923', '宁陕县', '安康市', '陕西省', '610900-XFJ', '安康市信访局'],
    ['152522', '阿巴嘎旗', '锡林郭勒盟', '内蒙古自治区', '152500-XFJ', '锡林郭勒盟信访局'],
    ['441900', '东莞市', '东莞市', '广东省', '440000-XFJ', '广东省信访局'],
    ['110101', '东城区', '市辖区', '北京市', '110000-XFJ', '北京市信访局'],
    ['500229', '城口县', '县', '重庆市', '500000-XFJ', '重庆市信访局'],
    ['429004', '仙桃市', '省直辖县级行政区划', '湖北省', '420000-XFJ', '湖北省信访局'],
  ])('%s %s stands the bureau of %s in %s: %s', (code, name, prefecture, province, bureau, title) => {
    expect(superiorBureau({ code, name, prefecture, province })).toEqual({ code: bureau, name: title });
  });
});
