import { committeeName } from './committee-name.rules.js';

describe('a village or community', () => {
  it.each([
    ['三郎村民委员会', '三郎村', 'VILLAGE'],
    ['老城村委会', '老城村', 'VILLAGE'],
    ['后辛庄村村委会', '后辛庄村', 'VILLAGE'],
    ['第二嘎查村民委员会', '第二嘎查', 'VILLAGE'],
    ['巴彦芒哈嘎查委员会', '巴彦芒哈嘎查', 'VILLAGE'],
    ['新合嘎查人民委员会', '新合嘎查', 'VILLAGE'],
    ['兴华嘎查委会', '兴华嘎查', 'VILLAGE'],
    ['卜尔汉图嘎查', '卜尔汉图嘎查', 'VILLAGE'],
    ['巴音牧委会', '巴音村', 'VILLAGE'],
    ['西铁营村', '西铁营村', 'VILLAGE'],
    ['多福巷社区居委会', '多福巷社区', 'COMMUNITY'],
    ['大北家园社区居民委员会', '大北家园社区', 'COMMUNITY'],
    ['楼梓庄居委会', '楼梓庄社区', 'COMMUNITY'],
    ['亚星社区居民管理委员会', '亚星社区', 'COMMUNITY'],
    ['贾寨社区管理委员会', '贾寨社区', 'COMMUNITY'],
    ['机场工作区社区', '机场工作区社区', 'COMMUNITY'],
  ])('published as %s is %s', (written, name, says) => {
    expect(committeeName(written)).toEqual({ name, says });
  });

  it.each([
    ['李庄子村村民委会会', '李庄子村'],
    ['岚峪村村民委员', '岚峪村'],
    ['郝开村民员委会', '郝开村'],
    ['工农社区居', '工农社区'],
    ['邮电新村社区居民委员', '邮电新村社区'],
  ])('is read through the misprint in %s', (written, name) => {
    expect(committeeName(written).name).toBe(name);
  });

  it.each([
    ['卢湾村委会（长阳社区）', '卢湾村'],
    ['郭庄村（居）委会', '郭庄村'],
    ['扎玛村（一村）委会', '扎玛村（一村）'],
    ['小（氵甸）村委会', '小（氵甸）村'],
  ])('is read through the brackets in %s', (written, name) => {
    expect(committeeName(written).name).toBe(name);
  });

  it('says nothing of its kind where villagers’ committee and community are named at once', () => {
    expect(committeeName('子午社区村委会')).toEqual({ name: '子午社区', says: null });
  });

  it.each(['居委会', '十九连生活区', '二九一农场第一管理区', '铁西家委会', '莲花管理委员会'])(
    'keeps its name when that is %s',
    (written) => {
      expect(committeeName(written).name).toBe(written);
    },
  );
});
