import { detailOf } from './detail.rules.js';

describe('the rest of an address', () => {
  it.each([
    ['东溪镇石门村第三村民小组12号', '东溪镇石门村3组', '12号'],
    ['東溪鎮 石門村 三組，王家院子', '东溪镇石门村3组', '王家院子'],
    ['滨江佳苑５－２－３０１', '滨江佳苑', '５－２－３０１'],
    ['滨江佳苑3号楼2单元301室', '滨江佳苑3号楼', '2单元301室'],
    ['石门村（老粮站后面）', '石门村', '老粮站后面）'],
  ])('%s, behind what was read as %s, is %s', (address, read, detail) => {
    expect(detailOf(address, read.length)).toBe(detail);
  });

  it('is nothing where nothing follows', () => {
    expect(detailOf('东溪镇石门村。', 6)).toBeNull();
  });
});
