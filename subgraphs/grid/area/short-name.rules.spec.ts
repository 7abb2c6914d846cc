import { shortName } from './short-name.rules.js';

describe('the short name', () => {
  it.each([
    ['印江土家族苗族自治县', '印江县'],
    ['积石山保安族东乡族撒拉族自治县', '积石山县'],
    ['龙胜各族自治县', '龙胜县'],
    ['巴里坤哈萨克自治县', '巴里坤县'],
    ['鄂伦春自治旗', '鄂伦春旗'],
    ['凤山苗族乡', '凤山乡'],
    ['茅兰沟满族蒙古族乡', '茅兰沟乡'],
    ['查巴奇鄂温克民族乡', '查巴奇乡'],
  ])('of %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it.each(['宁陕县', '土默特左旗', '凤亭乡', '东乡族自治县'])('of %s is none', (name) => {
    expect(shortName(name)).toBeNull();
  });
});
