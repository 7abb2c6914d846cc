import { readLevelLabels } from './read-level-labels.rules.js';

describe('labels as they are written in a command', () => {
  it('name a level each', () => {
    expect(readLevelLabels('县=旗, 镇=苏木，村＝嘎查')).toEqual([
      { level: 1, label: '旗' },
      { level: 2, label: '苏木' },
      { level: 3, label: '嘎查' },
    ]);
  });

  it('are taken back by naming none', () => {
    expect(readLevelLabels('乡镇=')).toEqual([{ level: 2, label: '' }]);
  });

  it.each([
    ['组=队', /不是层级/],
    ['镇=苏木=乡', /应如/],
    ['镇=一二三四五六七八九', /1 至 8/],
  ])('%s is refused', (written, why) => {
    expect(readLevelLabels(written)).toMatch(why);
  });
});
