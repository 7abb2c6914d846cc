import { comparable } from './comparable.rules.js';

describe('a place name made comparable', () => {
  it.each([
    ['海棠村三组', '海棠村3组'],
    ['海棠村第三村民小组', '海棠村3组'],
    ['海棠村 １２ 队', '海棠村12组'],
    ['海棠村十组', '海棠村10组'],
    ['海棠村十二村民组', '海棠村12组'],
    ['海棠村二十一组', '海棠村21组'],
    ['马家沟村两社', '马家沟村2组'],
  ])('writes the group of %s as %s', (written, expected) => {
    expect(comparable(written)).toBe(expected);
  });

  it.each(['鱼洞村1-2组', '鱼洞村一、二组', '鱼洞村第1到第2村民小组', '鱼洞村１～２队'])(
    'keeps apart the groups of %s',
    (written) => {
      expect(comparable(written)).toBe('鱼洞村1组2组');
    },
  );

  it.each(['滨河社区', '县供销社会计', '人社局', '一号楼'])('does not take %s for a group', (written) => {
    expect(comparable(written)).not.toMatch(/[0-9]组/);
  });

  it('does not mind width, blanks, punctuation and old characters of administration', () => {
    expect(comparable('青石鎮，海棠村（Ａ区） 3 号')).toBe('青石镇海棠村a区3号');
  });
});
