import { isLevelLabel, levelLabel, levelLabelsOf } from './level-label.rules.js';

const LEVELS = [1, 2, 3] as const;

describe('what a county calls its levels', () => {
  it.each([
    ['宁陕县', '县 镇 村'],
    ['印江土家族苗族自治县', '县 镇 村'],
    ['阿巴嘎旗', '旗 苏木 嘎查'],
    ['鄂伦春自治旗', '旗 苏木 嘎查'],
    ['旬阳市', '市 镇 村'],
    ['碑林区', '区 街道 社区'],
    ['某某特区管委会', '县 镇 村'],
  ])('is expected by the name: %s has %s', (name, expected) => {
    const labels = LEVELS.map((level) => levelLabel(new Map(), { code: '152522', name }, { name: '红旗农场', level }));

    expect(labels.join(' ')).toBe(expected);
  });

  it.each([
    ['别力古台镇', 2, '镇'],
    ['斛兴街道', 2, '街道'],
    ['汉贝社区', 3, '社区'],
    ['阿日哈夏图嘎查', 3, '嘎查'],
    ['十九连生活区', 3, '嘎查'],
  ] as const)('goes by the word in the area’s own name: %s', (name, level, label) => {
    expect(levelLabel(new Map(), { code: '152522', name: '阿巴嘎旗' }, { name, level })).toBe(label);
  });

  it('is what was set, level by level and county by county', () => {
    const labels = levelLabelsOf([{ countyCode: '152522', level: 2, label: '苏木乡镇' }]);

    const of = (code: string) =>
      LEVELS.map((level) => levelLabel(labels, { code, name: '阿巴嘎旗' }, { name: '', level })).join(' ');

    expect(of('152522')).toBe('旗 苏木乡镇 嘎查');
    expect(of('152523')).toBe('旗 苏木 嘎查');
  });

  it('is a short word', () => {
    expect(['镇', '嘎查村（社区）', '乡 镇', '', '九个字的层级名称啊'].map(isLevelLabel)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
