import { likenessOf, namesNear, nearNamesOf } from './near-names.rules.js';

describe('a name with one character wrong', () => {
  it.each([
    ['海堂村', '海棠村', 'SOUND'],
    ['清石镇', '青石镇', 'SOUND'],
    ['马家勾村', '马家沟村', 'SOUND'],
    ['学岩村', '雪岩村', 'SOUND'],
    ['鸡公玲村', '鸡公岭村', 'SOUND'],
    ['滨汪佳苑', '滨江佳苑', 'LETTER'],
    ['海棠棠村', '海棠村', 'LETTER'],
    ['石门坎头村', '石门头村', null],
    ['杨树下边村', '杨树下村', 'LETTER'],
    ['双河村', '双河口村', null],
  ])('%s is near to %s: %s', (written, name, likeness) => {
    expect(likenessOf(written, name)).toBe(likeness);
  });

  it.each([
    ['西关村', '东关村'],
    ['下河村', '上河村'],
    ['黄岩村', '红岩村'],
    ['杨家湾村', '杨家坝村'],
    ['孙家沟村', '沈家沟村'],
    ['青山镇', '青石镇'],
    ['三官乡', '三官村'],
  ])('%s is not %s, for that is how neighbours are told apart', (written, name) => {
    expect(likenessOf(written, name)).toBeNull();
  });

  it('is nearer to the name that sounds alike', () => {
    const near = nearNamesOf(['杨树湾村', '杨柳湾村', '杨叔湾村']);

    expect(namesNear(near, '杨书湾村')).toEqual([
      { name: '杨树湾村', likeness: 'SOUND' },
      { name: '杨叔湾村', likeness: 'SOUND' },
    ]);
  });
});
